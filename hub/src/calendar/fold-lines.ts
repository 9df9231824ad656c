/** Bytes of a line; one that goes on begins with a space besides. Source: RFC 5545, 3.1. */
const mostBytes = 74;

/** No line has more bytes than it may, and no character is cut in two. */
export const foldLines = (text: string): string => text.split("\r\n").map(folded).join("\r\n");

function folded(line: string): string {
  if (Buffer.byteLength(line) <= mostBytes) return line;
  const parts: string[] = [];
  let begin = 0;
  let bytes = 0;
  let at = 0;
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > mostBytes) {
      parts.push(line.slice(begin, at));
      begin = at;
      bytes = 0;
    }
    bytes += size;
    at += character.length;
  }
  return [...parts, line.slice(begin)].join("\r\n ");
}

function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
}
