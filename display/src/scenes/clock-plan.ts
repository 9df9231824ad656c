import { type Bilingual, type Language } from "@openhall/shared/core";
import { type Glass } from "../sizing/glass.ts";
import { holdsWords, widthOfText, wrapText } from "../sizing/wrap-text.ts";
import { sceneUnitOf } from "./scene-unit.ts";

/** Of “00:00” in bold, in multiples of its size. */
const timeWidth = 2.85;
const share = { width: 0.9, height: 0.9 } as const;
const line = 1.25;
const gap = 0.5;
const nameAir = 0.8;
const dayScales = [2, 1.6, 1.3, 1] as const;

export interface ClockPlan {
  readonly unit: number;
  readonly second: number;
  /** The day under the time, or beside it. */
  readonly form: "below" | "beside";
  /** Size of the time in CSS pixels. */
  readonly time: number;
  readonly dayScale: number;
  /** Lines of the day by language; none where there is no room. */
  readonly day: readonly { readonly language: Language; readonly lines: readonly string[] }[];
  readonly hasName: boolean;
  readonly fits: boolean;
}

/** The time as large as the glass lets it, with the day; the hall's name where there is room for it. The second language of the day gives way, then the day. */
export function planClock(
  glass: Glass,
  day: Bilingual,
  name: Bilingual | undefined,
  order: readonly Language[],
): ClockPlan {
  for (const languages of [order, order.slice(0, 1)]) {
    const tries = dayScales.flatMap((dayScale) =>
      (languages === order ? [true, false] : [false]).flatMap((hasName) =>
        (["below", "beside"] as const).map((form) =>
          tryClock(glass, day, hasName ? name : undefined, languages, dayScale, form),
        ),
      ),
    );
    const fitting = tries.filter(({ fits }) => fits);
    const [first] = fitting;
    if (first) return fitting.find(({ time, unit }) => time >= 3.4 * unit) ?? largest(first, fitting);
  }
  return timeAlone(glass);
}

const largest = (first: ClockPlan, plans: readonly ClockPlan[]): ClockPlan =>
  plans.reduce((one, other) => (other.time > one.time ? other : one), first);

function timeAlone(glass: Glass): ClockPlan {
  const { unit, second } = sceneUnitOf(glass);
  const time = Math.min((share.width * glass.size.width) / timeWidth, share.height * glass.size.height);
  return { unit, second, form: "below", time, dayScale: 1, day: [], hasName: false, fits: time >= unit };
}

function tryClock(
  glass: Glass,
  day: Bilingual,
  name: Bilingual | undefined,
  order: readonly Language[],
  dayScale: number,
  form: ClockPlan["form"],
): ClockPlan {
  const { unit, second } = sceneUnitOf(glass);
  const width = share.width * glass.size.width;
  const height = share.height * glass.size.height;
  const sizeOf = (place: number): number => (place === 0 ? unit : second);
  const dayWidth = form === "below" ? width : 0.5 * width;
  const days = order.map((language, place) => ({
    language,
    lines: wrapText(day[language], dayWidth / (dayScale * sizeOf(place))),
  }));
  const daysHigh = sum(days.map(({ lines }, place) => lines.length * line * dayScale * sizeOf(place)));
  const daysWide = Math.max(
    ...days.map(({ lines }, place) => Math.max(...lines.map(widthOfText)) * dayScale * sizeOf(place)),
  );
  const namesHigh = name ? nameAir * unit + sum(order.map((_, place) => line * sizeOf(place))) : 0;
  const namesWide = name ? Math.max(...order.map((language, place) => widthOfText(name[language]) * sizeOf(place))) : 0;
  const timeHigh = height - namesHigh - (form === "below" ? daysHigh + gap * unit : 0);
  const timeWide = form === "below" ? width : width - daysWide - 2 * gap * unit;
  const time = Math.min(timeWide / timeWidth, timeHigh);
  const isWhole = order.every((language, place) => holdsWords(day[language], dayWidth / (dayScale * sizeOf(place))));
  const fits =
    isWhole && daysWide <= width && namesWide <= width && daysHigh + namesHigh <= height && time >= 1.2 * unit;
  return { unit, second, form, time: Math.max(0, time), dayScale, day: days, hasName: name !== undefined, fits };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
