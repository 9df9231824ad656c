import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { later, type Role, type Sender } from "../core/index.ts";
import { findPublishedDossier, type PublishingState } from "../publishing/index.ts";
import { nineOClock } from "../samples/index.ts";
import { projectsCommands } from "./commands.ts";
import { dayAfter } from "./figures/civil-days.ts";
import { plannedAt } from "./figures/plan-curve.ts";
import { exceedanceActions, fundSources } from "./project.ts";
import {
  createProjectsStage,
  plan,
  projectWords,
  type ProjectsStage,
  sensor,
  site,
  stateOf,
  words,
} from "./projects.fixture.ts";
import { type ProjectRow } from "./rows.ts";
import { projectsTopic } from "./topic.ts";

type Event = Parameters<typeof projectsTopic.evolve>[1];
type Step = (stage: ProjectsStage) => unknown;

/** In every text of the gate, and in nothing that the topic keeps. */
const marker = "玉兰花";
const id = fc.constantFrom("P1", "P1", "P1", "P2");
const who = (command: keyof typeof projectsCommands): fc.Arbitrary<Sender> =>
  fc.constantFrom<Role>(...projectsCommands[command].roles).map((role) => {
    if (role === "sensor") return sensor;
    return { id: role === "project-owner" ? "user:olga" : `user:${role}`, role };
  });
/** Mostly such as have been at the site. */
const day = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 20 }).map((tens) => dayAfter("2026-03-01", tens * 9)) },
  { weight: 1, arbitrary: fc.constantFrom("2025-12-31", "2026-01-01", "2026-09-16", "2026-09-17") },
);
const said =
  (command: keyof typeof projectsCommands) =>
  <Payload extends object>(payload: fc.Arbitrary<Payload>): fc.Arbitrary<Step> =>
    fc.tuple(who(command), payload).map(
      ([by, one]): Step =>
        (stage) =>
          stage.send(by, `projects.${command}`, one),
    );

const put = said("put-project")(
  fc
    .record({ id, venueId: fc.constantFrom("L", "H1", "H2", "Z"), owners: fc.subarray(["olga"]) })
    .map((changes) => site({ ...changes, code: `2503-990101-04-01-10000${changes.id.slice(1)}` })),
);
const retire = said("retire-project")(fc.record({ projectId: id }));
const planned = said("put-plan")(
  fc
    .record({ projectId: id, end: day, middle: fc.integer({ min: 0, max: 1_000 }), two: fc.boolean() })
    .map(({ projectId, end, middle, two }) =>
      plan({
        projectId,
        points: [
          { on: "2026-01-01", tenths: 0 },
          { on: "2026-02-28", tenths: middle },
          { on: dayAfter(end, 90), tenths: 1_000 },
        ],
        milestones: [{ id: "m1", on: end }, ...(two ? [{ id: "m2", on: "2026-12-01" }] : [])],
      }),
    ),
);
const progress = said("report-progress")(
  fc.record({ projectId: id, asOf: day, tenths: fc.integer({ min: 0, max: 100 }).map((tens) => tens * 10) }),
);
const funds = said("report-funds")(
  fc
    .record({ projectId: id, asOf: day, fen: fc.nat({ max: 9 }), more: fc.nat({ max: 1 }) })
    .map(({ fen, more, ...rest }) => ({
      ...rest,
      totalFen: fen,
      sources: [{ source: fundSources[0], fen }],
      budgetYear: 2026,
      budgetFen: 5,
      allocatedFen: 5,
      paidFen: Math.max(0, fen - 1 + more * 2),
    })),
);
const milestone = fc
  .constantFrom("pass-milestone", "reopen-milestone", "forecast-milestone" as const)
  .chain((command) =>
    said(command)(
      fc
        .record({ projectId: id, milestoneId: fc.constantFrom("m1", "m2"), on: day })
        .map(({ on, ...named }) => (command === "reopen-milestone" ? named : { ...named, on })),
    ),
  );
const limits = said("set-limits")(
  fc.record({
    projectId: id,
    limits: fc.subarray([
      { indicator: "pm10", minutes: 60, tenths: 500 },
      { indicator: "pm10", minutes: 10, tenths: 700 },
      { indicator: "noise", minutes: 10, tenths: 500, part: { from: "22:00", until: "06:00" } },
    ]),
  }),
);
const readings = fc
  .record({
    by: who("record-readings"),
    projectId: id,
    list: fc.array(
      fc.record({
        indicator: fc.constantFrom("pm10", "pm25", "noise"),
        minutes: fc.constantFrom(1, 10, 60),
        back: fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 300 })),
        value: fc.integer({ min: 20, max: 100 }),
        revision: fc.nat({ max: 1 }),
      }),
      { minLength: 1, maxLength: 20 },
    ),
  })
  .map(({ by, projectId, list }): Step => (stage) => {
    const hour = later(stage.now, -(Date.parse(stage.now) % 3_600_000));
    const all = list.map(({ back, minutes, ...rest }) => ({
      ...rest,
      minutes,
      at: later(hour, -back * minutes * 60_000),
    }));
    stage.send(by, "projects.record-readings", { projectId, readings: all });
    // By chance alone hardly any exceedance is named.
    const on = stage.now.slice(0, 10);
    stage.send("ed", "projects.record-action", { projectId, indicator: "pm10", on, actions: [exceedanceActions[0]] });
  });
const inspection = said("record-inspection")(
  fc
    .record({ projectId: id, id: fc.constantFrom("a", "b"), on: day, rectified: fc.nat({ max: 2 }) })
    .map((rest) => ({ ...rest, kind: "spot-check", result: "fail", found: 1 })),
);
const safety = said("report-safety")(
  fc
    .record({ projectId: id, asOf: day, hazardsClosed: fc.nat({ max: 2 }) })
    .map((rest) => ({ ...rest, trained: 1, hazardsFound: 1 })),
);
const accident = said("record-accident")(fc.record({ projectId: id, on: day, cause: fc.constant("fall") }));
const retraction = id.map((projectId): Step => (stage) => {
  const accidentId = stateOf(stage).projects[projectId]?.accidents[0]?.id ?? "none";
  return stage.send("mei", "projects.retract-accident", { projectId, accidentId, because: "twice" });
});
const ask = said("ask")(
  fc.record({ projectId: id, text: fc.constantFrom("哪天完工？", "13800138000"), language: fc.constant("zh") }),
);
const questioned = fc.tuple(fc.boolean(), who("close-question")).map(([answers, by]): Step => (stage) => {
  const questionId = Object.keys(stateOf(stage).questions).at(-1) ?? "none";
  if (answers) return letThrough(stage, `answer.${questionId}`, words("answer", marker), ["H1"]);
  return stage.send(by, "projects.close-question", { questionId, because: "not-about-it" });
});
const longAgo = id.map((projectId): Step => (stage) => {
  stage.send("system", "projects.ask", { projectId, text: "哪天完工？", language: "zh" });
  stage.minutes(731 * 1_440);
});
const file = said("import")(
  fc
    .record({ projectId: id, asOf: day, tenths: fc.integer({ min: 0, max: 1_000 }) })
    .map((row) => ({ progress: [row] })),
);
const halls = fc.subarray(["H1", "H2"], { minLength: 1 });
const publish = fc.tuple(id, halls).map(([projectId, hallIds]): Step => (stage) => {
  const sections = [{ id: "milestones", lines: [{ id: "m1", text: { zh: marker, en: marker } }] }];
  return letThrough(
    stage,
    `project.${projectId}`,
    projectWords({ body: { zh: marker, en: marker }, sections }),
    hallIds,
  );
});
/** What waits for it, or by chance. */
const explain = fc.tuple(id, day, fc.boolean(), halls).map(([projectId, on, isAsked, hallIds]): Step => (stage) => {
  const held = Object(stage.told("projects.staff/all")[`project/${projectId}`]).held?.explanationId;
  const itemId = isAsked ? held : `explanation.${projectId}.${on}`;
  return itemId === undefined ? undefined : letThrough(stage, itemId, words("explanation", marker), hallIds);
});
const withdraw = fc.nat({ max: 20 }).map((number): Step => (stage) => {
  const items = Object.keys(Object(stage.states.publishing).items);
  const itemId = items[number % Math.max(1, items.length)] ?? "none";
  return stage.send("rui", "publishing.withdraw-item", { itemId, reason: marker });
});
const zone = fc.constantFrom("Asia/Shanghai", "Asia/Tokyo", "Asia/Kathmandu").map((timeZone): Step => (stage) => {
  const hall = Object(stage.states.venue).halls.H1;
  return stage.send("dan", "venue.put-hall", { ...hall, timeZone });
});
const pass = fc.constantFrom(1, 10, 700, 1_500, 9 * 1_440).map(
  (minutes): Step =>
    (stage) =>
      stage.minutes(minutes),
);

/** The same words again are nothing to correct. */
function letThrough(stage: ProjectsStage, itemId: string, content: object, hallIds: readonly string[]): void {
  const version = Object(stage.states.publishing).items[itemId]?.versions.length ?? 0;
  stage.letThrough(itemId, { ...content, title: { zh: `${marker}${version}`, en: marker } }, { hallIds });
}

const steps = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: put },
    { weight: 1, arbitrary: retire },
    { weight: 4, arbitrary: planned },
    { weight: 8, arbitrary: progress },
    { weight: 2, arbitrary: funds },
    { weight: 4, arbitrary: milestone },
    { weight: 2, arbitrary: limits },
    { weight: 5, arbitrary: readings },
    { weight: 1, arbitrary: inspection },
    { weight: 1, arbitrary: safety },
    { weight: 1, arbitrary: accident },
    { weight: 1, arbitrary: retraction },
    { weight: 3, arbitrary: ask },
    { weight: 2, arbitrary: questioned },
    { weight: 1, arbitrary: longAgo },
    { weight: 1, arbitrary: file },
    { weight: 5, arbitrary: publish },
    { weight: 4, arbitrary: explain },
    { weight: 2, arbitrary: withdraw },
    { weight: 1, arbitrary: zone },
    { weight: 2, arbitrary: pass },
  ),
  { minLength: 10, maxLength: 40, size: "max" },
);

function whatever(
  holds: (stage: ProjectsStage) => void,
  runs: number,
  atLast: (stage: ProjectsStage) => void = () => undefined,
): ProjectsStage[] {
  const stages: ProjectsStage[] = [];
  fc.assert(
    fc.property(steps, (all) => {
      const stage = createProjectsStage();
      stages.push(stage);
      stage.done("ed", "projects.put-plan", plan());
      letThrough(stage, "project.P1", projectWords(), ["H1"]);
      for (const one of all) {
        one(stage);
        holds(stage);
      }
      atLast(stage);
    }),
    { numRuns: runs },
  );
  return stages;
}

const eventsOf = (stage: ProjectsStage): Event[] =>
  stage.events.flatMap(({ topic, event }) => (topic === "projects" ? [event as Event] : []));
const streams = [
  "projects.hall/H1",
  "projects.hall/H2",
  "projects.readings/P1",
  "projects.readings/P2",
  "projects.staff/all",
];

/** Every red one has an explanation for this hall, of its own day or one before it. */
function expectExplained(
  projectId: string,
  { plan: holds, series, progress: shown }: ProjectRow,
  hallId: string,
  publishing: PublishingState,
): void {
  for (const { asOf, tenths } of series) {
    if (tenths - plannedAt(holds?.points ?? [], asOf) > -80) continue;
    const explained = series.filter((one) => one.asOf <= asOf).map((one) => `explanation.${projectId}.${one.asOf}`);
    expect(explained.some((itemId) => findPublishedDossier(publishing, itemId)?.hallIds.includes(hallId))).toBe(true);
  }
  expect(shown?.asOf).toBe(series.at(-1)?.asOf);
  expect(shown?.level === "red" ? shown.explanation : {}).toBeDefined();
}

describe("the projects, whatever is put, reported, read, explained and asked", () => {
  it("[J169] tell what their state says, each row by its schema, nothing that is held, and no word in an event", () => {
    const stages = whatever(
      (stage) => {
        for (const stream of streams) expect(stage.told(stream)).toEqual(stage.made(stream));
        const publishing = Object(stage.states.publishing);
        for (const hallId of ["H1", "H2"])
          for (const [key, row] of Object.entries(stage.told(`projects.hall/${hallId}`)))
            if (key.startsWith("project/"))
              expectExplained(key.slice("project/".length), Object(row), hallId, publishing);
      },
      25,
      (stage) => {
        for (const stream of streams) {
          const family = projectsTopic.streams.find(({ name }) => stream.startsWith(`${name}/`));
          for (const [key, row] of Object.entries(stage.made(stream)))
            expect(family?.rows[key.slice(0, key.indexOf("/"))]?.safeParse(row)).toEqual({ success: true, data: row });
        }
      },
    );
    const all = stages.flatMap(eventsOf);
    expect(JSON.stringify([all, stages.map(stateOf)])).not.toMatch(/玉兰花|13800138000/);
  });

  it("[J169] leave nothing that is due, and keep what plans and milestones once said", () => {
    const known = new WeakMap<ProjectsStage, Map<string, string>>();
    whatever((stage) => {
      stage.minutes(0);
      expect(projectsTopic.due?.(stateOf(stage), stage.now, Object(stage.states))).toEqual([]);
      const before = known.get(stage) ?? new Map<string, string>();
      known.set(stage, before);
      for (const [projectId, { plans }] of Object.entries(stateOf(stage).projects))
        plans.forEach((one, version) => {
          const key = `${projectId} ${version}`;
          expect(JSON.stringify(one)).toBe(before.get(key) ?? JSON.stringify(one));
          before.set(key, JSON.stringify(one));
        });
    }, 20);
  });

  it("[J169] are plain JSON, the same from their events alone, evolve without a fault in any order, and everything that can happen does", () => {
    const pool: Event[] = [];
    const stages = whatever(() => undefined, 60);
    for (const stage of stages) {
      const events = eventsOf(stage);
      pool.push(...events);
      const again = (JSON.parse(JSON.stringify(events)) as Event[]).reduce(
        projectsTopic.evolve,
        projectsTopic.initial(),
      );
      expect(again).toEqual(stateOf(stage));
      expect(JSON.parse(JSON.stringify(again))).toEqual(again);
    }
    const types = new Set(pool.map(({ type }) => type));
    expect([...types].toSorted()).toEqual([
      "AccidentRecorded",
      "AccidentRetracted",
      "ActionRecorded",
      "FundsReported",
      "InspectionRecorded",
      "LimitsSet",
      "MilestoneForecast",
      "MilestonePassed",
      "MilestoneReopened",
      "PlanPut",
      "ProgressReported",
      "ProjectPut",
      "ProjectRetired",
      "QuestionAsked",
      "QuestionClosed",
      "QuestionsForgotten",
      "ReadingsForgotten",
      "ReadingsRecorded",
      "SafetyReported",
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat(pool.length - 1), { maxLength: 40 }), (order) => {
        const reads = stages[0]!.states as never;
        let state = projectsTopic.initial();
        for (const index of order) {
          state = projectsTopic.evolve(state, pool[index]!);
          projectsTopic.touches(pool[index]!, state, reads);
          projectsTopic.due?.(state, later(nineOClock, 1e10), reads);
        }
        for (const family of projectsTopic.streams)
          for (const scope of family.scopes(state, reads))
            for (const key of family.keys(state, scope, reads)) family.row(state, scope, key, reads);
      }),
      { numRuns: 30 },
    );
  });
});
