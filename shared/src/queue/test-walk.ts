// Walks through the queue at random: what kiosks, clerks, managers and the hub itself may do, in any order, over days.
import fc from "fast-check";
import { expect } from "vitest";
import { type FollowUp, type Instant, later, type Sender, type Topic, type Touch } from "../core/index.ts";
import { sampleVenue } from "../samples/index.ts";
import { type VenueState } from "../venue/index.ts";
import { type QueueReads } from "./desks.ts";
import { type QueueEvent } from "./events.ts";
import { queueTopic } from "./index.ts";
import { type QueueState } from "./state.ts";

const topic: Topic<QueueState, QueueEvent, QueueReads> = queueTopic;

/** A second hall, where the clocks go from 00:00 to 01:00 in the night after the walk begins. */
const twoHalls: VenueState = {
  halls: { ...sampleVenue.halls, H2: { ...sampleVenue.halls.H1!, id: "H2", timeZone: "America/Santiago" } },
  services: { ...sampleVenue.services, S4: { ...sampleVenue.services.S1!, id: "S4", hallId: "H2" } },
  desks: { ...sampleVenue.desks, W4: { ...sampleVenue.desks.W1!, id: "W4", hallId: "H2" } },
};
const begins = "2026-09-05T12:00:00.000Z";

/** One thing that somebody does; refused it changes nothing. */
export interface Step {
  (walk: Walk): void;
}

export interface Walk {
  readonly state: QueueState;
  readonly events: readonly QueueEvent[];
  send(sender: Sender, command: string, payload: object): void;
  /** Time passes; what is due is done. */
  pass(milliseconds: number): void;
  /** The hub is away for a while. */
  resume(downtimeMs: number): void;
  setUp(change: (venue: VenueState) => VenueState): void;
}

interface WalkOptions {
  /** Told after every event and change of the set-up. */
  readonly touched?: (touches: readonly Touch[], state: QueueState, reads: QueueReads) => void;
  /** Reads the state back from text before every event. */
  readonly reloading?: boolean;
}

const system: Sender = { id: "system", role: "system" };

/** Two halls in an engine's hands: what is due is done before anything else. */
export function createWalk({ touched = () => undefined, reloading = false }: WalkOptions = {}): Walk {
  let state = topic.initial();
  let venue = twoHalls;
  let now: Instant = begins;
  let stamped = 0;
  const events: QueueEvent[] = [];

  function apply(event: QueueEvent): void {
    state = topic.evolve(reloading ? JSON.parse(JSON.stringify(state)) : state, event);
    events.push(event);
    touched(topic.touches(event, state, { venue }), state, { venue });
  }

  function send(sender: Sender, command: string, payload: object): void {
    const parsed = topic.commands[command]?.payload.safeParse(payload);
    if (!parsed?.success) throw new Error(`${command} is malformed`);
    stamped += 1;
    const context = { now, id: `T${stamped}`, secret: `token-${stamped}`, sender, reads: { venue } };
    const decision = topic.decide({ type: command, payload: parsed.data }, state, context);
    if ("events" in decision) decision.events.forEach(apply);
  }

  const follow = ({ command, payload }: FollowUp): void =>
    send(system, command.slice("queue.".length), payload as object);

  function runDue(): void {
    while ((topic.nextDue?.(state, { venue }) ?? later(now, 1)) <= now) {
      const before = events.length;
      (topic.due?.(state, now, { venue }) ?? []).forEach(follow);
      expect(events.length).toBeGreaterThan(before);
    }
  }

  function setUp(change: (before: VenueState) => VenueState): void {
    venue = change(venue);
    touched(topic.touchesOfRead?.(state, { venue }) ?? [], state, { venue });
    const imported = { topic: "venue", event: { type: "VenueImported" } };
    (topic.react?.(imported, state, { venue }) ?? []).forEach(follow);
  }

  setUp((same) => same);
  return {
    get state() {
      return state;
    },
    events,
    send,
    setUp,
    pass(milliseconds) {
      now = later(now, milliseconds);
      runDue();
    },
    resume(downtimeMs) {
      now = later(now, downtimeMs);
      (topic.resumed?.(state, downtimeMs, now) ?? []).forEach(follow);
      runDue();
    },
  };
}

const kiosks: readonly Sender[] = [
  { id: "device:K1", role: "kiosk", hallId: "H1" },
  { id: "device:K2", role: "kiosk", hallId: "H1" },
  { id: "device:K3", role: "kiosk", hallId: "H2" },
];
const clerks: readonly Sender[] = ["c1", "c2", "c3"].map((name) => ({ id: `user:${name}`, role: "clerk" }));
const manager: Sender = { id: "user:m1", role: "manager" };

const kiosk = fc.constantFrom(...kiosks);
const clerk = fc.constantFrom(...clerks);
const serviceId = fc.constantFrom("S1", "S1", "S2", "S3", "S4");
const deskId = fc.constantFrom("W1", "W2", "W3", "W4");
const ticketClass = fc.constantFrom("ordinary", "priority");
const nth = fc.nat({ max: 20 });

/** Steps that a failed walk can name. */
const told = (name: string, ...details: unknown[]): ((step: Step) => Step) => {
  const label = [name, ...details].join(" ");
  return (step) => Object.assign((walk: Walk) => step(walk), { [fc.toStringMethod]: () => label });
};

/** The nth newest ticket. */
const ticketId = ({ state }: Walk, newest: number): string => Object.keys(state.tickets).at(-1 - newest) ?? "none";

const take = fc
  .tuple(kiosk, serviceId, ticketClass)
  .map(([sender, service, kind]) =>
    told(
      "take",
      sender.id,
      service,
      kind,
    )((walk) => walk.send(sender, "take-ticket", { serviceId: service, class: kind })),
  );

const arrive = fc.tuple(take, kiosk).map(([taken, sender]) =>
  told(
    `${fc.stringify(taken)}, confirm`,
    sender.id,
  )((walk) => {
    taken(walk);
    walk.send(sender, "confirm-ticket", { ticketId: ticketId(walk, 0) });
  }),
);

const withTicket = (command: string): fc.Arbitrary<Step> =>
  fc
    .tuple(fc.oneof(kiosk, clerk), nth)
    .map(([sender, newest]) =>
      told(command, sender.id, newest)((walk) => walk.send(sender, command, { ticketId: ticketId(walk, newest) })),
    );

const atDesk = (command: string, payload = {}): fc.Arbitrary<Step> =>
  clerk.map((sender) => told(command, sender.id)((walk) => walk.send(sender, command, payload)));

const open = fc
  .tuple(clerk, deskId)
  .map(([sender, desk]) => told("open", sender.id, desk)((walk) => walk.send(sender, "open-desk", { deskId: desk })));

const setProfile = fc
  .tuple(deskId, fc.uniqueArray(serviceId, { minLength: 1 }))
  .map(([desk, serviceIds]) =>
    told("profile", desk, serviceIds)((walk) => walk.send(manager, "set-desk-profile", { deskId: desk, serviceIds })),
  );

const duration = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 60_000 }) },
  { weight: 3, arbitrary: fc.integer({ min: 60_000, max: 50 * 60_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 3_600_000, max: 3 * 86_400_000 }) },
);
const pass = duration.map((passed) => told("pass", passed)((walk) => walk.pass(passed)));
/** The hub goes while somebody has just taken a number. */
const resume = fc.tuple(take, duration).map(([taken, down]) =>
  told(
    `${fc.stringify(taken)}, resume`,
    down,
  )((walk) => {
    taken(walk);
    walk.resume(down);
  }),
);

/** Another set-up while visitors wait: a service in another queue, a hall with another guard, in another zone. */
const setUp = fc
  .record({
    queue: fc.constantFrom("A", "B", "C"),
    guardMinutes: fc.nat({ max: 40 }),
    creditMinutes: fc.nat({ max: 40 }),
    timeZone: fc.constantFrom("UTC", "Asia/Shanghai", "Pacific/Honolulu"),
  })
  .map(({ queue, ...rules }) =>
    told(
      "set up",
      queue,
      ...Object.values(rules),
    )((walk) =>
      walk.setUp((venue) => ({
        ...venue,
        halls: { ...venue.halls, H1: { ...venue.halls.H1!, ...rules } },
        services: { ...venue.services, S2: { ...venue.services.S2!, queue } },
      })),
    ),
  );

/** What happens in a hall over a few days. */
export const story: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: take },
    { weight: 8, arbitrary: arrive },
    { weight: 3, arbitrary: withTicket("confirm-ticket") },
    { weight: 2, arbitrary: withTicket("cancel") },
    { weight: 5, arbitrary: open },
    { weight: 8, arbitrary: atDesk("call-next") },
    { weight: 2, arbitrary: atDesk("recall") },
    { weight: 3, arbitrary: atDesk("start") },
    { weight: 4, arbitrary: atDesk("finish") },
    { weight: 1, arbitrary: atDesk("finish", { outcome: "missed" }) },
    { weight: 3, arbitrary: atDesk("close-desk") },
    { weight: 1, arbitrary: setProfile },
    { weight: 5, arbitrary: pass },
    { weight: 2, arbitrary: resume },
    { weight: 1, arbitrary: setUp },
  ),
  { minLength: 1, maxLength: 60, size: "max" },
);
