// Counts of defects and hazards as they are typed. Pure.
export const isCount = (count: number | undefined, most: number): count is number =>
  count !== undefined && Number.isInteger(count) && count >= 0 && count <= most;

export interface FoundAndDone {
  readonly found: number | undefined;
  readonly done: number | undefined;
}

export type CountProblem = "noCount" | "overFound";

/** What is done cannot be more than what was found. */
export function countProblems({ found, done }: FoundAndDone, most: number) {
  const problems: { found?: CountProblem; done?: CountProblem } = {};
  if (!isCount(found, most)) problems.found = "noCount";
  if (!isCount(done, most)) problems.done = "noCount";
  else if (isCount(found, most) && done > found) problems.done = "overFound";
  return problems;
}
