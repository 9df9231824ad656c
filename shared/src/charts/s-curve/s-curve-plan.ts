// Where everything of a curve stands: the plan that holds to its end, those before it, what has been done, how far they are apart.
// Pure; CSS pixels.
import { scaleLinear, scaleUtc } from "d3-scale";
import { line } from "d3-shape";
import { type CivilDate } from "../../core/index.ts";
import { chartWords } from "../chart-words.ts";
import { monthLabels } from "../parts/axis.ts";
import { type ChartLanguages, type ChartSize, widthOfText } from "../parts/chart-size.ts";
import { placeOf } from "../parts/civil-days.ts";
import { percentInWords, pointsInWords } from "../../ui/dossier-words/index.ts";
import { type Label, spanOf, within, withoutOverlap } from "../parts/label.ts";
import { type Legend, type LegendItem, planLegend } from "../parts/legend.ts";
import { type SCurveFacts } from "./s-curve-facts.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface SCurvePlan {
  readonly legend: Legend;
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly rules: readonly number[];
  readonly plan: string;
  readonly earlier: readonly string[];
  readonly actual: string;
  /** Of single reports; none but the last where they would touch. */
  readonly points: readonly Point[];
  readonly last: Point | undefined;
  readonly today: number | undefined;
  /** From the plan to what has been done, on the day of the report. */
  readonly bracket: { readonly x: number; readonly from: number; readonly to: number } | undefined;
  readonly finish: Point | undefined;
  readonly forecast: Point | undefined;
  readonly labels: readonly Label[];
}

/** In multiples of the type's size. */
const under = 1.7;
const axisGap = 0.4;
const above = 0.5;
const rulesFrom = 9;

export function planSCurve(
  facts: SCurveFacts,
  {
    today,
    size,
    languages,
  }: { readonly today: CivilDate; readonly size: ChartSize; readonly languages: ChartLanguages },
): SCurvePlan {
  const { plan, earlierPlans, series, progress } = facts;
  const { text, width, height, stroke } = size;
  const legend = planLegend(legendOf(facts), size, languages);
  const left = (widthOfText("100%") + axisGap) * text;
  const box = { left, right: width - 2.5 * stroke, top: legend.height + above * text, bottom: height - under * text };

  const last = plan?.points.at(-1)?.on;
  const days = [
    ...(plan?.points ?? []).map(({ on }) => on),
    ...earlierPlans.flatMap(({ points }) => points.map(({ on }) => on)),
    ...series.map(({ asOf }) => asOf),
    ...(progress ? [progress.asOf] : []),
    ...(progress?.forecastFinish === undefined ? [] : [progress.forecastFinish]),
  ].toSorted();
  const [first = today, end = today] = [days[0], days.at(-1)];
  const x = scaleUtc([placeOf(first), Math.max(placeOf(end), placeOf(first) + 1)], [box.left, box.right]);
  const y = scaleLinear([0, 1_000], [box.bottom, box.top]);
  const at = (on: CivilDate, tenths: number): Point => ({ x: round(x(placeOf(on))), y: round(y(tenths)) });
  const path = line<Point>(
    (point) => point.x,
    (point) => point.y,
  ).digits(1);
  const planned = (points: readonly { readonly on: CivilDate; readonly tenths: number }[]): string =>
    path(points.map(({ on, tenths }) => at(on, tenths))) ?? "";

  const done = series.map(({ asOf, tenths }) => at(asOf, tenths));
  const reached = progress && at(progress.asOf, progress.tenths);
  const isApart = done.every((point, index) => index === 0 || point.x - (done[index - 1]?.x ?? 0) > 4 * stroke);
  const ground = progress && plan ? at(progress.asOf, progress.plannedTenths) : undefined;
  const todayX = today >= first && today <= end ? round(x(placeOf(today))) : undefined;
  const rules = box.bottom - box.top >= rulesFrom * text ? [0, 250, 500, 750, 1_000] : [0, 500, 1_000];
  const rulesApart = (box.bottom - box.top) / (rules.length - 1) >= text ? rules : [0, 1_000];

  return {
    legend,
    box,
    rules: rulesApart.map((tenths) => round(y(tenths))),
    plan: plan ? planned(plan.points) : "",
    earlier: earlierPlans.map(({ points }) => planned(points)),
    actual: path(done) ?? "",
    points: isApart ? done : [],
    last: reached,
    today: todayX,
    bracket: reached && ground ? { x: reached.x, from: ground.y, to: reached.y } : undefined,
    finish: last === undefined ? undefined : at(last, 1_000),
    forecast: progress?.forecastFinish === undefined ? undefined : at(progress.forecastFinish, 1_000),
    labels: [
      ...rulesApart.map((tenths): Label => ({
        key: `${tenths}`,
        text: `${tenths / 10}%`,
        x: box.left - axisGap * text,
        y: y(tenths) + 0.36 * text,
        size: text,
        anchor: "end",
        tone: "soft",
      })),
      ...withoutOverlap(monthLabels(x, height - 0.25 * text, size), 0.4 * text),
      ...figuresOf(facts, reached, ground, box, size),
    ],
  };
}

/** What has been done stands below its point, what was planned above its own. */
function figuresOf(
  { progress }: SCurveFacts,
  reached: Point | undefined,
  ground: Point | undefined,
  box: SCurvePlan["box"],
  { text, stroke }: ChartSize,
): readonly Label[] {
  if (!progress || !reached) return [];
  const tone = progress.level === "red" ? "bad" : progress.level === "amber" ? "warn" : "accent";
  const gap = 0.35 * text + stroke;
  const apart = ground ? `${percentInWords(progress.tenths)} (${pointsInWords(progress.deviation)})` : "";
  const hasRoom = widthOfText(apart) * text <= box.right - box.left;
  const said = ground && hasRoom ? apart : percentInWords(progress.tenths);
  const lower = Math.max(reached.y, ground?.y ?? 0);
  const actual: Label = {
    key: "actual",
    text: said,
    x: reached.x + gap,
    y: Math.min(lower + 1.25 * text, box.bottom - 0.25 * text),
    size: text,
    anchor: "start",
    tone,
    isStrong: true,
    isOver: true,
  };
  // At its right there is room until late; then under the curve, where no line comes.
  const hasPlace = spanOf(actual).right <= box.right;
  const below = within(hasPlace ? actual : { ...actual, y: box.bottom - 0.3 * text }, box.left, box.right);
  if (!ground) return [below];
  const upper = Math.min(reached.y, ground.y);
  const plan: Label = {
    key: "planned",
    text: percentInWords(progress.plannedTenths),
    x: ground.x - gap,
    y: Math.max(upper - 0.3 * text, box.top + 0.9 * text),
    size: text,
    anchor: "end",
    tone: "ink",
    isOver: true,
  };
  return [below, within(plan, box.left, box.right)];
}

function legendOf({ plan, earlierPlans, series, progress }: SCurveFacts): readonly LegendItem[] {
  const say = (key: "actual" | "plan" | "earlierPlan" | "today" | "plannedFinish" | "forecastFinish") => ({
    zh: chartWords.zh[key],
    en: chartWords.en[key],
  });
  const last = plan?.points.at(-1)?.on;
  return [
    ...(series.length > 0 || progress ? [{ mark: "actual" as const, text: say("actual") }] : []),
    ...(plan ? [{ mark: "plan" as const, text: say("plan") }] : []),
    ...(last === undefined ? [] : [{ mark: "finish" as const, text: say("plannedFinish"), figure: last }]),
    ...(progress?.forecastFinish === undefined
      ? []
      : [{ mark: "forecast" as const, text: say("forecastFinish"), figure: progress.forecastFinish }]),
    ...(earlierPlans.length > 0 ? [{ mark: "earlier" as const, text: say("earlierPlan") }] : []),
    ...(plan ? [{ mark: "today" as const, text: say("today") }] : []),
  ];
}

const round = (value: number): number => Math.round(value * 10) / 10;
