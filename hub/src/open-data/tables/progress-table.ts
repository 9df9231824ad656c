import { plannedAt, type ProjectRow } from "@openhall/shared/projects";
import { type Column } from "./columns.ts";
import { tenthsText } from "./figures-as-text.ts";
import { type OfProject, projectColumns } from "./project-columns.ts";

interface Day extends OfProject {
  readonly on: string;
  readonly version: number | undefined;
  readonly planned: number | undefined;
  readonly actual?: number | undefined;
}

/** Days of the plan that holds and of reports, in their order; then the points of the plans before it. */
export function daysOf(of: OfProject): Day[] {
  const { plan, earlierPlans, series } = of.project;
  const actual = new Map(series.map(({ asOf, tenths }) => [asOf, tenths]));
  const days = [...new Set([...(plan?.points ?? []).map(({ on }) => on), ...actual.keys()])].toSorted();
  const held = days.map((on) => ({
    ...of,
    on,
    version: plan?.version,
    planned: plannedOn(plan, on),
    actual: actual.get(on),
  }));
  const earlier = earlierPlans.flatMap(({ version, points }) =>
    points.map(({ on, tenths }) => ({ ...of, on, version, planned: tenths })),
  );
  return [...held, ...earlier];
}

const plannedOn = (plan: ProjectRow["plan"], on: string): number | undefined => plan && plannedAt(plan.points, on);

const share = (tenths: number | undefined): string | undefined =>
  tenths === undefined ? undefined : tenthsText(tenths);

/** A line for each day that is known of a project. */
export const progressTable: readonly Column<Day>[] = [
  ...projectColumns,
  { zh: "日期", en: "date", cell: ({ on }) => on },
  { zh: "进度%", en: "progress_percent", cell: ({ actual }) => share(actual) },
  { zh: "计划进度%", en: "planned_percent", cell: ({ planned }) => share(planned) },
  {
    zh: "偏差（百分点）",
    en: "deviation_points",
    cell: ({ actual, planned }) =>
      actual === undefined || planned === undefined ? undefined : tenthsText(actual - planned),
  },
  { zh: "计划版本", en: "plan_version", cell: ({ version }) => version?.toString() },
];
