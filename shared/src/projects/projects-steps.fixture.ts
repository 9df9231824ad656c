// Whatever may be sent to the projects of a small venue, for its model test.
import fc from "fast-check";
import { later, type Role, type Sender } from "../core/index.ts";
import { projectsCommands } from "./commands.ts";
import { dayAfter } from "./figures/civil-days.ts";
import { exceedanceActions, fundSources } from "./project.ts";
import { plan, projectWords, type ProjectsStage, sensor, site, stateOf, words } from "./projects.fixture.ts";

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
export function letThrough(stage: ProjectsStage, itemId: string, content: object, hallIds: readonly string[]): void {
  const version = Object(stage.states.publishing).items[itemId]?.versions.length ?? 0;
  stage.letThrough(itemId, { ...content, title: { zh: `${marker}${version}`, en: marker } }, { hallIds });
}

export const steps = fc.array(
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
