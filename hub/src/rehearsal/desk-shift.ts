// The day of one desk: its clerks open it, serve, go to lunch, hand over, close. A desk that a person has is left alone.
import { type Sender } from "@openhall/shared/core";
import { act, attend, type AtDesk } from "./attend.ts";
import { type Chance } from "./chance.ts";
import { type HallDay } from "./hall-day.ts";
import { clerkOf, isRehearsed } from "./people.ts";

const minute = 60_000;
/**
 * Parts of the day, from 0 at its opening to 1 at its closing: for 08:30–17:30 lunch from 11:50, 12:35 or 13:20, the hand-over
 * at 13:30, a break. One desk in two each; the desks that stand in for the others go last.
 */
const lunchAt = [0.37, 0.455, 0.54];
const handOverAt = 0.556;
const breakAt = [0.2, 0.78, 0.27];
const lunchMs = { from: 35 * minute, to: 42 * minute };
const breakMs = { from: 6 * minute, to: 10 * minute };
/** After closing, those indoors are served for so long at most. */
const overtimeMs = 45 * minute;
/** Between looks at a desk that a person has, and at an empty queue. */
const lookAgainMs = 30_000;
const idleMs = { from: 6_000, to: 16_000 };
const afterVisitMs = { from: 6_000, to: 25_000 };

interface Shift {
  readonly day: HallDay;
  readonly deskId: string;
  readonly chance: Chance;
  readonly early: Sender;
  readonly late: Sender;
  /** Away times that are still to come: when, for how long, and why. */
  readonly away: { readonly at: number; readonly forMs: number; readonly reason: "lunch" | "break" }[];
  readonly handsOver: boolean;
}

/** `index` tells neighbours apart. */
export async function workAtDesk(day: HallDay, deskId: string, index: number): Promise<void> {
  const shift = planShift(day, deskId, index);
  const { play, hours } = day;
  await play.pauseUntil(hours.opensAt + shift.chance.between(0, 40_000));
  while (play.now() < hours.closesAt + overtimeMs) {
    const wait = await oneRound(shift);
    if (wait === "over") return;
    await play.pause(wait);
  }
  const clerk = ownClerk(shift);
  if (clerk) await act({ ...shift, clerk }, "close-desk");
}

function planShift(day: HallDay, deskId: string, index: number): Shift {
  const chance = day.chance.of(`desk ${deskId}`);
  const { opensAt, closesAt } = day.hours;
  const at = (part = 0): number => opensAt + (closesAt - opensAt) * part + chance.between(0, 4 * minute);
  const turn = standsIn(day, deskId) ? 2 : index % 2;
  const lunch = { at: at(lunchAt[turn]), forMs: chance.between(lunchMs.from, lunchMs.to), reason: "lunch" as const };
  const rest = { at: at(breakAt[turn]), forMs: chance.between(breakMs.from, breakMs.to), reason: "break" as const };
  return {
    day,
    deskId,
    chance,
    early: clerkOf(deskId, "early"),
    late: clerkOf(deskId, "late"),
    away: [lunch, rest].toSorted((one, other) => one.at - other.at),
    handsOver: index % 3 !== 2,
  };
}

/** Takes far more services than most. */
function standsIn({ view }: HallDay, deskId: string): boolean {
  const counts = view.desks().map((id) => view.desk(id)?.serviceIds.length ?? 0);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return (view.desk(deskId)?.serviceIds.length ?? 0) > 2 * mean;
}

/** Ours who has the desk now. */
function ownClerk({ day, deskId, early, late }: Shift): Sender | undefined {
  const clerk = day.view.desk(deskId)?.clerk;
  return [early, late].find(({ id }) => id === clerk);
}

/** Does what there is to do at the desk; how long to wait before the next look, or that the day is over here. */
async function oneRound(shift: Shift): Promise<number | "over"> {
  const { day, deskId, chance } = shift;
  const isClosing = day.play.now() >= day.hours.closesAt;
  const desk = day.view.desk(deskId);
  if (desk?.open !== true) return isClosing ? "over" : open(shift);
  if (!isRehearsed(desk.clerk)) return lookAgainMs;
  const clerk = ownClerk(shift);
  if (!clerk) return lookAgainMs;
  const at: AtDesk = { day, deskId, clerk, chance };
  if (desk.offered === undefined) await act(at, "hand-over");
  if (desk.ticketId !== undefined) {
    await attend(at, desk.ticketId);
    return chance.between(afterVisitMs.from, afterVisitMs.to);
  }
  if (await handOver(shift, clerk)) return chance.between(5_000, 20_000);
  if (await goAway(shift, at)) return chance.between(1_000, 5_000);
  if (await callSomebody(at)) return 0;
  if (!isClosing) return chance.between(idleMs.from, idleMs.to);
  await act(at, "close-desk");
  return "over";
}

async function open(shift: Shift): Promise<number> {
  const { day, deskId, chance } = shift;
  const isLate = shift.handsOver && day.play.now() >= handOverTime(day);
  const clerk = isLate ? shift.late : shift.early;
  const opened = await day.send(clerk, "open-desk", { deskId });
  if (opened === undefined) return lookAgainMs;
  const at: AtDesk = { day, deskId, clerk, chance };
  await act(at, "hand-over");
  if (chance.happens(0.15)) await act(at, "set-auto-next", { on: true });
  return chance.between(2_000, 10_000);
}

const handOverTime = ({ hours: { opensAt, closesAt } }: HallDay): number => opensAt + (closesAt - opensAt) * handOverAt;

/** The next clerk opens the desk that is offered, as a person would. */
async function handOver({ day, deskId, handsOver, early, late }: Shift, clerk: Sender): Promise<boolean> {
  if (!handsOver || clerk.id !== early.id || day.play.now() < handOverTime(day)) return false;
  return (await day.send(late, "open-desk", { deskId })) !== undefined;
}

async function goAway({ day, away }: Shift, at: AtDesk): Promise<boolean> {
  const [next] = away;
  if (!next || day.play.now() < next.at) return false;
  away.shift();
  if (!(await act(at, "pause-desk", { reason: next.reason }))) return false;
  await day.play.pause(next.forMs);
  return act(at, "resume-desk");
}

/** The next one; rarely a number that somebody has asked for, or somebody who has none. */
async function callSomebody(at: AtDesk): Promise<boolean> {
  const { view, play, hours } = at.day;
  const serviceIds = view.desk(at.deskId)?.serviceIds ?? [];
  const draw = at.chance.between(0, 1);
  if (draw < 0.008) {
    const waiting = view.tickets().filter(([, row]) => row.status === "waiting" && serviceIds.includes(row.serviceId));
    const number = at.chance.pick(waiting)?.[1].number;
    if (number !== undefined) return act(at, "call-number", { number });
  } else if (draw < 0.016 && play.now() < hours.closesAt) {
    const serviceId = at.chance.pick(serviceIds);
    if (serviceId !== undefined) return act(at, "serve-walk-in", { serviceId });
  }
  return view.isAwaited(at.deskId) && act(at, "call-next");
}
