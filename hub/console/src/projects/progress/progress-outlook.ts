// What a report of progress will mean, before it is sent. Pure.
import { type Level, levelOf, plannedAt } from "@openhall/shared/projects";
import { type StaffProject } from "../projects-store.ts";

export interface Outlook {
  readonly plannedTenths: number;
  readonly deviation: number;
  readonly level: Level;
  /** What was reported for that day already, where it is something else. */
  readonly corrects: number | undefined;
  /** What was reported last before that day, where this is less or very much more. */
  readonly oddAfter: number | undefined;
}

const oddLeap = 200;

/** Everything that has been reported, also what is held, in order of days. */
const reportsOf = ({ series, held }: StaffProject) =>
  [...series.filter(({ asOf }) => asOf !== held?.asOf), ...(held ? [held] : [])].toSorted((one, other) =>
    one.asOf < other.asOf ? -1 : 1,
  );

/** Undefined without a plan. */
export function outlookOf(project: StaffProject, asOf: string, tenths: number): Outlook | undefined {
  if (!project.plan) return undefined;
  const plannedTenths = plannedAt(project.plan.points, asOf);
  const deviation = tenths - plannedTenths;
  const reports = reportsOf(project);
  const same = reports.find((one) => one.asOf === asOf);
  const last = reports.findLast((one) => one.asOf < asOf);
  const isOdd = last !== undefined && (tenths < last.tenths || tenths - last.tenths > oddLeap);
  return {
    plannedTenths,
    deviation,
    level: levelOf(deviation),
    corrects: same && same.tenths !== tenths ? same.tenths : undefined,
    oddAfter: isOdd ? last.tenths : undefined,
  };
}
