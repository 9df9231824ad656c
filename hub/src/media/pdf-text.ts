import { type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

interface PageText {
  readonly text: string;
  /** Height of the smallest text as a share of the page's. */
  readonly smallest: number | undefined;
}

/** The text of a page in reading order, and what notes and fields on it say. */
export async function readPage(page: PDFPageProxy): Promise<PageText> {
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  let text = "";
  let smallest: number | undefined;
  for (const item of items) {
    if (!("str" in item)) continue;
    text += item.hasEOL ? `${item.str}\n` : item.str;
    const share = heightOf(item.transform) / height;
    if (item.str.trim() !== "" && share > 0) smallest = Math.min(smallest ?? share, share);
  }
  const notes = (await page.getAnnotations()).flatMap(stringsOf);
  return { text: [text, ...notes].join("\n"), smallest };
}

/** Of a letter's upright; a page that is turned, or a text on it, does not change it. */
function heightOf(transform: readonly unknown[]): number {
  const [, , across, up] = transform;
  return typeof across === "number" && typeof up === "number" ? Math.hypot(across, up) : 0;
}

/** What can be read in a note, a field or a link. */
const told = ["contentsObj", "titleObj", "fieldValue", "textContent", "url", "unsafeUrl"];

function stringsOf(note: unknown): string[] {
  if (typeof note !== "object" || note === null) return [];
  const said = Object.entries(note).filter(([key]) => told.includes(key));
  return said.flatMap(([, value]) => [...stringsIn(value)]);
}

function* stringsIn(value: unknown, depth = 0): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && depth < 4)
    for (const inner of Object.values(value)) yield* stringsIn(inner, depth + 1);
}
