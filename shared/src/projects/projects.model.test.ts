import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { later } from "../core/index.ts";
import { findPublishedDossier, type PublishingState } from "../publishing/index.ts";
import { nineOClock } from "../samples/index.ts";
import { plannedAt } from "./figures/plan-curve.ts";
import { createProjectsStage, plan, projectWords, type ProjectsStage, stateOf } from "./projects.fixture.ts";
import { letThrough, steps } from "./projects-steps.fixture.ts";
import { type ProjectRow } from "./rows.ts";
import { projectsTopic } from "./topic.ts";

type Event = Parameters<typeof projectsTopic.evolve>[1];

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
