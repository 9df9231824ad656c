// What kiosks, clerks, managers and the hub itself may do, in any order, over days.
import fc from "fast-check";
import { later, type Sender } from "../core/index.ts";
import { type Step, type Walk } from "./test-walk.ts";

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

/** The token of the nth newest ticket. */
const token = (walk: Walk, newest: number): string => walk.state.tickets[ticketId(walk, newest)]?.token ?? "none";

const numberOf = (walk: Walk, newest: number): string => walk.state.tickets[ticketId(walk, newest)]?.number ?? "A001";

const withToken = (command: string, payload = {}): fc.Arbitrary<Step> =>
  fc.tuple(fc.boolean(), kiosk, nth).map(([isVisitor, device, newest]) =>
    told(
      command,
      newest,
    )((walk) => {
      const key = token(walk, newest);
      walk.send(isVisitor ? { id: `ticket:${key}`, role: "visitor" } : device, command, { ...payload, token: key });
    }),
  );

const withTicket = (command: string, senders: fc.Arbitrary<Sender> = fc.oneof(kiosk, clerk)): fc.Arbitrary<Step> =>
  fc
    .tuple(senders, nth)
    .map(([sender, newest]) =>
      told(command, sender.id, newest)((walk) => walk.send(sender, command, { ticketId: ticketId(walk, newest) })),
    );

const atDesk = (command: string, payload = {}): fc.Arbitrary<Step> =>
  clerk.map((sender) => told(command, sender.id)((walk) => walk.send(sender, command, payload)));

const open = fc
  .tuple(clerk, deskId)
  .map(([sender, desk]) => told("open", sender.id, desk)((walk) => walk.send(sender, "open-desk", { deskId: desk })));

const callNumber = fc
  .tuple(clerk, nth)
  .map(([sender, newest]) =>
    told(
      "call number",
      sender.id,
      newest,
    )((walk) => walk.send(sender, "call-number", { number: numberOf(walk, newest) })),
  );

const atFloor = (command: string, payload: object): fc.Arbitrary<Step> =>
  fc.constant(told(command)((walk) => walk.send(manager, command, payload)));

/** Somebody books for now, and may come. */
const appointment = fc
  .tuple(serviceId, fc.integer({ min: -60, max: 60 }), fc.nat({ max: 5 }))
  .map(([service, minutes, n]) =>
    told(
      "book",
      service,
      minutes,
      n,
    )((walk) => {
      const at = later(walk.now, minutes * 60_000);
      const appointments = [{ code: `CODE${n}`, serviceId: service, at }];
      walk.send(manager, "import-appointments", { hallId: service === "S4" ? "H2" : "H1", appointments });
    }),
  );
const checkIn = fc
  .tuple(kiosk, fc.nat({ max: 5 }))
  .map(([sender, n]) => told("check in", n)((walk) => walk.send(sender, "check-in", { code: `CODE${n}` })));

/** What one clerk does in a row, so that a walk comes far into a visit. */
const verbsInARow: readonly (readonly [command: string, payload: object])[] = [
  ["call-next", {}],
  ["start", {}],
  ["hold", { reason: "visitor-returns" }],
  ["hold", { reason: "papers-kept" }],
  ["miss", {}],
  ["add-service", { serviceId: "S2" }],
  ["transfer", { serviceId: "S3", place: "keep" }],
  ["transfer", { deskId: "W3", place: "front" }],
  ["finish", {}],
  ["undo", {}],
];
const shift = fc
  .tuple(arrive, clerk, deskId, fc.array(fc.constantFrom(...verbsInARow), { minLength: 2, maxLength: 5 }), nth)
  .map(([arrived, sender, desk, verbs, newest]) =>
    told(
      `shift of ${sender.id} at ${desk}: ${fc.stringify(arrived)}`,
      ...verbs.map(([command]) => command),
    )((walk) => {
      arrived(walk);
      walk.send(sender, "open-desk", { deskId: desk });
      walk.send(sender, "call-next", {});
      walk.send(sender, "start", {});
      for (const [command, payload] of verbs) walk.send(sender, command, payload);
      walk.send(sender, "resume", { ticketId: ticketId(walk, newest) });
      walk.send(sender, "requeue", { ticketId: ticketId(walk, newest) });
    }),
  );

/** Somebody waits over night, and is told in the morning that the number has expired. */
const overNight = arrive.map((arrived) =>
  told(`${fc.stringify(arrived)}, over night`)((walk) => {
    arrived(walk);
    walk.pass(86_400_000);
    walk.send(manager, "expire-earlier", { hall: "H1" });
  }),
);

const arriveAndGiveWay = fc.tuple(arrive, kiosk, fc.integer({ min: 1, max: 3 })).map(([arrived, device, count]) =>
  told(
    `${fc.stringify(arrived)}, give way`,
    count,
  )((walk) => {
    arrived(walk);
    walk.send(device, "give-way", { token: token(walk, 0), count });
  }),
);

const calledAndComes = fc.tuple(clerk, kiosk).map(([sender, device]) =>
  told(
    "called and comes",
    sender.id,
  )((walk) => {
    walk.send(sender, "call-next", {});
    for (const newest of [0, 1, 2]) walk.send(device, "on-my-way", { token: token(walk, newest) });
  }),
);

const pauseAndResume = fc.tuple(clerk, deskId).map(([sender, desk]) =>
  told(
    "pause and resume",
    sender.id,
    desk,
  )((walk) => {
    walk.send(sender, "open-desk", { deskId: desk });
    walk.send(sender, "pause-desk", { reason: "lunch" });
    walk.pass(60_000);
    walk.send(sender, "resume-desk", {});
  }),
);

/** A verb that its clerk takes back at once. */
const undone = (verb: fc.Arbitrary<Step>): fc.Arbitrary<Step> =>
  fc.tuple(verb, clerk).map(([step, sender]) =>
    told(
      `${fc.stringify(step)}, undo`,
      sender.id,
    )((walk) => {
      step(walk);
      walk.send(sender, "undo", {});
    }),
  );

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
    returnAfterCalls: fc.nat({ max: 3 }),
    autoMiss: fc.boolean(),
    hours: fc.constantFrom([], [{ days: [1, 2, 3, 4, 5, 6, 7], from: "09:00", to: "21:00" }]),
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
    { weight: 10, arbitrary: shift },
    { weight: 8, arbitrary: atDesk("call-next") },
    { weight: 1, arbitrary: callNumber },
    { weight: 2, arbitrary: atDesk("recall") },
    { weight: 3, arbitrary: atDesk("start") },
    { weight: 4, arbitrary: atDesk("finish") },
    { weight: 1, arbitrary: atDesk("finish", { outcome: "cancelled-by-visitor" }) },
    { weight: 3, arbitrary: atDesk("miss") },
    { weight: 3, arbitrary: atDesk("hold", { reason: "papers-kept" }) },
    { weight: 1, arbitrary: atDesk("hold", { reason: "visitor-returns" }) },
    { weight: 2, arbitrary: withTicket("resume", clerk) },
    { weight: 2, arbitrary: withTicket("requeue", clerk) },
    { weight: 2, arbitrary: withToken("rejoin") },
    { weight: 2, arbitrary: withToken("give-way", { count: 2 }) },
    { weight: 2, arbitrary: arriveAndGiveWay },
    { weight: 1, arbitrary: withToken("give-up") },
    { weight: 2, arbitrary: calledAndComes },
    { weight: 2, arbitrary: pauseAndResume },
    { weight: 1, arbitrary: atDesk("transfer", { serviceId: "S3", place: "keep" }) },
    { weight: 1, arbitrary: atDesk("transfer", { serviceId: "S1", place: "front" }) },
    { weight: 1, arbitrary: atDesk("transfer", { serviceId: "S2", place: "last" }) },
    { weight: 2, arbitrary: atDesk("transfer", { deskId: "W3", place: "keep" }) },
    { weight: 1, arbitrary: atDesk("add-service", { serviceId: "S2" }) },
    { weight: 1, arbitrary: atDesk("serve-walk-in", { serviceId: "S3" }) },
    { weight: 4, arbitrary: undone(fc.oneof(atDesk("call-next"), atDesk("miss"), atDesk("finish"), atDesk("start"))) },
    { weight: 2, arbitrary: atDesk("undo") },
    { weight: 1, arbitrary: atDesk("pause-desk", { reason: "lunch" }) },
    { weight: 1, arbitrary: atDesk("resume-desk") },
    { weight: 1, arbitrary: atDesk("set-auto-next", { on: true }) },
    { weight: 1, arbitrary: atDesk("hand-over") },
    { weight: 2, arbitrary: atDesk("close-desk") },
    { weight: 1, arbitrary: atFloor("close-desk", { deskId: "W1" }) },
    { weight: 1, arbitrary: atFloor("close-hall", { hall: "H1" }) },
    { weight: 2, arbitrary: atFloor("open-hall", { hall: "H1" }) },
    { weight: 1, arbitrary: overNight },
    { weight: 1, arbitrary: atFloor("set-service-opening", { serviceId: "S2", opening: "closed" }) },
    { weight: 1, arbitrary: atFloor("set-service-opening", { serviceId: "S2", opening: "by-hours" }) },
    { weight: 1, arbitrary: atFloor("set-service-quota", { serviceId: "S2", perDay: 3 }) },
    { weight: 1, arbitrary: atFloor("set-service-quota", { serviceId: "S2" }) },
    { weight: 2, arbitrary: appointment },
    { weight: 2, arbitrary: checkIn },
    { weight: 1, arbitrary: setProfile },
    { weight: 5, arbitrary: pass },
    { weight: 2, arbitrary: resume },
    { weight: 1, arbitrary: setUp },
  ),
  { minLength: 1, maxLength: 60, size: "max" },
);
