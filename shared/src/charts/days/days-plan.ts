// Where everything of a chart of readings stands: seven days against their limit. Pure; CSS pixels.
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { type Bilingual } from "../../core/index.ts";
import { chartWords } from "../chart-words.ts";
import { type ChartLanguages, type ChartSize, widthOfText } from "../parts/chart-size.ts";
import { indicatorWords, readingInWords, unitWords } from "../../ui/dossier-words/index.ts";
import { type Label, spanOf, within, withoutOverlap } from "../parts/label.ts";
import { type Legend, type LegendItem, planLegend } from "../parts/legend.ts";
import { runsOf, type Value } from "./day-values.ts";
import { type DaysFacts, isFresh, shownDaysOf, slotAt, slotsOfDay } from "./days-facts.ts";
import { limitsOf, limitSteps, type Step } from "./limit-steps.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface DaysPlan {
  readonly legend: Legend;
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Midnights. */
  readonly midnights: readonly number[];
  readonly rules: readonly number[];
  readonly values: string;
  readonly limit: string;
  readonly exceedances: readonly Point[];
  /** The last value, while it is live. */
  readonly live: Point | undefined;
  /** From the last value on, where it is not. */
  readonly outage: { readonly from: number; readonly to: number } | undefined;
  readonly labels: readonly Label[];
}

/** In multiples of the type's size. */
const under = 1.7;
const above = 0.5;
const axisGap = 0.4;
/** Of a sound level below it nothing is said. */
const quiet = 300;

export function planDays(
  facts: DaysFacts,
  { size, languages }: { readonly size: ChartSize; readonly languages: ChartLanguages },
): DaysPlan {
  const { indicator, readings, environment, now, timeZone } = facts;
  const { text, width, height, stroke } = size;
  const days = shownDaysOf(facts);
  const limits = limitsOf(environment.limits, indicator);
  const slots = days.flatMap((day) => slotsOn(readings[`${indicator}.${day}`]?.slots));
  const runs = runsOf(slots, limits[0]?.minutes ?? 0);
  const steps = limitSteps(limits, days.length);
  const over = environment.exceedances
    .filter((one) => one.indicator === indicator)
    .map((one) => ({ slot: slotAt(one.at, days, timeZone), tenths: one.tenths }))
    .filter(({ slot }) => slot >= 0);
  const latest = environment.latest[indicator];
  const isLive = isFresh(latest, now);
  const nowSlot = slotAt(new Date(now).toISOString(), days, timeZone);
  const latestSlot = latest ? slotAt(latest.at, days, timeZone) : 0;
  const lastSlot = Math.max(0, latestSlot, runs.at(-1)?.at(-1)?.slot ?? 0);

  const items = legendOf(facts, over.length > 0, !isLive);
  const [value, ...others] = items;
  const whole = planLegend(items, size, languages);
  const brief = value ? [{ ...value, figure: "" }, ...others] : [];
  const legend = whole.items.length === items.length ? whole : planLegend(brief, size, languages);
  const [least, most] = domainOf(indicator, runs.flat(), steps, over);
  const left = (Math.max(...[least, most].map((tenths) => widthOfText(inWhole(tenths)))) + axisGap) * text;
  const box = { left, right: width - 2 * stroke, top: legend.height + above * text, bottom: height - under * text };
  const middle = box.bottom - box.top >= 2.2 * text ? [(least + most) / 2] : [];
  const rules = box.bottom - box.top >= 1.1 * text ? [least, ...middle, most] : [least];
  const x = scaleLinear([0, days.length * slotsOfDay], [box.left, box.right]);
  const y = scaleLinear([least, most], [box.bottom, box.top]);
  const at = ({ slot, tenths }: Value): Point => ({ x: round(x(slot)), y: round(y(tenths)) });
  const path = line<Value>(
    (value) => x(value.slot),
    (value) => y(value.tenths),
  ).digits(1);
  const last = runs.at(-1)?.at(-1);
  const dayWidth = (box.right - box.left) / days.length;

  return {
    legend,
    box,
    midnights: days.map((_, index) => round(x(index * slotsOfDay))),
    rules: rules.map((tenths) => round(y(tenths))),
    values: runs.map((run) => (run.length === 1 ? `${path(run)}h0` : path(run))).join(""),
    limit: limitPath(
      steps,
      (slot) => round(x(slot)),
      (tenths) => round(y(tenths)),
    ),
    exceedances: over.map(at),
    live: isLive && last ? at(last) : undefined,
    outage: isLive ? undefined : { from: round(x(lastSlot)), to: round(x(Math.max(lastSlot, nowSlot))) },
    labels: [
      ...rules.map((tenths): Label => ({
        key: `axis ${tenths}`,
        text: inWhole(tenths),
        x: box.left - axisGap * text,
        y: y(tenths) + 0.36 * text,
        size: text,
        anchor: "end",
        tone: "soft",
      })),
      ...dayLabels(days, (index) => x((index + 0.5) * slotsOfDay), height - 0.25 * text, size, dayWidth),
      ...figuresOf(
        over.map((one) => ({ ...at(one), tenths: one.tenths })),
        box,
        size,
      ),
    ],
  };
}

const slotsOn = (slots: readonly (number | null)[] | undefined): readonly (number | null)[] =>
  Array.from({ length: slotsOfDay }, (_, index) => slots?.[index] ?? null);

/** Of whole tens, with room above what is highest. */
function domainOf(
  indicator: DaysFacts["indicator"],
  values: readonly Value[],
  steps: readonly Step[],
  over: readonly Value[],
): readonly [least: number, most: number] {
  const all = [...values, ...steps, ...over].map(({ tenths }) => tenths);
  const least = indicator === "noise" && all.every((tenths) => tenths > quiet) ? quiet : 0;
  const most = Math.max(least + 200, ...all.map((tenths) => 1.08 * tenths));
  return [least, least + Math.ceil((most - least) / 200) * 200];
}

const inWhole = (tenths: number): string => `${Math.round(tenths / 10)}`;

/** “09-16”, the same in every language; of every second day where there is no room for all. */
function dayLabels(
  days: readonly string[],
  x: (index: number) => number,
  y: number,
  { text, width }: ChartSize,
  dayWidth: number,
): readonly Label[] {
  const labels = days.map((day, index): Label => ({
    key: day,
    text: day.slice(5),
    x: x(index),
    y,
    size: text,
    anchor: "middle",
    tone: "soft",
  }));
  const needed = (widthOfText("09-16") + 0.5) * text;
  const every = Math.max(1, Math.ceil(needed / dayWidth));
  const shown = labels.toReversed().filter((_, index) => index % every === 0);
  return withoutOverlap(
    shown.map((label) => within(label, 0, width)),
    0.3 * text,
  );
}

/** The highest of each day over its mark, as long as they do not touch. */
function figuresOf(
  over: readonly (Point & { readonly tenths: number })[],
  box: DaysPlan["box"],
  { text }: ChartSize,
): readonly Label[] {
  const labels = over.map((one, index): Label => {
    const label: Label = {
      key: `over ${index}`,
      text: readingInWords(one.tenths),
      x: one.x,
      y: Math.max(box.top + 0.75 * text, one.y - 0.75 * text),
      size: text,
      anchor: "middle",
      tone: "bad",
      isStrong: true,
      isOver: true,
    };
    if (one.y - 0.75 * text - 0.75 * text >= box.top - 0.5 * text) return within(label, box.left, box.right);
    const beside = { ...label, x: one.x + 0.7 * text, y: one.y + 0.36 * text, anchor: "start" as const };
    const turned = { ...beside, x: one.x - 0.7 * text, anchor: "end" as const };
    return within(spanOf(beside).right <= box.right ? beside : turned, box.left, box.right);
  });
  return withoutOverlap(labels, 0.3 * text);
}

function limitPath(steps: readonly Step[], x: (slot: number) => number, y: (tenths: number) => number): string {
  return steps
    .map(({ from, to, tenths }, index) => {
      const isJoined = index > 0 && steps[index - 1]?.to === from;
      return `${isJoined ? `V${y(tenths)}` : `M${x(from)} ${y(tenths)}`}H${x(to)}`;
    })
    .join("");
}

function legendOf({ environment, indicator }: DaysFacts, isOver: boolean, isOut: boolean): readonly LegendItem[] {
  const minutes = limitsOf(environment.limits, indicator)[0]?.minutes ?? 10;
  const mean = (language: "zh" | "en"): string => (minutes > 10 ? ` ${chartWords[language].hourly({ minutes })}` : "");
  const value: Bilingual = {
    zh: `${indicatorWords.zh[indicator]}${mean("zh")}`,
    en: `${indicatorWords.en[indicator]}${mean("en")}`,
  };
  const say = (key: "limit" | "over" | "outage"): Bilingual => ({ zh: chartWords.zh[key], en: chartWords.en[key] });
  return [
    { mark: "value", text: value, figure: unitWords.en[indicator] },
    ...(limitsOf(environment.limits, indicator).length > 0 ? [{ mark: "limit" as const, text: say("limit") }] : []),
    ...(isOver ? [{ mark: "over" as const, text: say("over") }] : []),
    ...(isOut ? [{ mark: "outage" as const, text: say("outage") }] : []),
  ];
}

const round = (value: number): number => Math.round(value * 10) / 10;
