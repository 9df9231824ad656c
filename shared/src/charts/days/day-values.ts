// Readings of several days in a row: means of the period that the limit is for, and where nothing was read. Pure.
import { slotMinutes } from "../../projects/index.ts";

export interface Value {
  /** From the first day's midnight, in slots: the end of what it is the mean of. */
  readonly slot: number;
  readonly tenths: number;
}

/** Pieces without a gap: nothing is drawn where nothing was read. */
export function runsOf(slots: readonly (number | null)[], minutes: number): readonly (readonly Value[])[] {
  const pace = paceOf(slots);
  const values = meansOf(slots, Math.max(1, Math.round(minutes / slotMinutes)), pace);
  const runs: Value[][] = [];
  for (const value of values) {
    const run = runs.at(-1);
    if (run && value.slot - (run.at(-1)?.slot ?? 0) <= pace) run.push(value);
    else runs.push([value]);
  }
  return runs;
}

/** Slots between two readings as they usually come: some sites send one in an hour. */
function paceOf(slots: readonly (number | null)[]): number {
  const read = slots.flatMap((value, slot) => (value === null ? [] : [slot]));
  const apart = read.slice(1).map((slot, index) => slot - (read[index] ?? 0));
  const sorted = apart.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}

/** Of at least half of the readings that the period should have. */
function meansOf(slots: readonly (number | null)[], length: number, pace: number): readonly Value[] {
  const least = Math.max(1, Math.ceil(length / pace / 2));
  let [sum, count] = [0, 0];
  const values: Value[] = [];
  for (const [slot, value] of slots.entries()) {
    const gone = slots[slot - length] ?? null;
    if (value !== null) [sum, count] = [sum + value, count + 1];
    if (gone !== null) [sum, count] = [sum - gone, count - 1];
    if (value !== null && count >= least) values.push({ slot: slot + 1, tenths: sum / count });
  }
  return values;
}
