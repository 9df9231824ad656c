import { type HallState } from "../state.ts";

/** `A001` … `A999`, then `A1000`: the letter of the queue and at least three digits. */
export const formatNumber = (queue: string, ordinal: number): string => queue + String(ordinal).padStart(3, "0");

/** [Q3] The day's next position in a queue's series whose number no open ticket, also of yesterday, still carries. */
export function nextOrdinal(hall: HallState, queue: string): number {
  let ordinal = (hall.lastNumber[queue] ?? 0) + 1;
  while (Object.hasOwn(hall.openNumbers, formatNumber(queue, ordinal))) ordinal += 1;
  return ordinal;
}
