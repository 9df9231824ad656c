import { expect, it } from "vitest";
import { type ProgrammeStage } from "../samples/index.ts";
import { stageWithDossier } from "./departments.fixture.ts";
import { mostSpans } from "./state.ts";

const report = (changes = {}) => ({
  departmentId: "D1",
  commitmentId: "c1",
  from: "2026-08-01",
  to: "2026-08-31",
  kept: 486,
  all: 492,
  ...changes,
});
const asked = (changes = {}) => stageWithDossier().asked("ed", "departments.report-commitment", report(changes));
const fulfilment = (stage: ProgrammeStage) => Object(stage.told("departments.hall/H1")["department/D1"]).fulfilment;

it("[Y104] a report is of a commitment of the dossier, with no more kept than there were, of days that have come, in their order", () => {
  expect(asked({ commitmentId: "t1" })).toBe("unknown-commitment");
  expect(asked({ kept: 493 })).toBe("kept-over-all");
  expect(asked({ kept: 492 })).toBe("yes");
  expect(asked({ kept: 0, all: 0 })).toBe("yes");
  expect(asked({ from: "2026-09-01" })).toBe("ends-before-it-starts");
  expect(asked({ from: "2026-08-31" })).toBe("yes");
});

it("[Y104] today is that of the hall's clock", () => {
  // Nine o'clock of 2026-09-16 in Shanghai.
  expect(asked({ to: "2026-09-16" })).toBe("yes");
  expect(asked({ to: "2026-09-17" })).toBe("in-the-future");
});

it("[Y105] the latest span is told; one that is known is corrected and says what was said at first until that is said again", () => {
  const stage = stageWithDossier();
  const done = (changes = {}) => stage.done("ed", "departments.report-commitment", report(changes));
  done();
  done({ from: "2026-07-01", to: "2026-07-31", kept: 1 });
  expect(fulfilment(stage)).toEqual({
    c1: { from: "2026-08-01", to: "2026-08-31", kept: 486, all: 492, at: stage.now },
  });
  expect(done()).toMatchObject({ changed: false });
  done({ kept: 480 });
  done({ kept: 482 });
  expect(fulfilment(stage).c1).toMatchObject({ kept: 482, was: { kept: 486, all: 492 } });
  done();
  expect(fulfilment(stage).c1).not.toHaveProperty("was");
  done({ from: "2026-08-20" });
  expect(fulfilment(stage).c1).toMatchObject({ from: "2026-08-20", kept: 486 });
  done({ from: "2026-09-01", to: "2026-09-15", kept: 3, all: 3 });
  expect(fulfilment(stage).c1).toMatchObject({ to: "2026-09-15", kept: 3 });
});

it("[Y105] of each commitment so many spans are known, the oldest is left behind", () => {
  const stage = stageWithDossier();
  for (let day = 1; day <= mostSpans + 2; day += 1) {
    const on = `2026-0${day > 28 ? 8 : 7}-${String(day > 28 ? day - 28 : day).padStart(2, "0")}`;
    stage.done("ed", "departments.report-commitment", report({ from: on, to: on }));
  }
  const spans = Object(stage.states.departments).departments.D1.spans.c1;
  expect(spans).toHaveLength(mostSpans);
  expect(spans[0].from).toBe("2026-07-03");
});
