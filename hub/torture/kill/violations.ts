/** What must never happen, in the order and the words of the summary. */
const promises = {
  lost: "lost",
  doneTwice: "done twice",
  duplicateNumber: "duplicate numbers",
  changedAnswer: "changed accepted answers",
  twoAtDesk: "two active tickets on a desk",
  atTwoDesks: "a ticket at two desks",
} as const;

export interface Violation {
  readonly promise: keyof typeof promises;
  /** What was seen, in words. */
  readonly what: string;
}

/** “lost 0, done twice 0, …” */
export const countViolations = (violations: readonly Violation[]): string =>
  Object.entries(promises)
    .map(([name, words]) => `${words} ${violations.filter(({ promise }) => promise === name).length}`)
    .join(", ");

/** The first few of each kind, in words. */
export const describeViolations = (violations: readonly Violation[], ofEach: number): readonly string[] =>
  Object.entries(promises).flatMap(([name, words]) =>
    violations
      .filter(({ promise }) => promise === name)
      .slice(0, ofEach)
      .map(({ what }) => `${words}: ${what}`),
  );
