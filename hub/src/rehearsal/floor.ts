// The people who stand between the desks: a greeter who looks after those who are away, and a manager who opens and closes.
import { instantOf } from "@openhall/shared/core";
import { type PlannedVisitor } from "./day-plan.ts";
import { type HallDay, type Visitor } from "./hall-day.ts";
import { greeter, isRehearsed, manager, visitorWith } from "./people.ts";

const roundMs = 60_000;
/** After closing, when the manager closes the hall over whatever is still open. */
export const lockUpMs = 60 * 60_000;

/** Sends ours who were missed or are held on their way back, each once. */
export async function greet(day: HallDay): Promise<void> {
  const { play, view, hours, visitors } = day;
  while (play.now() < hours.closesAt + lockUpMs) {
    for (const [ticketId, { status }] of view.tickets()) {
      const visitor = visitors.get(ticketId);
      if (!visitor || visitor.isComingBack || (status !== "missed" && status !== "held")) continue;
      visitor.isComingBack = true;
      play.begin(() => comeBack(day, ticketId, visitor));
    }
    await play.pause(roundMs);
  }
}

async function comeBack(day: HallDay, ticketId: string, visitor: Visitor): Promise<void> {
  const { play, view, send } = day;
  const { traits, token } = visitor;
  const afterMs = view.ticket(ticketId)?.status === "held" ? awayMs(visitor) : traits.returnsAfterMs;
  if (afterMs === undefined) return;
  await play.pause(afterMs);
  const row = view.ticket(ticketId);
  if (row?.status === "missed") {
    visitor.wasMissed = true;
    await send(visitorWith(token), "rejoin", { token });
  }
  // What a person keeps on the own desk, that person brings back.
  const isOurs = isRehearsed(view.desk(row?.deskId ?? "")?.clerk) || row?.holdReason === "visitor-returns";
  if (row?.status === "held" && isOurs) await send(greeter, "resume", { ticketId });
  visitor.isComingBack = false;
}

const awayMs = ({ traits: { matter }, chance }: Visitor): number =>
  matter.kind === "hold" ? matter.awayMs : chance.between(3 * 60_000, 10 * 60_000);

/** Opens a hall that was closed, and tells the hub of the day's appointments; answers each visitor's code. */
export async function openHall(
  { hallId, send }: HallDay,
  planned: readonly PlannedVisitor[],
  dayName: string,
): Promise<ReadonlyMap<string, string>> {
  await send(manager, "open-hall", { hall: hallId });
  const rows = planned.flatMap(({ name, serviceId, appointmentAt }, index) =>
    appointmentAt === undefined
      ? []
      : [{ name, code: `R${dayName}-${index + 1}`, serviceId, at: instantOf(appointmentAt) }],
  );
  const appointments = rows.map(({ code, serviceId, at }) => ({ code, serviceId, at }));
  if (appointments.length > 0) await send(manager, "import-appointments", { hallId, appointments });
  return new Map(rows.map(({ name, code }) => [name, code]));
}

/** Every desk closes, and what is still open has expired. */
export const lockUp = ({ hallId, send }: HallDay): Promise<unknown> => send(manager, "close-hall", { hall: hallId });
