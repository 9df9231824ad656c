// Which of the readings that lie over each other stand.
import { type Candidate, groupsOf } from "./candidates.ts";
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
function rankOf(candidate: Candidate): number {
  const rank = order.indexOf(candidate.kind);
  if (!candidate.kind.startsWith("bank_card")) return rank;
  const groups = groupsOf(candidate);
  if (candidate.kind === "bank_card") return groups.length > 1 ? order.indexOf("mobile") + 0.5 : rank;
  return groups.length > 1 && groups.slice(0, -1).every((group) => group.length === 4)
    ? order.indexOf("landline") - 0.5
    : rank;
}

/** Of readings that share a glyph the surest one, then the longest, then the first. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const taken = new Set<number>();
  const ranked = candidates
    .map((candidate) => ({ candidate, rank: rankOf(candidate) }))
    .toSorted((one, other) => one.rank - other.rank || lengthOf(other.candidate) - lengthOf(one.candidate));
  return ranked.flatMap(({ candidate }) => {
    const glyphs = candidate.view.glyphs.slice(candidate.start, candidate.end);
    if (glyphs.some((glyph) => taken.has(glyph))) return [];
    for (const glyph of glyphs) taken.add(glyph);
    return [candidate];
  });
}

const lengthOf = ({ start, end }: Candidate): number => end - start;
