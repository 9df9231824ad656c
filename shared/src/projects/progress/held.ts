// Which progress may be shown. A red report waits for an explanation that has been let through; whether it is shown is told by
// the reports, the plan that holds and the explanations that are public now, and by nothing else.
import { type CivilDate, type Instant } from "../../core/index.ts";
import { plannedAt } from "../figures/plan-curve.ts";
import { type Level, levelOf, type Plan } from "../project.ts";
import { dossierIdOf } from "../../publishing/index.ts";
import { type ProgressReport } from "../state.ts";

/** Tenths of a point: so much worse than what was explained needs an explanation of its own. */
export const worseBy = 30;

interface Approved {
  readonly approvedAt: Instant;
}

/** An explanation that the public reads now, by its id. */
export type Explanations<Explanation extends Approved> = (id: string) => Explanation | undefined;

export interface JudgedReport<Explanation> {
  readonly report: ProgressReport;
  readonly plannedTenths: number;
  /** Actual less planned, in tenths of a point. */
  readonly deviation: number;
  readonly level: Level;
  /** Of a red one: that which covers it, or which it waits for. */
  readonly explanationId?: string;
  readonly explanation?: Explanation;
  readonly isHeld: boolean;
  /** What was said of the day at first, of all that may be told. */
  readonly was?: number;
}

export const explanationIdOf = (projectId: string, asOf: CivilDate): string =>
  dossierIdOf("explanation", `${projectId}.${asOf}`);

/** A red report of a run, and how far behind it was when that was explained, or is. */
interface Reason<Explanation> {
  readonly id: string;
  readonly deviation: number;
  readonly explanation?: Explanation;
}

const covers =
  (deviation: number) =>
  (reason: Reason<unknown>): boolean =>
    deviation > reason.deviation - worseBy;

/** In order of days. A run of red reports ends with the first that is not red. */
export function judge<Explanation extends Approved>(
  projectId: string,
  reports: readonly ProgressReport[],
  points: Plan["points"],
  explained: Explanations<Explanation>,
): JudgedReport<Explanation>[] {
  let waiting: Reason<Explanation>[] = [];
  let told: Reason<Explanation>[] = [];
  return reports.map((report) => {
    const { asOf, tenths } = report;
    const plannedTenths = plannedAt(points, asOf);
    const deviation = tenths - plannedTenths;
    const level = levelOf(deviation);
    const id = explanationIdOf(projectId, asOf);
    const own = explained(id);
    if (own) told = [...told, { id, deviation: tenthsAt(report, own.approvedAt) - plannedTenths, explanation: own }];
    const facts = { report, plannedTenths, deviation, level, ...wasOf(report, plannedTenths, told) };
    if (level !== "red") {
      [waiting, told] = [[], []];
      return { ...facts, isHeld: false, ...(own && level === "amber" ? { explanation: own } : {}) };
    }
    if (!waiting.some(covers(deviation))) waiting = [...waiting, { id, deviation }];
    const covering = told.findLast(covers(deviation));
    if (covering?.explanation)
      return { ...facts, isHeld: false, explanationId: covering.id, explanation: covering.explanation };
    return { ...facts, isHeld: true, explanationId: waiting.findLast(covers(deviation))?.id ?? id };
  });
}

/** A red one that nothing explains is not told as what was corrected either. */
function wasOf({ tenths, before }: ProgressReport, plannedTenths: number, told: readonly Reason<unknown>[]) {
  const first = before.find((said) => {
    const deviation = said.tenths - plannedTenths;
    return levelOf(deviation) !== "red" || told.some(covers(deviation));
  });
  return first && first.tenths !== tenths ? { was: first.tenths } : {};
}

/** What was said of the day when its explanation was let through: a later, worse correction is not explained by it. */
const tenthsAt = ({ tenths, before }: ProgressReport, at: Instant): number =>
  before.find(({ until }) => until > at)?.tenths ?? tenths;

/** The latest that may be shown. */
export const latestShown = <Explanation>(
  judged: readonly JudgedReport<Explanation>[],
): JudgedReport<Explanation> | undefined => judged.findLast(({ isHeld }) => !isHeld);
