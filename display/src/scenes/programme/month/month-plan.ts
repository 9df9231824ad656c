// The month as a calendar: weeks below each other, Monday first, and what comes next beside or below. Pure; CSS pixels.
import { type Language } from "@openhall/shared/core";
import { widthOfText } from "../../../sizing/wrap-text.ts";
import { listUnits, type SceneUnit } from "../../scene-unit.ts";
import { type Card } from "../cards/card.ts";
import { fillPages, heightOfColumn } from "../cards/fill-pages.ts";
import { measureCard } from "../cards/measure-card.ts";
import { type PlannedCard } from "../cards/planned-card.ts";
import {
  type FrameBox,
  frameAt,
  type FramePlan,
  type FrameRoom,
  isTight,
  needsOf,
  type Title,
} from "../frame/frame-plan.ts";
import { holdsDay, planDay, type PlannedDay } from "./day-cell.ts";
import { planLegend, type Legend } from "./legend.ts";
import { type Week } from "./month-days.ts";
import { weekdays, weekWords } from "./month-words.ts";

export interface MonthPlan extends FramePlan {
  readonly heads: Heads;
  readonly next: {
    readonly at: "right" | "below" | "none";
    readonly width: number;
    readonly cards: readonly PlannedCard[];
  };
  readonly legend: Legend;
  readonly pages: readonly MonthPage[];
}

interface MonthPage {
  readonly title: Title;
  readonly weeks: readonly PlannedWeek[];
  readonly needsMs: number;
}

interface Heads {
  readonly weekdays: readonly (readonly { readonly language: Language; readonly text: string }[])[];
  /** Both languages on one line. */
  readonly isBeside: boolean;
  readonly height: number;
}

interface PlannedWeek {
  readonly monday: string;
  readonly days: readonly PlannedDay[];
  readonly height: number;
}

interface Form {
  readonly hasWords: boolean;
  readonly next: MonthPlan["next"]["at"];
  /** Of what comes next at the right, in units. */
  readonly width: number;
}

const forms: readonly Form[] = [true, false].flatMap((hasWords) => [
  { hasWords, next: "right", width: 13 },
  { hasWords, next: "right", width: 11.5 },
  { hasWords, next: "below", width: 0 },
]);
const bare: readonly Form[] = [true, false].map((hasWords) => ({ hasWords, next: "none", width: 0 }));

/** In units. */
const gap = 1;
const cellEdge = 0.24;
const line = 1.22;
const rowEdge = 0.16;
const mostNext = 3;
/** Of a day beside a list. */
const mostLines = 3;
const mostAir = 1.2;

/**
 * Undefined where a calendar of a month has no room on this glass.
 * @param tries weeks, from the longest list
 */
export function planMonth(
  tries: readonly (readonly Week[])[],
  next: readonly Card[],
  room: FrameRoom,
): MonthPlan | undefined {
  const sizes = listUnits(room.glass);
  for (const { weeks, form } of inOrder(tries, next.length > 0))
    for (const size of sizes) {
      const plan = planAt(weeks, next, room, size, form);
      if (plan) return plan;
    }
  return undefined;
}

/** The whole month with what comes next, then without past weeks, then the calendar alone. */
function inOrder(tries: readonly (readonly Week[])[], hasNext: boolean) {
  const of = (all: readonly Form[]) => tries.flatMap((weeks) => all.map((form) => ({ weeks, form })));
  return [...(hasNext ? of(forms) : []), ...of(bare)];
}

function planAt(
  weeks: readonly Week[],
  next: readonly Card[],
  room: FrameRoom,
  size: SceneUnit,
  form: Form,
): MonthPlan | undefined {
  const box = frameAt(room, size);
  const hasFoot = room.hasAge === true || isTight(box.frame);
  const { unit, second } = size;
  const width = box.width - (form.next === "right" ? (form.width + gap) * unit : 0);
  const cell = width / 7 / unit - cellEdge;
  const days = weeks.map(({ monday, days: all }): PlannedWeek => {
    const planned = all.map((day) => planDay(day, cell, form.hasWords ? room.order : undefined, second / unit));
    return { monday, days: planned, height: heightOfWeek(planned, form.hasWords ? room.order.length : 0, size) };
  });
  const isDeep = days.some((week) => week.days.some(({ lines }) => lines.length > mostLines));
  if (isDeep && form.next === "right") return undefined;
  if (!days.every((week) => week.days.every((day) => holdsDay(day, cell)))) return undefined;
  // Words are worth their room only where all days have them.
  if (form.hasWords && days.some((week) => week.days.some(({ day, words }) => day.count > 0 && words.length === 0)))
    return undefined;
  const heads = headsOf(cell, room.order, size);
  if (!heads) return undefined;
  const legend = planLegend(weeks, room.order, box.width, size);
  const high = (hasFoot ? box.height : box.wholeHeight) - legend.height;
  const spare = high - heads.height - days.reduce((sum, { height }) => sum + height, 0);
  if (spare < 0) return undefined;
  const listed = listOf(next, form, room, size, box, form.next === "right" ? high : spare);
  if (!listed) return undefined;
  const used = form.next === "below" ? listed.height : 0;
  const more = Math.min(mostAir * unit, (spare - used) / days.length);
  const airy = days.map((week) => ({ ...week, height: week.height + more }));
  const page = { title: box.title, weeks: airy, needsMs: needsOf(spansOf(listed.cards, days)) };
  return {
    ...size,
    frame: box.frame,
    foot: hasFoot ? box.frame.foot : 0,
    footTitle: box.footTitle,
    fits: true,
    heads,
    next: { at: form.next, width: form.next === "right" ? form.width * unit : box.width, cards: listed.cards },
    legend,
    pages: [page],
  };
}

function heightOfWeek(days: readonly PlannedDay[], languages: number, { unit, second }: SceneUnit): number {
  const lines = Math.max(...days.map((day) => day.lines.length));
  const words = languages > 0 ? line * unit + (languages - 1) * line * second : 0;
  return lines * line * unit + words + rowEdge * unit;
}

/** “周一 Mon” beside each other where that has room in a column, else one under the other. */
function headsOf(cell: number, order: readonly Language[], { unit, second }: SceneUnit): Heads | undefined {
  const said = weekdays.zh.map((chinese, at) => ({
    zh: weekWords.zh.day({ weekday: chinese }),
    en: weekdays.en[at] ?? "",
  }));
  const sizeOf = (at: number): number => (at === 0 ? 1 : second / unit);
  const widths = said.map((words) => order.map((language, at) => widthOfText(words[language]) * sizeOf(at)));
  if (!widths.every((all) => all.every((wide) => wide <= cell))) return undefined;
  const isBeside = widths.every((all) => all.reduce((sum, wide) => sum + wide + 0.3, -0.3) <= cell);
  const height = isBeside ? line * unit : order.reduce((sum, _, at) => sum + line * sizeOf(at) * unit, 0);
  return {
    weekdays: said.map((words) => order.map((language) => ({ language, text: words[language] }))),
    isBeside,
    height,
  };
}

/** As many of what comes next as there is room for; undefined where there is none for one. */
function listOf(
  next: readonly Card[],
  { next: at, width }: Form,
  room: FrameRoom,
  size: SceneUnit,
  box: FrameBox,
  height: number,
) {
  if (at === "none") return { cards: [], height: 0 };
  const column = at === "right" ? width * size.unit : box.width;
  const shown = next.slice(0, mostNext);
  for (const most of [3, 0] as const) {
    const words = {
      column,
      leadWidth: 0,
      headWidth: undefined,
      hasLead: false,
      order: room.order,
      liveScale: 1,
      most,
      size,
      frame: box.frame,
    };
    const cards = shown.map((card) => measureCard(card, words));
    for (let count = cards.length; count > 0; count -= 1) {
      const some = cards.slice(0, count);
      const [page, ...more] = fillPages(some, { height, columns: 1, isSide: false, isLoose: false }) ?? [];
      if (page && more.length === 0) return { cards: some, height: heightOfColumn({ cards: some }, false) };
    }
  }
  return undefined;
}

const spansOf = (cards: readonly PlannedCard[], weeks: MonthPage["weeks"]) => [
  ...cards.flatMap(({ lines }) => lines.flatMap(({ spans }) => spans)),
  ...weeks.flatMap(({ days }) => days.flatMap(({ words }) => words)),
];
