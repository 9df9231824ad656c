import { RefusedFile } from "./refused-file.ts";

/** [O87] Text by its byte order mark, else as UTF-8, else as GB18030, which every GBK and GB2312 file is. */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text === undefined || text.includes("\0")) throw new RefusedFile("not-text");
  return text;
}

function decoded(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return readAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return readAs("utf-16be", bytes);
  return readAs("utf-8", bytes) ?? readAs("gb18030", bytes);
}

/** A mark at the beginning is left out. */
function readAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
