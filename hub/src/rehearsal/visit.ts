import { takenTicketSchema } from "@openhall/shared/queue";
import { type PlannedVisitor } from "./day-plan.ts";
import { type HallDay, type Visitor } from "./hall-day.ts";
import { greeter, kiosk, visitorWith } from "./people.ts";
import { type Traits, traitsOf } from "./traits.ts";

/** A visitor takes a number, waits, and may let others go first or lose patience. What happens at a desk is the clerk's story. */
export async function visit(day: HallDay, planned: PlannedVisitor, code: string | undefined): Promise<void> {
  const chance = day.chance.of(`visit ${planned.name}`);
  const traits = traitsOf(chance);
  const taken = await takeNumber(day, planned, code, traits);
  if (!taken || traits.takesPaperMs === undefined) return;
  const { ticketId, token } = taken;
  const visitor: Visitor = {
    token,
    traits,
    chance,
    wasMissed: false,
    matterIsOver: false,
    isComingBack: false,
    leftMs: undefined,
  };
  await day.play.pause(traits.takesPaperMs);
  const confirmed = await day.send(senderFor(day, traits), "confirm-ticket", { ticketId });
  if (confirmed === undefined) return;
  day.visitors.set(ticketId, visitor);
  await letOthersGo(day, ticketId, visitor);
  await losePatience(day, ticketId, visitor);
}

const senderFor = ({ hallId }: HallDay, { byGreeter }: Traits) => (byGreeter ? greeter : kiosk(hallId));

async function takeNumber(day: HallDay, planned: PlannedVisitor, code: string | undefined, traits: Traits) {
  const { serviceId, class: ticketClass, language } = planned;
  const sender = senderFor(day, traits);
  const result =
    code === undefined
      ? await day.send(sender, "take-ticket", { serviceId, class: ticketClass, language })
      : await day.send(sender, "check-in", { code, language });
  return result === undefined ? undefined : takenTicketSchema.parse(result);
}

const isWaiting = ({ view }: HallDay, ticketId: string): boolean => view.ticket(ticketId)?.status === "waiting";

async function letOthersGo(day: HallDay, ticketId: string, { traits, token }: Visitor): Promise<void> {
  if (!traits.givesWay) return;
  await day.play.pause(traits.givesWay.afterMs);
  if (isWaiting(day, ticketId)) await day.send(visitorWith(token), "give-way", { token, count: traits.givesWay.count });
}

async function losePatience(day: HallDay, ticketId: string, { traits }: Visitor): Promise<void> {
  if (traits.patienceMs === undefined) return;
  await day.play.pause(traits.patienceMs);
  if (isWaiting(day, ticketId)) await day.send(senderFor(day, traits), "cancel", { ticketId });
}
