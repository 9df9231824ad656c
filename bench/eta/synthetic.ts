// Days of a made-up hall, from a seed: visitors who come by a day curve, in groups and before the doors open, who leave or do not
// come when called, and clerks who differ, come late and go to lunch. Knows nothing of the estimate.
import { type Chance, createChance } from "./chance.ts";
import { type Hall, type Service } from "./hall.ts";
import { type Visitor, visitorsOf } from "./synthetic-visitors.ts";

const minuteMs = 60_000;

/** One row of a trace; times are milliseconds of the day. */
export interface SyntheticVisit {
  readonly number: string;
  readonly service: string;
  readonly issuedMs: number;
  readonly startedMs?: number;
  readonly endedMs?: number;
}

export interface SyntheticDay {
  readonly date: string;
  readonly zone: string;
  readonly visits: readonly SyntheticVisit[];
}

interface Desk {
  freeMs: number;
  /** Milliseconds of the day, in order. */
  readonly open: [from: number, to: number][];
  readonly slowness: number;
}

export function createDays(hall: Hall, seed: number): SyntheticDay[] {
  const chance = createChance(seed);
  return workingDays(hall.firstDay, hall.days).map((date, day) => {
    const visits = hall.services.flatMap((service, index) =>
      serviceDay(hall, service, day, chance, letters[index] ?? "Z"),
    );
    return { date, zone: hall.zoneOf(date), visits };
  });
}

const letters = "ABCDEFGHJKLMNPRSTUVWXYZ";

function workingDays(first: string, count: number): string[] {
  const dates: string[] = [];
  for (let at = Date.parse(first); dates.length < count; at += 86_400_000) {
    const day = new Date(at);
    if (day.getUTCDay() % 6 !== 0) dates.push(day.toISOString().slice(0, 10));
  }
  return dates;
}

function serviceDay(hall: Hall, service: Service, day: number, chance: Chance, letter: string): SyntheticVisit[] {
  const pace = chance.around(1, hall.daySpread.pace);
  const desks = desksOf(hall, service, day, chance);
  const visitors = visitorsOf(hall, service, chance);
  const times = serve(hall, service, desks, visitors, pace, chance);
  return visitors.map(({ arrivedMs }, index) => ({
    number: `${letter}${String(index + 1).padStart(3, "0")}`,
    service: service.name,
    issuedMs: arrivedMs,
    ...times[index],
  }));
}

interface Served {
  readonly startedMs?: number;
  readonly endedMs?: number;
}

/** The desk that is free first calls whoever is next; when nobody is there it waits for the next to come. */
function serve(
  hall: Hall,
  { minutes, variation }: Service,
  desks: readonly Desk[],
  visitors: readonly Visitor[],
  pace: number,
  chance: Chance,
): Served[] {
  const waiting = visitors.map((visitor, index) => ({ visitor, index }));
  const times = visitors.map((): Served => ({}));
  for (let desk = earliest(desks); desk; desk = earliest(desks)) {
    const now = intoShift(desk);
    const at = nextAt(waiting, now);
    const [picked] = at < 0 ? [] : waiting.splice(at, 1);
    if (!picked) {
      const coming = waiting.filter(({ visitor }) => visitor.arrivedMs > now).map(({ visitor }) => visitor.arrivedMs);
      if (coming.length === 0) break;
      desk.freeMs = Math.min(...coming);
    } else if (chance.next() < hall.noShow) {
      desk.freeMs = now + 2 * minuteMs;
    } else {
      const startedMs = now + (15 + 45 * chance.next()) * 1000;
      const endedMs = startedMs + chance.around(minutes * minuteMs, variation) * desk.slowness * pace;
      desk.freeMs = endedMs + chance.exponential(30_000);
      times[picked.index] = { startedMs, endedMs };
    }
  }
  return times;
}

function desksOf(hall: Hall, service: Service, day: number, chance: Chance): Desk[] {
  const more = hall.change && day >= hall.change.fromDay ? hall.change.desks : 0;
  const most = Math.max(...service.shifts.map(({ desks }) => desks)) + more;
  const desks = Array.from({ length: Math.max(1, most) }, (_, index): Desk => {
    const shifts = service.shifts.filter(({ desks }) => index < desks + more || (index === 0 && desks > 0));
    const lateMs = chance.exponential(hall.late * minuteMs);
    const open = shifts.map(({ from, to }): [number, number] => [from * minuteMs, to * minuteMs]);
    if (open[0]) open[0] = [open[0][0] + lateMs, open[0][1]];
    for (let absence = chance.poisson(hall.absences); absence > 0; absence -= 1) leaveDesk(open, chance);
    return { freeMs: 0, open: joined(open), slowness: chance.around(1, 0.15) };
  });
  return desks.filter(({ open }) => open.length > 0);
}

/** A clerk is away for a while, somewhere in a shift. */
function leaveDesk(open: [number, number][], chance: Chance): void {
  const at = Math.floor(chance.next() * open.length);
  const shift = open[at];
  if (!shift) return;
  const from = shift[0] + chance.next() * (shift[1] - shift[0]);
  const to = Math.min(shift[1], from + chance.exponential(30 * minuteMs));
  open.splice(at, 1, [shift[0], from], [to, shift[1]]);
}

/** Shifts that meet are one. */
function joined(open: [number, number][]): [number, number][] {
  const shifts: [number, number][] = [];
  for (const [from, to] of open.toSorted((a, b) => a[0] - b[0])) {
    const last = shifts.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else shifts.push([from, to]);
  }
  return shifts;
}

const earliest = (desks: readonly Desk[]): Desk | undefined => desks.toSorted((a, b) => intoShift(a) - intoShift(b))[0];

/** When the desk calls next; at the end of the day everybody indoors is served. */
function intoShift(desk: Desk): number {
  const shift = desk.open.find(([, to]) => desk.freeMs < to);
  return shift ? Math.max(desk.freeMs, shift[0]) : desk.freeMs;
}

function nextAt(waiting: readonly { visitor: Visitor }[], now: number): number {
  let best = -1;
  for (const [index, { visitor }] of waiting.entries()) {
    if (visitor.arrivedMs > now || visitor.leavesMs <= now) continue;
    const other = waiting[best];
    if (!other || visitor.orderMs < other.visitor.orderMs) best = index;
  }
  return best;
}
