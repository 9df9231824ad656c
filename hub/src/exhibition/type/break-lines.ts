// Text in lines of a width, by the rules of Unicode: 、 and 。 never begin a line, words of English stay whole where they fit.
import LineBreaker from "linebreak";

/** @param widthOf of one sign */
export function breakLines(text: string, width: number, widthOf: (sign: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const close = (): void => {
    lines.push(line.trimEnd());
    [line, used] = ["", 0];
  };
  const wide = (part: string): number => [...part].reduce((sum, sign) => sum + widthOf(sign), 0);
  for (const { part, ends } of partsOf(text)) {
    if (line !== "" && used + wide(part.trimEnd()) > width) close();
    if (wide(part.trimEnd()) <= width) [line, used] = [line + part, used + wide(part)];
    else
      for (const sign of part) {
        if (line !== "" && used + widthOf(sign) > width) close();
        [line, used] = [line + sign, used + widthOf(sign)];
      }
    if (ends) close();
  }
  if (line.trim() !== "" || lines.length === 0) close();
  return lines;
}

/** What stays together, and whether the line ends after it. */
function partsOf(text: string): { part: string; ends: boolean }[] {
  const breaker = new LineBreaker(text);
  const parts: { part: string; ends: boolean }[] = [];
  let from = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const part = text.slice(from, next.position);
    parts.push({ part: part.replaceAll(/[\r\n\u2028\u2029]/g, ""), ends: next.required });
    from = next.position;
  }
  return parts;
}
