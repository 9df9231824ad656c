import { expect, it } from "vitest";
import { later } from "../core/index.ts";
import { createProgrammeStage, nineOClock, type ProgrammeStage } from "../samples/index.ts";
import { stageWithDossier, toured, written } from "./departments.fixture.ts";
import { departmentsTopic } from "./topic.ts";

const at = (minutes: number) => later(nineOClock, minutes * 60_000);
const close = (changes = {}) => ({ departmentId: "D1", stopId: "t1", because: "works", ...changes });
const stop = { departmentId: "D1", stopId: "t1" };
const closed = (stage: ProgrammeStage) => Object(stage.told("departments.hall/H1")["department/D1"]).closed;

it("[Y100] a department is one of the venue that is in use, for every command", () => {
  const stage = stageWithDossier();
  stage.done("dan", "venue.retire", { table: "departments", id: "D2" });
  const report = { commitmentId: "c1", from: "2026-09-01", to: "2026-09-10", kept: 1, all: 1 };
  for (const departmentId of ["D2", "D9"]) {
    expect(stage.asked("gao", "departments.close-stop", close({ departmentId }))).toBe("unknown-department");
    expect(stage.asked("gao", "departments.open-stop", { ...stop, departmentId })).toBe("unknown-department");
    expect(stage.asked("ed", "departments.report-commitment", { ...report, departmentId })).toBe("unknown-department");
  }
});

it("[Y100] a stop is a line of the dossier's tour, as it is public or as it is being written, and no other line", () => {
  const stage = stageWithDossier();
  const asked = (stopId: string) => stage.asked("gao", "departments.close-stop", close({ stopId }));
  expect([asked("t1"), asked("c1"), asked("t3")]).toEqual(["yes", "unknown-stop", "unknown-stop"]);
  const placement = { hallIds: ["H1"] };
  const content = written({ tour: ["t3"] });
  stage.done("ed", "publishing.save-item", {
    itemId: "department.D1",
    content,
    placement,
    correction: { zh: "新", en: "New" },
  });
  expect([asked("t3"), asked("t2")]).toEqual(["yes", "yes"]);
  expect(createProgrammeStage().asked("gao", "departments.close-stop", close())).toBe("unknown-stop");
});

it("[Y101] a closed stop is told with its reason since when and until when; said again nothing changes, said otherwise its beginning stays", () => {
  const stage = stageWithDossier();
  expect(stage.done("gao", "departments.close-stop", close())).toEqual({ ...stop, changed: true });
  expect(closed(stage)).toEqual({ t1: { because: "works", since: nineOClock } });
  stage.minutes(10);
  expect(stage.done("gao", "departments.close-stop", close())).toEqual({ ...stop, changed: false });
  stage.done("gao", "departments.close-stop", close({ because: "full", until: at(30) }));
  expect(closed(stage)).toEqual({ t1: { because: "full", since: nineOClock, until: at(30) } });
  stage.done("gao", "departments.open-stop", stop);
  expect(closed(stage)).toEqual({});
  expect(stage.asked("gao", "departments.open-stop", stop)).toBe("not-closed");
});

it("[Y101] an end lies ahead", () => {
  const asked = (until: string) => stageWithDossier().asked("gao", "departments.close-stop", close({ until }));
  expect([asked(at(0)), asked(at(1))]).toEqual(["already-past", "yes"]);
});

it("[Y102] closures open by themselves when their end has come, all that are due at once, also after a time without the hub", () => {
  const stage = stageWithDossier();
  stage.done("gao", "departments.close-stop", close({ until: at(30) }));
  stage.done("gao", "departments.close-stop", close({ stopId: "t2" }));
  expect(departmentsTopic.nextDue?.(Object(stage.states.departments), {} as never)).toBe(at(30));
  stage.minutes(29);
  expect(Object.keys(closed(stage))).toEqual(["t1", "t2"]);
  stage.minutes(1);
  expect(Object.keys(closed(stage))).toEqual(["t2"]);
  stage.done("gao", "departments.close-stop", close({ until: at(40) }));
  stage.done("gao", "departments.close-stop", close({ stopId: "t2", until: at(50) }));
  stage.until(at(600));
  expect(closed(stage)).toEqual({});
  expect(departmentsTopic.nextDue?.(Object(stage.states.departments), {} as never)).toBeUndefined();
  const ended = stage.events.filter(({ event }) => event.type === "ClosuresEnded");
  expect(ended).toHaveLength(2);
});

it("[Y102] what is closed and opened at one moment twice is two causes", () => {
  const stage = stageWithDossier();
  const causeAt = (minute: number) => {
    stage.done("gao", "departments.close-stop", close({ until: at(60) }));
    const state = Object(stage.states.departments);
    const due = departmentsTopic.due?.(state, at(minute), {} as never) ?? [];
    stage.done("gao", "departments.open-stop", stop);
    return due.map(({ cause }) => cause);
  };
  const first = causeAt(60);
  stage.minutes(1);
  expect(causeAt(60)).not.toEqual(first);
  expect(first).toHaveLength(1);
});

it("[Y100] a stop whose line is gone can still be opened, and is told to staff alone", () => {
  const stage = stageWithDossier();
  stage.done("gao", "departments.close-stop", close());
  stage.letThrough("department.D1", { ...toured, sections: [] });
  expect(closed(stage)).toEqual({});
  expect(Object(stage.told("departments.staff/all")["department/D1"]).closed).toHaveProperty("t1");
  stage.done("gao", "departments.open-stop", stop);
});
