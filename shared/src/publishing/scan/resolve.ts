// Which of the readings that lie over each other stand.
import { type Candidate } from "./candidates.ts";
import { type FindingKind } from "./findings.ts";

/** Surest first: a right check character before a shape, what blocks before what warns. */
const order: readonly FindingKind[] = [
  "id18",
  "bank_card",
  "mobile",
  "id18_suspect",
  "landline",
  "passport",
  "plate",
  "bank_card_suspect",
];

/** A card in groups may be made of other numbers: a mobile number in the middle of it says so, a landline in fours does not. */
function rankOf({ kind, shape }: Candidate): number {
  if (shape.groups > 1 && kind === "bank_card") return order.indexOf("mobile") + 0.5;
  if (shape.groups > 1 && kind === "bank_card_suspect" && shape.smallest === 4 && shape.largest === 4)
    return order.indexOf("landline") - 0.5;
  return order.indexOf(kind);
}

/** Of readings that share a glyph the surest one, then the longest, then the first. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const taken = new Set<number>();
  const ranked = candidates
    .map((candidate) => ({ candidate, rank: rankOf(candidate) }))
    .toSorted((one, other) => one.rank - other.rank || lengthOf(other.candidate) - lengthOf(one.candidate));
  return ranked.flatMap(({ candidate }) => (takes(candidate, taken) ? [candidate] : []));
}

/** Takes the glyphs of a reading, unless one of them is taken. */
function takes({ view, start, end }: Candidate, taken: Set<number>): boolean {
  for (let index = start; index < end; index += 1) if (taken.has(view.glyphs[index] ?? -1)) return false;
  for (let index = start; index < end; index += 1) taken.add(view.glyphs[index] ?? -1);
  return true;
}

const lengthOf = ({ start, end }: Candidate): number => end - start;
