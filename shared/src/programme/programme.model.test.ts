import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { later, lookup, type Role, type Sender } from "../core/index.ts";
import { createProgrammeStage, entryWords, nineOClock, planned, type ProgrammeStage } from "../samples/index.ts";
import { programmeCommands } from "./commands.ts";
import { delayPlan } from "./plan/delay-plan.ts";
import { programmeTopic } from "./topic.ts";

type Event = Parameters<typeof programmeTopic.evolve>[1];
type Step = (stage: ProgrammeStage) => unknown;

/** In every text, and in nothing that the programme keeps. */
const marker = "玉兰花";
const ids = ["E1", "E2", "E3"] as const;
const entryId = fc.constantFrom(...ids);
const minute = fc.integer({ min: -3, max: 40 }).map((tens) => tens * 10);
const who = (command: keyof typeof programmeCommands): fc.Arbitrary<Sender> =>
  fc.constantFrom<Role>(...programmeCommands[command].roles).map((role) => ({ id: `user:${role}`, role }));

const facts = fc.record(
  {
    from: minute,
    length: fc.integer({ min: 0, max: 12 }).map((tens) => tens * 10),
    place: fc.constantFrom(["H1", "R1"], ["H1", "R2"], ["H1"], ["L"], ["H2"], ["Z"]),
    runs: fc.constantFrom("clock", "hand"),
    audience: fc.constantFrom("public", "public", "public", "staff"),
    steps: fc.uniqueArray(fc.constantFrom("a", "b", "c")),
    capacity: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    allDay: fc.constantFrom(undefined, undefined, true),
    hosts: fc.subarray(["D1", "D2"]),
  },
  { requiredKeys: ["from", "length", "place", "steps"] },
);
type Facts = typeof facts extends fc.Arbitrary<infer Value> ? Value : never;
/** Around what the stage's clock shows, so that something goes on. */
const entryOf = (id: string, { from, length, place, steps, ...rest }: Facts, now: string) => {
  const [venueId, roomId] = place;
  const startsAt = later(now, from * 60_000);
  const endsAt = later(startsAt, length * 60_000);
  const minutes = steps?.map((step, index) => ({ id: step, minutes: index * 15 }));
  return planned(id, { ...rest, venueId, roomId, startsAt, endsAt, steps: minutes });
};

const put = fc.tuple(entryId, facts, who("put-entry")).map(
  ([id, changes, by]): Step =>
    (stage) =>
      stage.send(by, "programme.put-entry", entryOf(id, changes, stage.now)),
);
const verb = fc
  .constantFrom("begin", "end", "cancel", "restore", "remove-entry", "reach-time" as const)
  .chain((command) => fc.tuple(fc.constant(command), entryId, who(command)))
  .map(
    ([command, id, by]): Step =>
      (stage) =>
        stage.send(by, `programme.${command}`, { entryId: id }),
  );
/** By chance alone hardly anything is over whose end is still to come. */
const mistake = fc.tuple(entryId, fc.constantFrom("end", "cancel")).map(([id, over]): Step => (stage) => {
  for (const command of ["begin", over, "restore"]) stage.send("ed", `programme.${command}`, { entryId: id });
});
const dates = fc.tuple(entryId, facts).map(
  ([id, changes]): Step =>
    (stage) =>
      stage.send("system", "programme.date-entries", { entries: [entryOf(id, changes, stage.now)] }),
);
const ceremony = fc
  .tuple(entryId, fc.integer({ min: 1, max: 9 }), fc.boolean())
  .map(([id, tens, unveiled]): Step => (stage) => {
    const steps = ["a", "b", "c"].map((one, index) => ({ id: one, minutes: index * tens }));
    const endsAt = later(stage.now, 40 * 60_000);
    stage.send("ed", "programme.put-entry", planned(id, { startsAt: stage.now, endsAt, steps }));
    stage.send("gao", "programme.begin", { entryId: id });
    stage.send("gao", "programme.unveil", { entryId: id, unveiled });
  });
const step = fc.tuple(entryId, fc.boolean()).map(([id, right]): Step => (stage) => {
  const from = right ? lookup(stage.programme.entries, id)?.stepId : "b";
  return stage.send("gao", "programme.next-step", { entryId: id, ...(from === undefined ? {} : { from }) });
});
const unveil = fc.tuple(entryId, fc.boolean()).map(
  ([id, unveiled]): Step =>
    (stage) =>
      stage.send("gao", "programme.unveil", { entryId: id, unveiled }),
);
const pledge = fc.tuple(entryId, fc.constantFrom("p1", "p2"), fc.constantFrom("made", "kept", "late")).map(
  ([id, pledgeId, state]): Step =>
    (stage) =>
      stage.send("ed", "programme.set-pledge", { entryId: id, pledgeId, state }),
);
const deed = fc.oneof(
  fc.record({
    kind: fc.constant("opening"),
    serviceId: fc.constantFrom("S1", "X1"),
    opening: fc.constantFrom("open", "closed"),
  }),
  fc.record({ kind: fc.constant("quota"), serviceId: fc.constant("S2"), perDay: fc.nat({ max: 3 }) }),
  fc.record({ kind: fc.constant("playlist"), deviceId: fc.constant("B1") }),
);
const effects = fc
  .tuple(entryId, fc.array(fc.record({ on: fc.constantFrom("begin", "end"), does: deed }), { maxLength: 3 }))
  .map(
    ([id, list]): Step =>
      (stage) =>
        stage.send("mei", "programme.set-effects", { entryId: id, effects: list }),
  );
const delay = fc
  .tuple(entryId, fc.constantFrom(-240, -10, 10, 30, 240), fc.boolean(), fc.constantFrom(true, true, true, false))
  .map(([id, minutes, follow, isSeen]): Step => (stage) => {
    const rows = Object.values(stage.programme.entries).map((one) => ({ ...one.facts, status: one.status }));
    const zone = rows.find((one) => one.id === id)?.venueId === "H2" ? "America/New_York" : "Asia/Shanghai";
    const seen = isSeen ? delayPlan(rows, id, minutes, follow, zone) : [];
    return stage.send("gao", "programme.delay", { entryId: id, minutes, follow, seen });
  });
const file = fc
  .array(
    fc.record({
      id: entryId,
      changes: facts,
      sequence: fc.nat({ max: 3 }),
      cancelled: fc.constantFrom(undefined, undefined, true),
    }),
    {
      maxLength: 3,
    },
  )
  .map(
    (list): Step =>
      (stage) =>
        stage.send("ed", "programme.import", {
          entries: list.map(({ id, changes, sequence, cancelled }) => ({
            ...entryOf(id, changes, stage.now),
            source: { uid: id, sequence },
            ...(cancelled ? { cancelled } : {}),
          })),
        }),
  );
const publish = fc.tuple(entryId, fc.subarray(["H1", "H2"], { minLength: 1 })).map(([id, hallIds]): Step => (stage) => {
  const pledges = [{ id: "p1", departmentId: "D1", text: { zh: marker, en: "Pledge" } }];
  const steps = [{ id: "a", title: { zh: marker, en: "Step" } }];
  stage.publish(id, entryWords(marker, { pledges, steps }), { hallIds });
  stage.send("ed", "programme.set-pledge", { entryId: id, pledgeId: "p1", state: "kept" });
});
const withdraw = entryId.map(
  (id): Step =>
    (stage) =>
      stage.send("rui", "publishing.withdraw-item", { itemId: `programme.${id}`, reason: marker }),
);
const venue = fc.constantFrom<Step>(
  (stage) => stage.send("mei", "venue.retire", { table: "services", id: "S1" }),
  (stage) => stage.send("dan", "venue.retire", { table: "departments", id: "D2" }),
  (stage) => stage.send("dan", "venue.retire", { table: "venues", id: "L" }),
);
const pass = fc.constantFrom(1, 10, 45, 300, 1_500, 70 * 1_440, 500 * 1_440).map(
  (minutes): Step =>
    (stage) =>
      stage.minutes(minutes),
);

const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: put },
    { weight: 6, arbitrary: verb },
    { weight: 6, arbitrary: step },
    { weight: 3, arbitrary: mistake },
    { weight: 3, arbitrary: ceremony },
    { weight: 1, arbitrary: dates },
    { weight: 2, arbitrary: unveil },
    { weight: 2, arbitrary: pledge },
    { weight: 2, arbitrary: effects },
    { weight: 4, arbitrary: delay },
    { weight: 3, arbitrary: file },
    { weight: 4, arbitrary: publish },
    { weight: 1, arbitrary: withdraw },
    { weight: 1, arbitrary: venue },
    { weight: 4, arbitrary: pass },
  ),
  { minLength: 8, maxLength: 40, size: "max" },
);

function whatever(holds: (stage: ProgrammeStage) => void, runs = 60): ProgrammeStage[] {
  const stages: ProgrammeStage[] = [];
  fc.assert(
    fc.property(steps, (all) => {
      const stage = createProgrammeStage();
      stages.push(stage);
      for (const one of all) {
        one(stage);
        holds(stage);
      }
    }),
    { numRuns: runs },
  );
  return stages;
}

const eventsOf = (stage: ProgrammeStage): Event[] =>
  stage.events.flatMap(({ topic, event }) => (topic === "programme" ? [event as Event] : []));
const streams = ["programme.hall/H1", "programme.hall/H2", "programme.staff/all"];
const timeAndPlace = (row: object) => {
  const { startsAt, endsAt, venueId, roomId } = row as Record<string, unknown>;
  return { startsAt, endsAt, venueId, roomId };
};

describe("the programme, whatever is planned, run, imported and let through", () => {
  it("[O17] [O54] tells what its state says, each row by its schema, and no word in an event; everything that can happen does", () => {
    const stages = whatever((stage) => {
      for (const stream of streams) {
        const made = stage.made(stream);
        expect(stage.told(stream)).toEqual(made);
        const family = programmeTopic.streams.find(({ name }) => stream.startsWith(`${name}/`));
        for (const row of Object.values(made))
          expect(family?.rows.entry?.safeParse(row)).toEqual({ success: true, data: row });
      }
    });
    const all = stages.flatMap(eventsOf);
    expect(JSON.stringify(all)).not.toContain(marker);
    expect(JSON.stringify(stages.map(({ programme }) => programme))).not.toContain(marker);
    const types = new Set(all.map(({ type }) => type));
    for (const type of [
      "EntryPut",
      "EntryRemoved",
      "EffectsSet",
      "EntryBegan",
      "EntryEnded",
      "EntryCancelled",
      "EntryRestored",
      "StepReached",
      "UnveilingSet",
      "PledgeSet",
      "EntriesMoved",
      "EntriesImported",
      "EntriesPast",
      "EntriesForgotten",
      "EntriesDated",
    ])
      expect(types).toContain(type);
  });

  it("[O13] says what time and place were when the public first read them, and nothing else", () => {
    /** By entry: what the public has read since time and place were last as they first read them. */
    const seen = new WeakMap<ProgrammeStage, Map<string, object>>();
    whatever((stage) => {
      const first = seen.get(stage) ?? new Map<string, object>();
      seen.set(stage, first);
      for (const [id, { facts: now, was }] of Object.entries(stage.programme.entries)) {
        if (was) {
          expect(timeAndPlace(was)).not.toEqual(timeAndPlace(now));
          expect(timeAndPlace(first.get(id) ?? {})).toEqual(timeAndPlace(was));
          continue;
        }
        const isShown = streams.slice(0, 2).some((stream) => Object.hasOwn(stage.told(stream), `entry/${id}`));
        if (isShown) first.set(id, timeAndPlace(now));
      }
    });
  });

  it("[O23] has nothing live past its end, and nothing left that is due", () => {
    whatever((stage) => {
      stage.minutes(0);
      const due = programmeTopic.due?.(stage.programme, stage.now, {} as never) ?? [];
      expect(due).toEqual([]);
      for (const { facts: entry, status } of Object.values(stage.programme.entries)) {
        if (entry.runs === "hand" || status === "ended" || status === "cancelled") continue;
        expect(entry.endsAt > stage.now).toBe(true);
        expect(status === "live" || entry.startsAt > stage.now).toBe(true);
      }
    });
  });

  it("[O54] is plain JSON, the same from its events alone, and evolves without a fault in any order", () => {
    const pool: Event[] = [];
    const stages = whatever(() => undefined, 40);
    for (const stage of stages) {
      const events = eventsOf(stage);
      pool.push(...events);
      const again = (JSON.parse(JSON.stringify(events)) as Event[]).reduce(
        programmeTopic.evolve,
        programmeTopic.initial(),
      );
      expect(again).toEqual(stage.programme);
    }
    fc.assert(
      fc.property(fc.array(fc.nat(pool.length - 1), { maxLength: 60 }), (order) => {
        const { states } = stages[0]!;
        const reads = states as never;
        let state = programmeTopic.initial();
        for (const index of order) {
          state = programmeTopic.evolve(state, pool[index]!);
          programmeTopic.touches(pool[index]!, state, reads);
          programmeTopic.nextDue?.(state, reads);
          programmeTopic.due?.(state, later(nineOClock, 1e10), reads);
          for (const family of programmeTopic.streams)
            for (const scope of family.scopes(state, reads))
              for (const key of family.keys(state, scope, reads)) family.row(state, scope, key, reads);
        }
      }),
    );
  });
});
