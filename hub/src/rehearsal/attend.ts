// A visitor at a desk, as its clerk goes through it: the call, the wait for the visitor, the visit, its end.
import { type Sender } from "@openhall/shared/core";
import { type Chance } from "./chance.ts";
import { type HallDay, type Visitor } from "./hall-day.ts";
import { type Matter, strangersTraits } from "./traits.ts";

export interface AtDesk {
  readonly day: HallDay;
  readonly deskId: string;
  readonly clerk: Sender;
  /** The clerk's own. */
  readonly chance: Chance;
}

/** A verb at the clerk's own desk; false when it was refused, or the desk is somebody else's by now. */
export async function act({ day, deskId, clerk }: AtDesk, verb: string, payload: object = {}): Promise<boolean> {
  if (day.view.desk(deskId)?.clerk !== clerk.id) return false;
  return (await day.send(clerk, verb, payload)) !== undefined;
}

/** From the call, or wherever somebody before has left it, to the end of the visit. */
export async function attend(at: AtDesk, ticketId: string): Promise<void> {
  const { day } = at;
  const visitor = day.visitors.get(ticketId) ?? stranger(at);
  if (day.view.ticket(ticketId)?.status === "called" && !(await welcome(at, ticketId, visitor))) return;
  await serve(at, ticketId, visitor);
}

const stranger = ({ chance }: AtDesk): Visitor => ({
  token: "",
  traits: strangersTraits,
  chance: chance.of("stranger"),
  wasMissed: false,
  matterIsOver: true,
  isComingBack: true,
  leftMs: undefined,
});

/** Whether the visitor has come and the visit begun. */
async function welcome(at: AtDesk, ticketId: string, visitor: Visitor): Promise<boolean> {
  const { play } = at.day;
  const { traits } = visitor;
  if (at.chance.happens(0.012)) {
    await play.pause(at.chance.between(2_000, 6_000));
    await act(at, "undo");
    return false;
  }
  if (traits.matter.kind === "fetches-something" && !visitor.matterIsOver) {
    visitor.matterIsOver = true;
    await play.pause(traits.walkMs);
    await act(at, "requeue", { ticketId });
    return false;
  }
  if (!traits.comes && !visitor.wasMissed) return giveUp(at, visitor);
  if (traits.walkMs > 30_000) {
    await play.pause(25_000);
    if (!(await act(at, "recall"))) return false;
    await play.pause(traits.walkMs - 25_000);
  } else await play.pause(traits.walkMs);
  return act(at, "start");
}

/** Nobody comes: called again, then missed; now and then just as the visitor turns up. */
async function giveUp(at: AtDesk, visitor: Visitor): Promise<boolean> {
  const { play } = at.day;
  await play.pause(at.chance.between(22_000, 40_000));
  if (!(await act(at, "recall"))) return false;
  await play.pause(at.chance.between(35_000, 75_000));
  if (!(await act(at, "miss"))) return false;
  visitor.wasMissed = true;
  if (!at.chance.happens(0.15)) return false;
  await play.pause(at.chance.between(2_000, 7_000));
  if (!(await act(at, "undo"))) return false;
  await play.pause(2_000);
  return act(at, "start");
}

async function serve(at: AtDesk, ticketId: string, visitor: Visitor): Promise<void> {
  const { play, view } = at.day;
  const serviceId = view.ticket(ticketId)?.serviceId;
  if (serviceId === undefined) return;
  const wholeMs = visitor.leftMs ?? visitMs(at, visitor, serviceId);
  visitor.leftMs = undefined;
  const { matter } = visitor.traits;
  if (visitor.matterIsOver || matter.kind === "plain") await play.pause(wholeMs);
  else {
    visitor.matterIsOver = true;
    const firstMs = wholeMs * visitor.chance.between(0.3, 0.7);
    await play.pause(firstMs);
    visitor.leftMs = wholeMs - firstMs;
    if (await interrupt(at, visitor, matter, serviceId)) return;
    await play.pause(visitor.leftMs);
  }
  await finish(at, ticketId, visitor);
}

/** Whether the visit is over for this desk. */
async function interrupt(at: AtDesk, visitor: Visitor, matter: Matter, serviceId: string): Promise<boolean> {
  switch (matter.kind) {
    case "hold":
      return act(at, "hold", { reason: matter.reason });
    case "transfer": {
      const to = destination(at, visitor, matter.toDesk, serviceId);
      return to !== undefined && act(at, "transfer", { ...to, place: matter.place });
    }
    case "leaves":
      return act(at, "finish", { outcome: "cancelled-by-visitor" });
    case "second-service": {
      const second = visitor.chance.pick(otherServices(at, serviceId));
      if (second !== undefined && (await act(at, "add-service", { serviceId: second })))
        visitor.leftMs = visitMs(at, visitor, second);
      return false;
    }
    case "fetches-something":
    case "plain":
      return false;
  }
}

const otherServices = ({ day, deskId }: AtDesk, serviceId: string): string[] =>
  (day.view.desk(deskId)?.serviceIds ?? []).filter((id) => id !== serviceId);

/** Another service that some open desk takes, or another open desk. */
function destination(at: AtDesk, { chance }: Visitor, toDesk: boolean, serviceId: string): object | undefined {
  const { view } = at.day;
  const others = view.desks().filter((id) => id !== at.deskId && view.desk(id)?.open === true);
  if (toDesk) {
    const deskId = chance.pick(others.filter((id) => view.desk(id)?.paused === undefined));
    return deskId === undefined ? undefined : { deskId };
  }
  const services = [...new Set(others.flatMap((id) => view.desk(id)?.serviceIds ?? []))];
  const wanted = chance.pick(services.filter((id) => id !== serviceId));
  return wanted === undefined ? undefined : { serviceId: wanted };
}

/** Around the service's usual time, within reason. */
function visitMs({ day }: AtDesk, { chance }: Visitor, serviceId: string): number {
  const usualMs = (day.view.service(serviceId)?.targetMinutes ?? 5) * 60_000;
  return Math.min(Math.max(chance.lognormal(usualMs), 45_000, usualMs / 5), usualMs * 4);
}

/** With a tag for most visits; now and then too early. */
async function finish(at: AtDesk, ticketId: string, { chance }: Visitor): Promise<void> {
  const { play, view } = at.day;
  const serviceId = view.ticket(ticketId)?.serviceId ?? "";
  const subject = chance.happens(0.7) ? chance.pick(view.service(serviceId)?.subjects ?? []) : undefined;
  const payload = { subjects: subject === undefined ? [] : [subject.id] };
  if (!(await act(at, "finish", payload)) || !at.chance.happens(0.012)) return;
  await play.pause(at.chance.between(2_000, 6_000));
  if (!(await act(at, "undo"))) return;
  await play.pause(at.chance.between(5_000, 40_000));
  await act(at, "finish", payload);
}
