// Whether the memory of a page grows. A page that has run for a day uses what it used after an hour; this page remembers the
// least that each has said since it was opened, and a page that was opened anew begins anew.
import { type ScreenStatus } from "../../screens/screen-status.ts";

interface Mark {
  readonly startedAt: string;
  readonly leastMb: number;
  readonly nowMb: number;
}

/** By device. */
export type MemoryMarks = ReadonlyMap<string, Mark>;

/** Beyond both, a page takes what it does not give back. */
const growthMb = 60;
const growthFactor = 2;

export function withMemory(before: MemoryMarks, statuses: Iterable<ScreenStatus>): MemoryMarks {
  const marks = new Map<string, Mark>();
  for (const { device, report } of statuses) {
    if (report?.memoryMb === undefined) continue;
    const { startedAt, memoryMb: nowMb } = report;
    const known = before.get(device);
    const leastMb = known?.startedAt === startedAt ? Math.min(known.leastMb, nowMb) : nowMb;
    marks.set(device, { startedAt, leastMb, nowMb });
  }
  return marks;
}

export function isGrowing(marks: MemoryMarks, device: string): boolean {
  const mark = marks.get(device);
  if (!mark) return false;
  return mark.nowMb - mark.leastMb >= growthMb && mark.nowMb >= growthFactor * mark.leastMb;
}
