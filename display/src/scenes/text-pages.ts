// Lines of two languages into pages: both stand on every page, and turn together. Pure; lengths in CSS pixels.

export interface Line {
  readonly text: string;
  /** What was corrected, in front of the text itself. */
  readonly isCorrection: boolean;
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

/** At least one page; none where there is no text. */
export function textPages(first: readonly Line[], second: readonly Line[], room: Room): readonly TextPage[] {
  if (first.length + second.length === 0) return [];
  return room.isBeside ? pagesBeside(first, second, room) : pagesBelow(first, second, room);
}

function pagesBeside(
  first: readonly Line[],
  second: readonly Line[],
  { height, firstLine, secondLine }: Room,
): readonly TextPage[] {
  const firsts = chunks(first, Math.floor(height / firstLine));
  const seconds = chunks(second, Math.floor(height / secondLine));
  const pages = Math.max(firsts.length, seconds.length);
  // The language that needs fewer pages stays while the other one turns.
  return Array.from({ length: pages }, (_, page) => ({
    first: firsts[Math.floor((page * firsts.length) / pages)] ?? [],
    second: seconds[Math.floor((page * seconds.length) / pages)] ?? [],
  }));
}

function pagesBelow(
  first: readonly Line[],
  second: readonly Line[],
  { height, firstLine, secondLine, gap }: Room,
): readonly TextPage[] {
  const most = Math.max(first.length, second.length);
  for (let pages = 1; pages < most; pages += 1) {
    const [firsts, seconds] = [Math.ceil(first.length / pages), Math.ceil(second.length / pages)];
    if (firsts * firstLine + seconds * secondLine + gap <= height) return inPages(first, second, pages);
  }
  return inPages(first, second, most);
}

function inPages(first: readonly Line[], second: readonly Line[], pages: number): readonly TextPage[] {
  const [firsts, seconds] = [Math.ceil(first.length / pages), Math.ceil(second.length / pages)];
  const all = Array.from({ length: pages }, (_, page) => ({
    first: first.slice(page * firsts, (page + 1) * firsts),
    second: second.slice(page * seconds, (page + 1) * seconds),
  }));
  return all.filter((page) => page.first.length + page.second.length > 0);
}

/** As even as can be, none longer than `most`. */
function chunks(lines: readonly Line[], most: number): readonly (readonly Line[])[] {
  if (lines.length === 0) return [];
  const pages = Math.ceil(lines.length / Math.max(1, most));
  const size = Math.ceil(lines.length / pages);
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, page) =>
    lines.slice(page * size, (page + 1) * size),
  );
}
