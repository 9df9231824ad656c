import { type CivilDate } from "../../core/index.ts";
import { type Plan } from "../project.ts";
import { daysBetween } from "./civil-days.ts";

/** Planned share in tenths of a per cent: a straight line between the points, nothing before the first, the last after it. */
export function plannedAt(points: Plan["points"], day: CivilDate): number {
  const next = points.findIndex(({ on }) => on >= day);
  const [before, after] = [points[next < 0 ? points.length - 1 : next - 1], points[next]];
  if (!after) return before?.tenths ?? 0;
  if (after.on === day) return after.tenths;
  if (!before) return 0;
  const share = daysBetween(before.on, day) / daysBetween(before.on, after.on);
  return Math.round(before.tenths + (after.tenths - before.tenths) * share);
}
