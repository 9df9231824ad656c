// What a page says, as one would read it to somebody: its task, then what one can choose, in the order of the page.

/** Of the hub's door for reading aloud. */
const longestPiece = 600;
const stops = new Set(["H1", "H2", "P", "BUTTON", "LI"]);

/** The page's text in pieces of at most 600 characters; what stands there in the other language is left out. */
export function spokenPieces(page: Element, stop: string): string[] {
  const pieces: string[] = [];
  for (const sentence of sentencesOf(page)) {
    const text = `${sentence.slice(0, longestPiece - stop.length)}${stop}`;
    const last = pieces.at(-1);
    if (last !== undefined && last.length + text.length <= longestPiece) pieces[pieces.length - 1] = last + text;
    else pieces.push(text);
  }
  return pieces;
}

function sentencesOf(page: Element): string[] {
  const sentences: string[] = [""];
  const end = (): void => void sentences.push("");
  const say = (text: string): void => void (sentences[sentences.length - 1] += ` ${text}`);

  function read(element: Element): void {
    if (isLeftOut(element, page)) return;
    const isWhole = stops.has(element.tagName);
    if (isWhole) end();
    const label = element.getAttribute("role") === "img" ? element.getAttribute("aria-label") : null;
    if (label !== null) say(label);
    else for (const child of element.childNodes) readNode(child);
    if (isWhole) end();
  }
  function readNode(node: Node): void {
    if (node instanceof Element) read(node);
    else if (node.nodeType === Node.TEXT_NODE) say(node.textContent ?? "");
  }
  read(page);
  // A single sign is a key of the keyboard.
  return sentences
    .map((sentence) =>
      sentence
        .replaceAll(/\s+/g, " ")
        .trim()
        .replace(/[。.]$/, ""),
    )
    .filter((sentence) => sentence.length > 1);
}

function isLeftOut(element: Element, page: Element): boolean {
  if (element instanceof SVGElement || element.getAttribute("aria-hidden") === "true") return true;
  if (element instanceof HTMLButtonElement && element.disabled) return true;
  const { lang } = page.ownerDocument.documentElement;
  const own = element.getAttribute("lang");
  if (own !== null && own.slice(0, 2) !== lang.slice(0, 2)) return true;
  return getComputedStyle(element).display === "none";
}
