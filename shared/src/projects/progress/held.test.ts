import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAfter } from "../figures/civil-days.ts";
import { forStaff, plan, projectId, report, shown, stageWithPlan, words } from "../projects.fixture.ts";
import { type ProgressReport } from "../state.ts";
import { explanationIdOf, judge } from "./held.ts";

/** Planned on 11 April: 50 %; half a point more every day. */
const day = (days: number) => dayAfter("2026-04-11", days);
const explain = (stage: ReturnType<typeof stageWithPlan>, asOf: string, hallIds = ["H1"]) =>
  stage.letThrough(`explanation.${projectId}.${asOf}`, words("explanation", `why ${asOf}`), { hallIds });
const progress = (stage: ReturnType<typeof stageWithPlan>) => shown(stage).progress;

describe("progress", () => {
  it("[J112] is compared with the plan that holds, on the same day", () => {
    const stage = stageWithPlan();
    expect(report(stage, day(0), 471)).toMatchObject({
      result: { projectId, changed: true, plannedTenths: 500, deviation: -29, level: "on-course" },
    });
    expect(report(stage, day(0), 470)).toMatchObject({ result: { deviation: -30, level: "amber" } });
    expect(report(stage, day(0), 421)).toMatchObject({ result: { deviation: -79, level: "amber" } });
    expect(progress(stage)).toMatchObject({ tenths: 421, plannedTenths: 500, deviation: -79, level: "amber" });
    const later = [
      { on: "2026-01-01", tenths: 0 },
      { on: "2026-10-28", tenths: 1_000 },
    ];
    stage.done("ed", "projects.put-plan", plan({ points: later, because: "land" }));
    expect(progress(stage)).toMatchObject({ tenths: 421, plannedTenths: 333, deviation: 88, level: "on-course" });
  });

  it("[J112] of a day that is known is corrected: what was said first stays to be seen", () => {
    const stage = stageWithPlan();
    report(stage, day(0), 480, { forecastFinish: "2026-12-31" });
    const first = stage.now;
    stage.minutes(5);
    expect(report(stage, day(0), 480, { forecastFinish: "2026-12-31" })).toMatchObject({
      events: [],
      result: { changed: false },
    });
    report(stage, day(0), 490);
    stage.minutes(5);
    report(stage, day(0), 500);
    expect(progress(stage)).toEqual({
      asOf: day(0),
      tenths: 500,
      plannedTenths: 500,
      deviation: 0,
      level: "on-course",
      was: { tenths: 480 },
      at: first,
      correctedAt: stage.now,
    });
    report(stage, day(0), 480);
    expect(progress(stage)).not.toHaveProperty("was");
  });

  it("[J112] needs a plan, and may come in any order", () => {
    const stage = stageWithPlan();
    for (const days of [10, -10, 0]) report(stage, day(days), 500 + days * 5);
    expect(shown(stage).series).toEqual([-10, 0, 10].map((days) => ({ asOf: day(days), tenths: 500 + days * 5 })));
    expect(progress(stage)).toMatchObject({ asOf: day(10) });
    stage.done("ed", "projects.put-project", {
      id: "P2",
      code: "2503-990101-04-01-100002",
      category: "road",
      departmentId: "D1",
      venueId: "L",
      start: "2026-01-01",
    });
    expect(stage.asked("ed", "projects.report-progress", { projectId: "P2", asOf: day(0), tenths: 1 })).toBe("no-plan");
  });
});

describe("a red report", () => {
  it("[J115] is held until its explanation is let through: the last figures that may be shown stay, with their day", () => {
    const stage = stageWithPlan();
    report(stage, day(0), 490);
    expect(report(stage, day(7), 450)).toMatchObject({
      result: { deviation: -85, level: "red", held: true, explanationId: explanationIdOf(projectId, day(7)) },
    });
    expect(shown(stage)).toMatchObject({ progress: { asOf: day(0), tenths: 490 }, series: [{ asOf: day(0) }] });
    expect(JSON.stringify(stage.told("projects.hall/H1"))).not.toContain("450");
    expect(forStaff(stage).held).toEqual({
      asOf: day(7),
      tenths: 450,
      deviation: -85,
      at: stage.now,
      explanationId: explanationIdOf(projectId, day(7)),
    });
    explain(stage, day(7));
    expect(progress(stage)).toMatchObject({
      asOf: day(7),
      tenths: 450,
      explanation: { title: { zh: `why ${day(7)}` } },
    });
    expect(forStaff(stage)).not.toHaveProperty("held");
  });

  it("[J115] goes back behind the last that may be shown when its explanation is withdrawn", () => {
    const stage = stageWithPlan();
    report(stage, day(0), 490);
    report(stage, day(7), 450);
    explain(stage, day(7));
    const itemId = explanationIdOf(projectId, day(7));
    stage.done("rui", "publishing.withdraw-item", { itemId, reason: "错误" });
    expect(progress(stage)).toMatchObject({ asOf: day(0) });
    expect(shown(stage).series).toHaveLength(1);
  });

  it("[J115] that was never explained is not told as what was corrected, one that was is", () => {
    const stage = stageWithPlan();
    report(stage, day(0), 412);
    report(stage, day(0), 480);
    expect(progress(stage)).toMatchObject({ tenths: 480 });
    expect(JSON.stringify(stage.told("projects.hall/H1"))).not.toContain("412");
    report(stage, day(0), 490);
    expect(progress(stage)).toMatchObject({ tenths: 490, was: { tenths: 480 } });
    report(stage, day(7), 450);
    explain(stage, day(7));
    stage.minutes(1);
    report(stage, day(7), 500);
    expect(progress(stage)).toMatchObject({ tenths: 500, was: { tenths: 450 } });
  });

  it("[J116] is covered by the explanation of one before it until it is 3 points worse, or red has ended", () => {
    const stage = stageWithPlan();
    report(stage, day(0), 420);
    explain(stage, day(0));
    // 80 behind was explained: 109 is covered, 110 is not, 109 again is.
    expect(report(stage, day(2), 401)).toMatchObject({
      result: { deviation: -109, explanationId: explanationIdOf(projectId, day(0)) },
    });
    expect(report(stage, day(4), 410)).toMatchObject({
      result: { deviation: -110, held: true, explanationId: explanationIdOf(projectId, day(4)) },
    });
    expect(progress(stage)).toMatchObject({ asOf: day(2) });
    expect(Object(report(stage, day(6), 421)).result).not.toHaveProperty("held");
    expect(shown(stage).series.map(({ asOf }: { asOf: string }) => asOf)).toEqual([day(0), day(2), day(6)]);
    report(stage, day(8), 500);
    expect(report(stage, day(10), 470)).toMatchObject({
      result: { deviation: -80, held: true, explanationId: explanationIdOf(projectId, day(10)) },
    });
    expect(progress(stage)).toMatchObject({ asOf: day(8), level: "amber" });
  });

  it("[J116] waits for the same explanation as the one before it that first needed it", () => {
    const stage = stageWithPlan();
    report(stage, day(0), 420);
    expect(report(stage, day(2), 425)).toMatchObject({
      result: { held: true, explanationId: explanationIdOf(projectId, day(0)) },
    });
    explain(stage, day(0));
    expect(progress(stage)).toMatchObject({ asOf: day(2) });
  });

  it("[J116] that was explained stays so when an earlier red day is reported after it", () => {
    const stage = stageWithPlan();
    report(stage, day(7), 450);
    explain(stage, day(7));
    report(stage, day(5), 440);
    expect(progress(stage)).toMatchObject({ asOf: day(7) });
    expect(shown(stage).series).toEqual([{ asOf: day(7), tenths: 450 }]);
  });

  it("[J117] is freed by a correction that is not red, and not explained any more when corrected to 3 points worse", () => {
    const stage = stageWithPlan();
    report(stage, day(0), 420);
    report(stage, day(0), 430);
    expect(progress(stage)).toMatchObject({ tenths: 430, level: "amber" });
    report(stage, day(0), 420);
    explain(stage, day(0));
    stage.minutes(1);
    report(stage, day(0), 391);
    expect(progress(stage)).toMatchObject({ tenths: 391, level: "red" });
    expect(report(stage, day(0), 390)).toMatchObject({
      result: { held: true, explanationId: explanationIdOf(projectId, day(0)) },
    });
    expect(shown(stage)).not.toHaveProperty("progress");
    stage.minutes(1);
    explain(stage, day(0));
    expect(progress(stage)).toMatchObject({ tenths: 390 });
  });

  it("[J117] is judged anew by a new plan", () => {
    const stage = stageWithPlan();
    report(stage, day(0), 420);
    const slower = [
      { on: "2026-01-01", tenths: 0 },
      { on: "2026-10-28", tenths: 1_000 },
    ];
    stage.done("ed", "projects.put-plan", plan({ points: slower, because: "land" }));
    expect(progress(stage)).toMatchObject({ tenths: 420, level: "on-course" });
    stage.done("ed", "projects.put-plan", plan({ because: "other" }));
    expect(shown(stage)).not.toHaveProperty("progress");
  });

  it("[J118] is shown in the halls that its explanation is meant for, and to staff as held until all have it", () => {
    const stage = stageWithPlan();
    stage.letThrough(`project.${projectId}`, words("project", "环湖北路"), { hallIds: ["H1", "H2"] });
    report(stage, day(0), 420);
    explain(stage, day(0), ["H1"]);
    expect([progress(stage)?.tenths, shown(stage, "H2").progress]).toEqual([420, undefined]);
    expect(forStaff(stage)).toHaveProperty("held");
    explain(stage, day(0), ["H1", "H2"]);
    expect([progress(stage)?.tenths, shown(stage, "H2").progress?.tenths]).toEqual([420, 420]);
    expect(forStaff(stage)).not.toHaveProperty("held");
  });
});

const points = plan().points;
const reports = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -16, max: 4 })), {
    selector: ([days]) => days,
    maxLength: 12,
  })
  .map((list) =>
    list
      .toSorted(([one], [other]) => one - other)
      .map(([days, tens]): ProgressReport => {
        const at = "2026-09-16T01:00:00.000Z";
        return { asOf: day(days), tenths: 500 + days * 5 + tens * 10, at, before: [] };
      }),
  );
const explained = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }))
  .map((days) => new Set(days.map((one) => explanationIdOf(projectId, day(one)))));

describe("the rule", () => {
  const approved = { approvedAt: "2026-09-16T02:00:00.000Z" };
  const judged = (list: readonly ProgressReport[], ids: ReadonlySet<string>) =>
    judge(projectId, list, points, (id) => (ids.has(id) ? approved : undefined));

  it("[J119] no red report is shown without an explanation of its run that is less than 3 points better; all others are", () => {
    fc.assert(
      fc.property(reports, explained, (list, ids) => {
        const all = judged(list, ids);
        all.forEach((one, index) => {
          if (one.level !== "red") return expect(one.isHeld).toBe(false);
          const run = all.slice(all.slice(0, index).findLastIndex(({ level }) => level !== "red") + 1, index + 1);
          const covered = run.some(
            ({ report: { asOf }, deviation }) =>
              ids.has(explanationIdOf(projectId, asOf)) && one.deviation > deviation - 30,
          );
          expect(one.isHeld).toBe(!covered);
        });
      }),
    );
  });

  it("[J119] the explanation that a held one waits for shows it, and takes nothing away", () => {
    fc.assert(
      fc.property(reports, explained, (list, ids) => {
        const before = judged(list, ids);
        for (const {
          isHeld,
          explanationId,
          report: { asOf },
        } of before) {
          if (!isHeld || explanationId === undefined) continue;
          const after = judged(list, new Set([...ids, explanationId]));
          expect(after.find(({ report: one }) => one.asOf === asOf)?.isHeld).toBe(false);
          expect(after.every((one, index) => !one.isHeld || before[index]?.isHeld)).toBe(true);
        }
      }),
    );
  });
});
