// How a commitment was kept, as it is typed. Pure.

export interface ReportDraft {
  from: string;
  to: string;
  kept: number | undefined;
  all: number | undefined;
}

export type ReportProblem =
  | "date-missing"
  | "ends-before-it-starts"
  | "in-the-future"
  | "count-missing"
  | "kept-over-all";

const isCount = (count: number | undefined): count is number =>
  count !== undefined && Number.isInteger(count) && count >= 0 && count <= 9_999_999;

/** By field. `today` is the hall's. */
export function problemsOf({ from, to, kept, all }: ReportDraft, today: string): ReadonlyMap<string, ReportProblem> {
  const problems = new Map<string, ReportProblem>();
  if (from === "") problems.set("from", "date-missing");
  if (to === "") problems.set("to", "date-missing");
  else if (to > today) problems.set("to", "in-the-future");
  else if (from !== "" && to < from) problems.set("to", "ends-before-it-starts");
  if (!isCount(kept)) problems.set("kept", "count-missing");
  if (!isCount(all)) problems.set("all", "count-missing");
  if (isCount(kept) && isCount(all) && kept > all) problems.set("kept", "kept-over-all");
  return problems;
}

/** Of fewer cases no share is said. */
const leastForShare = 10;

/** “97.5” of a hundred, with one decimal; undefined where there are too few cases. */
export function shareOf(kept: number, all: number): string | undefined {
  if (all < leastForShare) return undefined;
  const tenths = Math.round((kept * 1_000) / all);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
