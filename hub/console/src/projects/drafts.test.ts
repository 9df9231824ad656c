import fc from "fast-check";
import { type StaffProjectRow } from "@openhall/shared/projects";
import { describe, expect, it } from "vitest";
import { amountText, fenOf, moneyText } from "../frame/money.ts";
import { staffProject } from "../samples/staff-projects.ts";
import { blankLimit, limitDraftOf, limitProblems, limitsOf, noiseLimits } from "./environment/limits-draft.ts";
import { daysByIndicator } from "./environment/reading-days.ts";
import { blankFacts, factsProblems, nextId } from "./facts/facts-draft.ts";
import { tenthsOf, workingDaysBetween } from "./figures.ts";
import { fundsDraftOf, fundsOf, fundsProblems, sumsOf, withUnit, wrongSums } from "./funds/funds-draft.ts";
import { lostOf, newMilestoneId, type PlanDraft, planDraftOf, planOf, planProblems } from "./plan/plan-draft.ts";
import { outlookOf } from "./progress/progress-outlook.ts";
import { staleOf } from "./staleness.ts";
import { disclosureOf } from "./words/completeness.ts";

const today = "2026-09-16";
const project = (id: string, changes: Partial<StaffProjectRow> = {}) => ({ id, ...staffProject(id, changes) });
const road = project("P1");

describe("money as it is typed", () => {
  it("[W344] is exact to the fen in either unit, whatever the amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000_000_000 }), fc.constantFrom("wan", "yuan"), (fen, unit) => {
        expect(fenOf(amountText(fen, unit), unit)).toBe(fen);
      }),
    );
  });

  it("[W344] takes separators and full-width digits, and nothing finer than a fen", () => {
    expect(fenOf("28,640.000001", "wan")).toBe(28_640_000_001);
    expect(fenOf(" １２．３４ ", "yuan")).toBe(1_234);
    for (const [text, unit] of [
      ["1.0000001", "wan"],
      ["1.001", "yuan"],
      ["-1", "yuan"],
      ["", "yuan"],
      ["1e3", "yuan"],
      ["99999999999999", "wan"],
    ] as const)
      expect(fenOf(text, unit)).toBeUndefined();
    expect([moneyText(1, "zh"), moneyText(123_456_789, "en")]).toEqual(["0.000001 万元", "CNY 1,234,567.89"]);
  });
});

describe("funds as they are typed", () => {
  const draft = fundsDraftOf(road.funds, today);

  it("[W335] begin with what was reported last, of today, and are right", () => {
    expect(fundsOf(draft)).toMatchObject({ asOf: today, totalFen: 28_640_000_000, paidFen: 11_980_000_000 });
  });

  it("[W335] name sums that are wrong while they are typed, and are not sent then", () => {
    expect([...wrongSums({ ...draft, total: "28640.000001" })]).toEqual([["sources", "notTotal"]]);
    expect([...wrongSums({ ...draft, paid: "28640.000001" })]).toEqual([["paid", "paidOver"]]);
    expect([...wrongSums({ ...draft, allocated: "15200.01" })]).toEqual([["allocated", "allocatedOver"]]);
    expect(fundsOf({ ...draft, total: "28640.000001" })).toBeUndefined();
    const blank = fundsProblems(fundsDraftOf(undefined, today));
    expect([...blank.keys()].sort()).toEqual(["allocated", "budget", "paid", "source.0", "total"]);
  });

  it("[W335] are the same money in the other unit, and what is no amount stays as it was typed", () => {
    const inYuan = withUnit({ ...draft, paid: "twelve" }, "yuan");
    expect([inYuan.total, inYuan.paid]).toEqual(["286400000", "twelve"]);
    expect(sumsOf(inYuan).sumFen).toBe(sumsOf(draft).sumFen);
    expect(withUnit(withUnit(draft, "yuan"), "wan")).toEqual(draft);
  });
});

describe("what a report of progress will mean", () => {
  it("[W334] is reckoned on the plan that holds, for its own day", () => {
    expect(outlookOf(road, "2026-09-15", 815)).toMatchObject({
      plannedTenths: 840,
      deviation: -25,
      level: "on-course",
    });
    expect(outlookOf(road, "2026-09-16", 755)).toMatchObject({ deviation: -87, level: "red", oddAfter: 815 });
    expect(outlookOf(project("P1", { plan: undefined }), today, 100)).toBeUndefined();
  });

  it("[W334] says that a day is corrected and that a figure is odd, also beside one that is held", () => {
    expect(outlookOf(road, "2026-09-15", 820)?.corrects).toBe(815);
    expect(outlookOf(road, "2026-09-15", 815)?.corrects).toBeUndefined();
    expect(outlookOf(road, today, 820)?.oddAfter).toBeUndefined();
    expect(outlookOf(road, today, 1_000)?.oddAfter).toBeUndefined();
    expect(outlookOf(project("P4"), "2026-07-31", 900)?.oddAfter).toBe(230);
    const held = { asOf: "2026-09-15", tenths: 595, deviation: -85, at: "", explanationId: "" };
    expect(outlookOf(project("P4", { held, series: [] }), today, 560)?.oddAfter).toBe(595);
  });

  it("[W334] takes shares with one figure behind the point", () => {
    expect(["81.5", "81.5%", "８１.5", "0", "100", "81."].map(tenthsOf)).toEqual([815, 815, 815, 0, 1_000, 810]);
    expect(["81.55", "100.1", "-1", "", "eight"].map(tenthsOf)).toEqual(Array(5).fill(undefined));
  });
});

describe("a new version of the plan", () => {
  const draft = planDraftOf(road);
  const changed = (change: (plan: PlanDraft) => void): PlanDraft => {
    const copy = structuredClone(draft);
    change(copy);
    return copy;
  };
  const problems = (change: (plan: PlanDraft) => void) => [...planProblems(changed(change), road)];

  it("[W336] begins as the plan that holds, and is not sent as it is", () => {
    expect(planOf(draft).points).toEqual(road.plan?.points);
    expect(problems(() => undefined)).toEqual([["points", "same"]]);
    expect(problems((plan) => (plan.points[3]!.percent = "21"))).toEqual([]);
    expect(planDraftOf(project("P3")).because).toBe("first");
  });

  it("[W336] rises by days and shares to the whole, and keeps what has been passed", () => {
    expect(problems((plan) => (plan.points[3]!.percent = "50"))).toEqual([["point.4", "notRising"]]);
    expect(problems((plan) => (plan.points[3]!.on = plan.points[2]!.on))).toEqual([["point.3", "notRising"]]);
    expect(problems((plan) => (plan.points.at(-1)!.percent = "99.9"))).toEqual([["points", "notWhole"]]);
    expect(problems((plan) => plan.points.push({ on: "", percent: "100" }))).toEqual([["point.12", "noDay"]]);
    expect(problems((plan) => plan.milestones.push({ id: "ducts", on: "2026-10-01" })).map(([, one]) => one)).toEqual([
      "twice",
      "twice",
    ]);
    expect(problems((plan) => plan.milestones.splice(0, 1))).toEqual([["milestones", "lost"]]);
    expect(
      lostOf(
        changed((plan) => plan.milestones.splice(3, 1)),
        road,
      ),
    ).toEqual([]);
  });

  it("[W336] offers first the milestones that the words name", () => {
    expect(newMilestoneId(draft, ["ducts", "lights"])).toBe("lights");
    expect(newMilestoneId(draft, ["ducts"])).toBe("m6");
  });
});

describe("limits of a site", () => {
  it("[W338] are typed as the hub has them, by day and by night", () => {
    expect(limitsOf(road.limits.map(limitDraftOf))).toEqual(road.limits);
    expect(limitsOf(noiseLimits())).toEqual(road.limits.slice(0, 2));
  });

  it("[W338] name what is wrong with a row, and one that is there twice", () => {
    const rows = [
      { ...blankLimit(), value: "80" },
      { ...blankLimit(), value: "75.55" },
      { ...blankLimit(), value: "75" },
      { ...blankLimit(), value: "75", part: "other" as const },
      { ...blankLimit(), value: "75", indicator: "noise", basis: "gb" },
    ];
    expect([...limitProblems(rows)]).toEqual([
      [1, "noValue"],
      [2, "twice"],
      [3, "noTime"],
      [4, "noBasis"],
    ]);
  });
});

describe("readings of a site", () => {
  it("[W338] are silent after two hours, or where nothing has ever come for a limit", () => {
    expect(staleOf(road, "2026-09-16T02:20:00.000Z")).toEqual([]);
    expect(staleOf(road, "2026-09-16T04:20:00.001Z")).toEqual(["pm10", "pm25", "noise"]);
    expect(staleOf(project("P4"), "2026-09-15T23:00:00.000Z")).toEqual(["pm10"]);
  });

  it("[W338] are summed up by day without what is missing, and today only as far as it went", () => {
    const slots = Array.from({ length: 144 }, (_, slot) => (slot < 3 ? [600, null, 800][slot]! : null));
    const rows = [
      { key: "noise.2026-09-15", row: { slots } },
      { key: "noise.2026-09-16", row: { slots } },
    ];
    expect(daysByIndicator(rows, today)).toEqual([
      {
        indicator: "noise",
        days: [
          { day: "2026-09-16", mean: 700, highest: 800, missing: 1 },
          { day: "2026-09-15", mean: 700, highest: 800, missing: 142 },
        ],
      },
    ]);
  });
});

describe("what a project is", () => {
  it("[W333] is mended before the hub is asked: id, code, department, site, start", () => {
    const problems = factsProblems(blankFacts("P1"), [road]);
    expect([...problems]).toEqual([
      ["id", "idTaken"],
      ["code", "noCode"],
      ["department", "missing"],
      ["venue", "missing"],
      ["start", "noDay"],
    ]);
    const code = `${road.code.slice(0, 5)} ${road.code.slice(5)}`;
    expect(factsProblems({ ...blankFacts("P9"), code }, [road]).get("code")).toBe("codeTaken");
    expect([nextId([{ id: "P1" }, { id: "P3" }]), nextId([])]).toEqual(["P4", "P1"]);
  });
});

describe("working days", () => {
  it("[W340] are Monday to Friday after the day of asking", () => {
    expect(workingDaysBetween("2026-09-11", "2026-09-11")).toBe(0);
    expect(workingDaysBetween("2026-09-11", "2026-09-13")).toBe(0);
    expect(workingDaysBetween("2026-09-11", "2026-09-16")).toBe(3);
  });
});

describe("the eight categories", () => {
  it("[W341] say which fields have a line and which lack, nothing without words", () => {
    const states = disclosureOf(road.words);
    expect(states.map(({ section }) => section)).toHaveLength(8);
    expect(states.find(({ section }) => section === "oversight")).toEqual({
      section: "oversight",
      lines: 2,
      filled: ["organ", "phone"],
      missing: ["penalties"],
    });
    expect(states.find(({ section }) => section === "design-changes")).toMatchObject({ lines: 1, missing: [] });
    expect(disclosureOf(undefined).every(({ lines, filled }) => lines === 0 && filled.length === 0)).toBe(true);
  });
});
