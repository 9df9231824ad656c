import fc from "fast-check";
import { expect, it } from "vitest";
import { createProgrammeStage, type ProgrammeStage } from "../samples/index.ts";
import { written } from "./departments.fixture.ts";
import { type DepartmentsEvent } from "./events.ts";
import { departmentsTopic } from "./topic.ts";

type Step = (stage: ProgrammeStage) => unknown;
const departmentId = fc.constantFrom("D1", "D2", "D9");
const stopId = fc.constantFrom("t1", "t2", "t9");
const streams = ["departments.hall/H1", "departments.hall/H2", "departments.staff/all"];
/** In every text, and in nothing that the topic keeps. */
const marker = "玉兰花";

const close = fc
  .tuple(departmentId, stopId, fc.constantFrom("works", "full"), fc.option(fc.integer({ min: -5, max: 90 })))
  .map(([department, stop, because, minutes]): Step => (stage) => {
    const until = minutes === null ? {} : { until: new Date(Date.parse(stage.now) + minutes * 60_000).toISOString() };
    stage.send("gao", "departments.close-stop", { departmentId: department, stopId: stop, because, ...until });
  });
/** By chance alone hardly anything is opened that is closed. */
const open = fc.tuple(departmentId, stopId, fc.boolean()).map(([department, stop, wasClosed]): Step => (stage) => {
  const payload = { departmentId: department, stopId: stop };
  if (wasClosed) stage.send("gao", "departments.close-stop", { ...payload, because: "weather" });
  stage.send("gao", "departments.open-stop", payload);
});
const report = fc
  .record({
    departmentId,
    commitmentId: fc.constantFrom("c1", "c9"),
    from: fc.constantFrom("2026-09-01", "2026-09-10", "2026-09-20"),
    to: fc.constantFrom("2026-09-05", "2026-09-12", "2026-09-21"),
    kept: fc.nat({ max: 5 }),
    all: fc.nat({ max: 5 }),
  })
  .map(
    (payload): Step =>
      (stage) =>
        stage.send("ed", "departments.report-commitment", payload),
  );
const publish = fc
  .tuple(
    fc.constantFrom("department.D1", "department.D2", "update.U1", "policy.PL1"),
    fc.subarray(["t1", "t2"]),
    fc.subarray(["H1", "H2"], { minLength: 1 }),
  )
  .map(([itemId, tour, hallIds]): Step => (stage) => {
    const [template] = itemId.split(".");
    const isDepartment = template === "department";
    const more = isDepartment ? {} : { departmentId: "D1", ...(template === "update" ? { date: "2026-09-01" } : {}) };
    const words = written(isDepartment ? { tour, commitments: ["c1"] } : {}, { template, ...more });
    stage.letThrough(itemId, { ...words, title: { zh: marker, en: "Flower" } }, { hallIds });
  });
const withdraw = fc.constantFrom("department.D1", "update.U1").map(
  (itemId): Step =>
    (stage) =>
      stage.send("rui", "publishing.withdraw-item", { itemId, reason: marker }),
);
const retire = fc.constant<Step>((stage) => stage.send("dan", "venue.retire", { table: "departments", id: "D2" }));
const pass = fc.constantFrom(1, 30, 1_500).map(
  (minutes): Step =>
    (stage) =>
      stage.minutes(minutes),
);
const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: close },
    { weight: 2, arbitrary: open },
    { weight: 4, arbitrary: report },
    { weight: 5, arbitrary: publish },
    { weight: 1, arbitrary: withdraw },
    { weight: 1, arbitrary: retire },
    { weight: 3, arbitrary: pass },
  ),
  { minLength: 6, maxLength: 25, size: "max" },
);

it("[Y103] [Y108] whatever happens, rows are told as the state makes them, no closure is past its end, and events alone make the state", () => {
  const types = new Set<string>();
  fc.assert(
    fc.property(steps, (all) => {
      const stage = createProgrammeStage();
      // A hub projects every stream when it starts; the stage when the venue is touched.
      stage.done("dan", "venue.put-department", { id: "D3", name: { zh: "三", en: "Three" } });
      stage.letThrough("department.D1", written({ tour: ["t1", "t2"], commitments: ["c1"] }));
      for (const step of all) {
        step(stage);
        stage.minutes(0);
        for (const stream of streams) {
          const made = stage.made(stream);
          expect(stage.told(stream)).toEqual(made);
          const family = departmentsTopic.streams.find(({ name }) => stream.startsWith(`${name}/`));
          for (const [key, row] of Object.entries(made))
            expect(family?.rows[key.split("/", 1)[0] ?? ""]?.safeParse(row)).toEqual({ success: true, data: row });
        }
        const due = departmentsTopic.due?.(Object(stage.states.departments), stage.now, {} as never);
        expect(due).toEqual([]);
      }
      const events = stage.events.flatMap(({ topic, event }) =>
        topic === "departments" ? [event as DepartmentsEvent] : [],
      );
      for (const { type } of events) types.add(type);
      expect(JSON.stringify([events, stage.states.departments])).not.toContain(marker);
      const again = (JSON.parse(JSON.stringify(events)) as DepartmentsEvent[]).reduce(
        departmentsTopic.evolve,
        departmentsTopic.initial(),
      );
      expect(again).toEqual(stage.states.departments);
    }),
    { numRuns: 40 },
  );
  expect([...types].toSorted()).toEqual(["ClosuresEnded", "CommitmentReported", "StopClosed", "StopOpened"]);
});
