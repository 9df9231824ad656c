// Milestones along a line of time, by the number under which they stand in the list beside it. Pure; CSS pixels.
import { scaleUtc } from "d3-scale";
import { type CivilDate } from "../../core/index.ts";
import { type MilestoneRow, milestoneState, type MilestoneState } from "../../projects/index.ts";
import { chartWords } from "../chart-words.ts";
import { monthLabels } from "../parts/axis.ts";
import { type ChartLanguages, type ChartSize, widthOfText } from "../parts/chart-size.ts";
import { placeOf } from "../parts/civil-days.ts";
import { type Label, withoutOverlap } from "../parts/label.ts";
import { type Legend, type LegendItem, planLegend } from "../parts/legend.ts";

export interface MilestoneMark {
  readonly id: string;
  readonly state: MilestoneState;
  readonly x: number;
  readonly y: number;
  /** Where it was planned, of one that was passed on another day. */
  readonly planned: number | undefined;
}

export interface MilestonePlan {
  readonly legend: Legend;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly today: number | undefined;
  readonly marks: readonly MilestoneMark[];
  readonly labels: readonly Label[];
}

/** In multiples of the type's size. */
const under = 1.7;
const leastForMonths = 1.9;
export const markRadius = 0.42;

export function planMilestones(
  milestones: readonly MilestoneRow[],
  {
    today,
    size,
    languages,
  }: { readonly today: CivilDate; readonly size: ChartSize; readonly languages: ChartLanguages },
): MilestonePlan {
  const { text, width, height } = size;
  const legend = planLegend(legendOf(milestones, today), size, languages);
  const edge = widthOfText("00") * text;
  const days = milestones.flatMap(({ planned, passed }) => [planned, passed ?? planned]).toSorted();
  const [first = today, last = today] = [days[0], days.at(-1)];
  const [from, to] = [first < today ? first : today, last > today ? last : today];
  const x = scaleUtc([placeOf(from), Math.max(placeOf(to), placeOf(from) + 1)], [edge, width - edge]);
  const y = Math.max(legend.height + 1.85 * text, (legend.height + height - under * text) / 2 + 0.5 * text);
  const at = (on: CivilDate): number => Math.round(x(placeOf(on)) * 10) / 10;
  const marks = milestones.map((one): MilestoneMark => ({
    id: one.id,
    state: milestoneState(one, today),
    x: at(one.passed ?? one.planned),
    y,
    planned: one.passed === undefined || one.passed === one.planned ? undefined : at(one.planned),
  }));
  const numbers = marks.map((mark, index): Label => ({
    key: mark.id,
    text: `${index + 1}`,
    x: mark.x,
    y: y - (markRadius + 0.35) * text,
    size: text,
    anchor: "middle",
    tone: mark.state === "overdue" ? "bad" : "ink",
    isStrong: true,
  }));
  return {
    legend,
    y,
    left: edge / 2,
    right: width - edge / 2,
    today: at(today),
    marks,
    labels: [
      ...withoutOverlap(numbers, 0.1 * text),
      // Months give way where the chart is low: the list beside it has the days.
      ...(height - y >= leastForMonths * text
        ? withoutOverlap(monthLabels(x, height - 0.25 * text, size), 0.4 * text)
        : []),
    ],
  };
}

const names = {
  done: "passed",
  "done-late": "passedLate",
  overdue: "overdue",
  "at-risk": "atRisk",
  planned: "ahead",
} as const;

function legendOf(milestones: readonly MilestoneRow[], today: CivilDate): readonly LegendItem[] {
  const present = new Set(milestones.map((one) => milestoneState(one, today)));
  return (["done", "done-late", "overdue", "at-risk", "planned"] as const)
    .filter((state) => present.has(state))
    .map((mark) => ({ mark, text: { zh: chartWords.zh[names[mark]], en: chartWords.en[names[mark]] } }));
}
