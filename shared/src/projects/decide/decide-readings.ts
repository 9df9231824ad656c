import { accept, instantOfCivil, millisecondsOf, refuse } from "../../core/index.ts";
import { type PayloadOf, type ProjectsContext, type ProjectsDecision } from "../context.ts";
import { type ReadSeries } from "../events.ts";
import { dayAfter } from "../figures/civil-days.ts";
import { type Reading } from "../project.ts";
import { minuteMs, minuteOf } from "../readings/clock-periods.ts";
import { possibleValues } from "../readings/possible-values.ts";
import { beats, keptAt, momentOf, type Value, valueOf } from "../readings/stands.ts";
import { keptDays, type ProjectsState } from "../state.ts";
import { withProject } from "./with-project.ts";

/** A sensor's clock may be so far ahead of the hub's. */
const aheadMs = 2 * minuteMs;

/** [J130] All or none. */
export const recordReadings = (
  { projectId: id, readings }: PayloadOf<"record-readings">,
  state: ProjectsState,
  context: ProjectsContext,
): ProjectsDecision =>
  withProject(id, state, context, ({ project, projectId, timeZone, today }) => {
    const rows = readings.flatMap((reading, index) => problemOf(reading, index, context.now) ?? []);
    if (rows.length > 0) return refuse("readings-wrong", { projectId, rows });
    const from = minuteOf(instantOfCivil(dayAfter(today, -keptDays), "00:00", timeZone));
    const values = readings.map(valueOf).filter(({ start }) => start >= from);
    const standing = new Map<string, Value>();
    for (const value of values) if (beats(value, standing.get(momentOf(value)))) standing.set(momentOf(value), value);
    const news = [...standing.values()].filter((value) => beats(value, keptAt(project, value)));
    const counts = {
      recorded: news.length,
      repeated: values.length - news.length,
      tooOld: readings.length - values.length,
    };
    const { sender, now } = context;
    const event = { type: "ReadingsRecorded" as const, projectId, series: seriesOf(news), by: sender.id, at: now };
    return accept(news.length > 0 ? [event] : [], { projectId, ...counts });
  });

type Problem =
  | { readonly index: number; readonly problem: "impossible-value"; readonly least: number; readonly most: number }
  | { readonly index: number; readonly problem: "in-the-future" | "period-off-clock" };

/** [J131] */
function problemOf({ indicator, at, minutes, value }: Reading, index: number, now: string): Problem | undefined {
  const { least, most } = possibleValues[indicator];
  if (value < least || value > most) return { index, problem: "impossible-value", least, most };
  if (millisecondsOf(at) > millisecondsOf(now) + aheadMs) return { index, problem: "in-the-future" };
  return minuteOf(at) % minutes === 0 ? undefined : { index, problem: "period-off-clock" };
}

function seriesOf(values: readonly Value[]): ReadSeries[] {
  const groups = new Map<string, Value[]>();
  for (const value of values.toSorted((one, other) => one.start - other.start)) {
    const key = `${value.indicator}.${value.minutes}`;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { indicator, minutes, start: from } = first;
    const hasRevisions = group.some(({ revision }) => revision > 0);
    return [
      {
        indicator,
        minutes,
        from,
        periods: group.map(({ start }) => (start - from) / minutes),
        tenths: group.map(({ tenths }) => tenths),
        ...(hasRevisions ? { revisions: group.map(({ revision }) => revision) } : {}),
      },
    ];
  });
}
