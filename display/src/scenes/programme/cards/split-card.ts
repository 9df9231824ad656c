// A card that is too tall for its column, in pieces: the language that stays stands on each as far as it can, the other one turns
// beside it. Pure; CSS pixels.
import { heightOf, type Line } from "./card-lines.ts";
import { type PlannedCard } from "./planned-card.ts";

/** Undefined where not even a line of each has room. */
export function splitCard(planned: PlannedCard, most: number, isSide: boolean): readonly PlannedCard[] | undefined {
  const head = isSide ? 0 : planned.heading.height;
  if (planned.height + head <= most) return [planned];
  const around = planned.height - heightOf(planned.lines);
  const room = most - head - Math.max(0, around);
  const stays = planned.lines.filter(({ spans }) => spans.some(({ isFirst }) => isFirst));
  const turns = planned.lines.filter((line) => !stays.includes(line));
  for (let count = 1; count <= Math.max(1, stays.length); count += 1) {
    const firsts = chunks(stays, Math.ceil(stays.length / count));
    const left = room - Math.max(0, ...firsts.map(heightOf));
    const lines = Math.floor(left / Math.max(1, ...turns.map(({ height }) => height)));
    if (left < 0 || (turns.length > 0 && lines < 1)) continue;
    return together(planned, firsts, chunks(turns, evenly(turns.length, lines)), around);
  }
  return undefined;
}

function together(
  planned: PlannedCard,
  firsts: readonly (readonly Line[])[],
  seconds: readonly (readonly Line[])[],
  around: number,
): readonly PlannedCard[] {
  const pieces = Math.max(firsts.length, seconds.length);
  return Array.from({ length: pieces }, (_, index) => {
    const some = new Set([...pick(firsts, index, pieces), ...pick(seconds, index, pieces)]);
    const lines = planned.lines.filter((line) => some.has(line));
    return { ...planned, key: `${planned.key} ${index}`, lines, height: heightOf(lines) + around };
  });
}

const pick = (all: readonly (readonly Line[])[], index: number, pieces: number): readonly Line[] =>
  all[Math.floor((index * all.length) / pieces)] ?? [];

const evenly = (count: number, most: number): number =>
  Math.max(1, Math.ceil(count / Math.max(1, Math.ceil(count / Math.max(1, most)))));

const chunks = (lines: readonly Line[], size: number): readonly (readonly Line[])[] =>
  Array.from({ length: Math.ceil(lines.length / Math.max(1, size)) }, (_, at) =>
    lines.slice(at * size, (at + 1) * size),
  );
