// Lines of two languages into pages: both stand on every page, and turn together. Pure; lengths in CSS pixels.

export interface Line {
  readonly text: string;
  /** A title that is too long to stand above its text, and what was corrected, come before the text itself. */
  readonly kind: "title" | "correction" | "text";
}

export interface TextPage {
  readonly first: readonly Line[];
  readonly second: readonly Line[];
}

export interface Room {
  readonly height: number;
  readonly firstLine: number;
  readonly secondLine: number;
  /** Between two languages one above the other. */
  readonly gap: number;
  /** Beside each other, or one above the other. */
  readonly isBeside: boolean;
}

/** At least one page; none where there is no text. Undefined where not even a line of each has room. */
export function textPages(
  first: readonly Line[],
  second: readonly Line[],
  room: Room,
): readonly TextPage[] | undefined {
  if (first.length + second.length === 0) return [];
  const { height, firstLine, secondLine, gap, isBeside } = room;
  const most = Math.floor(height / firstLine);
  if (isBeside || first.length === 0 || second.length === 0)
    return pagesOf(first, second, most, Math.floor(height / secondLine));
  const tries = Array.from({ length: Math.min(most, first.length) }, (_, index) =>
    pagesOf(first, second, index + 1, Math.floor((height - gap - (index + 1) * firstLine) / secondLine)),
  );
  return tries.flatMap((pages) => (pages ? [pages] : [])).toSorted((one, other) => one.length - other.length)[0];
}

/** The language that needs fewer pages stays while the other one turns. */
function pagesOf(
  first: readonly Line[],
  second: readonly Line[],
  firstLines: number,
  secondLines: number,
): readonly TextPage[] | undefined {
  if ((first.length > 0 && firstLines < 1) || (second.length > 0 && secondLines < 1)) return undefined;
  const firsts = chunks(first, firstLines);
  const seconds = chunks(second, secondLines);
  const pages = Math.max(firsts.length, seconds.length);
  return Array.from({ length: pages }, (_, page) => ({
    first: firsts[Math.floor((page * firsts.length) / pages)] ?? [],
    second: seconds[Math.floor((page * seconds.length) / pages)] ?? [],
  }));
}

/** As even as can be, none longer than `most`. */
function chunks(lines: readonly Line[], most: number): readonly (readonly Line[])[] {
  if (lines.length === 0) return [];
  const size = Math.ceil(lines.length / Math.ceil(lines.length / Math.max(1, most)));
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, page) =>
    lines.slice(page * size, (page + 1) * size),
  );
}
