// A board on its pages. A4 flows over as many as it needs; a poster gets the largest type with which it fits on one sheet, and
// further sheets where even the smallest that can be read from where people stand does not do. Nothing is ever cut off.
import { type BoardText } from "../board-text.ts";
import { type FilledPage, fillPages, gapOf, type Setting } from "./fill-pages.ts";
import { footOf, headOf, runningHead } from "./head-and-foot.ts";
import { detailShare } from "./items.ts";
import { type Mark, type Measure, type Page } from "./marks.ts";
import { type Sheet } from "./sheet.ts";

export function layOut(text: BoardText, sheet: Sheet, measure: Measure): Page[] {
  const { body, pages } = fillSheets(text, sheet, measure);
  const small = body * detailShare;
  return pages.map((page, index) => [
    ...(index === 0 ? headOf(text, sheet, measure) : runningHead(text, sheet, small)).marks,
    ...spread(page, body, pages.length === 1, sheet),
    ...footOf(text, sheet, small, { number: index + 1, of: pages.length }, measure),
  ]);
}

function fillSheets(text: BoardText, sheet: Sheet, measure: Measure) {
  for (const setting of settingsOf(sheet)) {
    const pages = fillPages(text, sheet, setting, measure);
    if (pages.length === 1) return { body: setting.body, pages };
  }
  const { flowing: body } = sheet;
  return { body, pages: fillPages(text, sheet, { body, columns: 1 }, measure) };
}

/** Two columns where the type would be small beside the width of the paper. */
const settingsOf = ({ bodies, columnsFrom }: Sheet): readonly Setting[] =>
  bodies.flatMap((body): Setting[] => [
    { body, columns: 1 },
    ...(body <= columnsFrom ? [{ body, columns: 2 } as const] : []),
  ]);

/** A sheet that is not full has more room between its sections; there is a line between two of them. */
function spread({ parts, left }: FilledPage, body: number, isAlone: boolean, { margin, width }: Sheet): Mark[] {
  const more = isAlone ? Math.min(left / parts.length, body * 4) : 0;
  return parts.flatMap(({ top, marks }, index) => {
    const down = index * more;
    const y = top + down - (gapOf(body) + more) / 2 - body * 0.1;
    const line: Mark = { kind: "box", x: margin, y, width: width - 2 * margin, height: body * 0.06, colour: "line" };
    return [...(index === 0 ? [] : [line]), ...marks.map((mark) => ({ ...mark, y: mark.y + down }))];
  });
}
