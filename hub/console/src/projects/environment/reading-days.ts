// Seven days of readings of one indicator in a few figures. Pure.
import { type Indicator, indicators, type ReadingDayRow } from "@openhall/shared/projects";

export interface DayFigures {
  readonly day: string;
  readonly mean: number | undefined;
  readonly highest: number | undefined;
  /** Slots without a reading; of today only those that are over. */
  readonly missing: number;
}

function figuresOf(day: string, slots: readonly (number | null)[], isToday: boolean): DayFigures {
  const read = slots.flatMap((slot) => (slot === null ? [] : [slot]));
  const lastRead = slots.findLastIndex((slot) => slot !== null);
  const due = isToday ? lastRead + 1 : slots.length;
  return {
    day,
    mean: read.length > 0 ? Math.round(read.reduce((sum, slot) => sum + slot, 0) / read.length) : undefined,
    highest: read.length > 0 ? Math.max(...read) : undefined,
    missing: due - read.length,
  };
}

/** Indicators that have been read, each by days, the newest first. */
export function daysByIndicator(
  rows: readonly { readonly key: string; readonly row: ReadingDayRow }[],
  today: string,
): readonly { readonly indicator: Indicator; readonly days: readonly DayFigures[] }[] {
  return indicators.flatMap((indicator) => {
    const days = rows
      .flatMap(({ key, row }) => {
        const [of, day = ""] = key.split(".");
        return of === indicator ? [figuresOf(day, row.slots, day === today)] : [];
      })
      .toSorted((one, other) => (one.day < other.day ? 1 : -1));
    return days.length > 0 ? [{ indicator, days }] : [];
  });
}
