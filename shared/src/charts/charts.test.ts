import { cleanup, render } from "@testing-library/vue";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { millisecondsOf } from "../core/index.ts";
import { sampleEnvironment, sampleProjects, sampleReadings } from "../samples/index.ts";
import { runsOf } from "./days/day-values.ts";
import { planDays } from "./days/days-plan.ts";
import { limitAt, limitsOf, limitSteps } from "./days/limit-steps.ts";
import { planFunds } from "./funds/funds-plan.ts";
import {
  type ChartSize,
  DaysChart,
  type DaysFacts,
  daysSentences,
  FundsBars,
  fundsSentences,
  MilestoneLine,
  milestoneSentences,
  outageWords,
  SCurveChart,
  sCurveSentences,
  ShareBars,
} from "./index.ts";
import { milestoneState } from "../projects/index.ts";
import { planMilestones } from "./milestones/milestone-plan.ts";
import { type Label, spanOf } from "./parts/label.ts";
import { planSCurve } from "./s-curve/s-curve-plan.ts";

afterEach(cleanup);

const today = "2026-09-16";
const now = millisecondsOf("2026-09-16T02:20:00.000Z");
const size: ChartSize = { width: 900, height: 480, text: 26, second: 22, stroke: 5 };
const languages = ["zh", "en"] as const;
const { P1: road, P4: renewal } = sampleProjects;
if (!road?.plan || !road.funds || !renewal?.plan) throw new Error("The samples have plans and funds.");
const { funds } = road;

const daysOf = (project: "P1" | "P4", more: Partial<DaysFacts> = {}): DaysFacts => ({
  indicator: "noise",
  readings: sampleReadings,
  environment: sampleEnvironment[project] ?? { limits: [], latest: {}, exceedances: [] },
  timeZone: "Asia/Shanghai",
  now,
  ...more,
});

/** Numbers of a path, two by two. */
const pointsOf = (path: string) =>
  [...path.matchAll(/[ML]?(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

const sizes = fc.record({
  width: fc.integer({ min: 240, max: 3_600 }),
  height: fc.integer({ min: 160, max: 1_800 }),
  text: fc.integer({ min: 14, max: 120 }),
  stroke: fc.integer({ min: 2, max: 12 }),
});
const sized = sizes
  .map((one): ChartSize => ({ ...one, second: one.text * 0.8 }))
  .filter(
    // A chart of less than eight characters is none.
    (one) => one.width >= 8 * one.text && one.height >= 5 * one.text,
  );

function touching(labels: readonly Label[]): readonly string[] {
  const found: string[] = [];
  for (const [index, one] of labels.entries())
    for (const other of labels.slice(index + 1)) {
      const [a, b] = [spanOf(one), spanOf(other)];
      const isBeside = a.right <= b.left || b.right <= a.left;
      const isAbove = Math.abs(one.y - other.y) >= 0.95 * Math.min(one.size, other.size);
      if (!isBeside && !isAbove) found.push(`${one.text} | ${other.text}`);
    }
  return found;
}

describe("the curve", () => {
  it("[U100] goes to the planned end, with every earlier plan and each report", () => {
    const drawn = planSCurve(road, { today, size, languages });
    expect(drawn.finish?.y).toBe(drawn.box.top);
    expect(drawn.earlier).toHaveLength(1);
    expect(drawn.points).toHaveLength(road.series.length);
    const plan = pointsOf(drawn.plan);
    expect(plan[0]?.x).toBeCloseTo(drawn.box.left, 0);
    expect(plan.at(-1)).toEqual(drawn.finish);
    expect(drawn.forecast?.x).toBeGreaterThan(drawn.finish?.x ?? Infinity);
  });

  it("[U100] says how far what is done is from the plan, on the day of the report", () => {
    const drawn = planSCurve(renewal, { today, size, languages });
    expect(drawn.bracket?.from).toBeLessThan(drawn.bracket?.to ?? 0);
    expect(drawn.labels.map(({ text }) => text)).toEqual(expect.arrayContaining(["59.5% (−8.5)", "68.0%"]));
    expect(drawn.today).toBeGreaterThan(drawn.last?.x ?? Infinity);
  });

  it("[U100] stands without a plan, without a report, and without either", () => {
    const { plan: _, ...unplanned } = road;
    const { progress: __, ...unreported } = road;
    expect(planSCurve(unplanned, { today, size, languages }).bracket).toBeUndefined();
    expect(planSCurve({ ...unreported, series: [] }, { today, size, languages }).actual).toBe("");
    const empty = { earlierPlans: [], series: [] };
    expect(planSCurve(empty, { today, size, languages }).plan).toBe("");
    expect(sCurveSentences(empty, "zh")).toEqual(["还没有公布计划。", "还没有上报实际进展。"]);
  });
});

describe("readings", () => {
  it("[U101] nothing is drawn where nothing was read", () => {
    const slots = [10, 20, null, null, 30, 40, 50];
    expect(runsOf(slots, 10).map((run) => run.map(({ slot }) => slot))).toEqual([
      [1, 2],
      [5, 6, 7],
    ]);
    expect(planDays(daysOf("P1"), { size, languages }).values.match(/M/g)).toHaveLength(2);
  });

  it("[U101] what is sent once an hour is one line, and stands as a point where it is alone", () => {
    const hourly = Array.from({ length: 30 }, (_, slot) => (slot % 6 === 0 ? 100 + slot : null));
    expect(runsOf(hourly, 60)).toHaveLength(1);
    expect(runsOf([null, 40, null], 10)).toEqual([[{ slot: 2, tenths: 40 }]]);
  });

  it("[U102] a value is drawn as the mean of the time that its limit is for", () => {
    const [run] = runsOf([0, 0, 0, 0, 0, 60, 60], 60);
    expect(run?.map(({ tenths }) => tenths)).toEqual([0, 0, 0, 10, 20]);
  });

  it("[U102] the limit follows the part of the day, also over midnight", () => {
    const limits = limitsOf(sampleEnvironment["P1"]?.limits ?? [], "noise");
    expect([0, 6 * 60 - 1, 6 * 60, 22 * 60].map((minute) => limitAt(limits, minute)?.tenths)).toEqual([
      550, 550, 700, 550,
    ]);
    expect(limitSteps(limits, 2).map(({ from, to, tenths }) => [from, to, tenths])).toEqual([
      [0, 36, 550],
      [36, 132, 700],
      [132, 180, 550],
      [180, 276, 700],
      [276, 288, 550],
    ]);
  });

  it("[U103] after two hours no value is live, and the rest is said to be missing", () => {
    const stale = daysOf("P4", { readings: {} });
    const drawn = planDays(stale, { size, languages });
    expect(drawn.live).toBeUndefined();
    expect(drawn.outage?.from).toBeLessThan(drawn.outage?.to ?? 0);
    expect(daysSentences(stale, "zh")[0]).toBe("数据中断，自6:30起。");
    const latest = { at: "2026-09-16T00:20:00.000Z" };
    const told = { latest, timeZone: "Asia/Shanghai" };
    expect(outageWords({ ...told, now }, "zh")).toBeUndefined();
    expect(outageWords({ ...told, now: now + 1 }, "zh")).toBe("数据中断，自 8:20 起");
    expect(outageWords({ ...told, now: now + 86_400_000 }, "en")).toBe("No data since 16 Sep 8:20");
    expect(planDays(daysOf("P1"), { size, languages }).live).toBeDefined();
  });

  it("[U103] seven days of ten minutes are a handful of elements", () => {
    const { container } = render(DaysChart, { props: { facts: daysOf("P1"), size, languages } });
    expect(container.querySelectorAll("*").length).toBeLessThan(60);
    expect(container.querySelectorAll("path.values")).toHaveLength(1);
  });
});

describe("money and milestones", () => {
  it("[U104] the sources fill the bar of the total, and nothing is longer than it", () => {
    fc.assert(
      fc.property(sized, (one) => {
        const { bars } = planFunds(funds, { size: one, languages });
        const total = bars.filter(({ key }) => funds.sources.some(({ source }) => source === key));
        expect(total.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(one.width, 3);
        for (const bar of bars) expect(bar.x + bar.width).toBeLessThanOrEqual(one.width + 0.001);
        expect(new Set(total.map(({ fill }) => fill)).size).toBe(total.length);
      }),
      { numRuns: 20 },
    );
  });

  it("[U105] a milestone that is late keeps both days", () => {
    const said = milestoneSentences(road.milestones, today, "zh");
    expect(said[0]).toBe("管线迁改完成：计划2026年3月31日，2026年4月20日完成，延期20天。");
    expect(said[2]).toBe("雨污管网完成：2026年8月30日完成。");
    expect(said[4]).toBe("竣工验收：计划2026年12月20日，预计2026年12月31日（原计划2026年12月8日，推后12天）。");
    expect(milestoneSentences(renewal.milestones, today, "en")[2]).toBe(
      "28 lifts added: planned for 10 Sep 2026, not done, 6 days overdue.",
    );
    expect(renewal.milestones.map((one) => milestoneState(one, today))).toEqual(["done-late", "at-risk", "overdue"]);
    const late = planMilestones(road.milestones, { today, size, languages }).marks[0];
    expect(late?.planned).toBeLessThan(late?.x ?? 0);
  });
});

describe("every chart", () => {
  it("[U107] no two labels touch, and none leaves the chart, at any size of type", () => {
    fc.assert(
      fc.property(sized, fc.constantFrom(road, renewal), (one, project) => {
        const curve = planSCurve(project, { today, size: one, languages });
        const line = planMilestones(project.milestones, { today, size: one, languages });
        const days = (["noise", "pm10", "pm25"] as const).map((indicator) =>
          planDays(daysOf("P1", { indicator }), { size: one, languages }),
        );
        for (const { labels, legend } of [curve, line, ...days]) {
          expect(touching(labels.filter(({ key }) => key !== "actual" && key !== "planned"))).toEqual([]);
          for (const label of labels) {
            expect(spanOf(label).left).toBeGreaterThanOrEqual(-0.001);
            expect(spanOf(label).right).toBeLessThanOrEqual(one.width + 0.001);
          }
          expect(legend.height).toBeLessThanOrEqual(0.34 * one.height);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("[U108] says in sentences what it shows, as its description", () => {
    const props = { size, languages };
    const charts = [
      [render(SCurveChart, { props: { ...props, facts: road, today } }), sCurveSentences(road, "zh")],
      [render(DaysChart, { props: { ...props, facts: daysOf("P1") } }), daysSentences(daysOf("P1"), "zh")],
      [render(FundsBars, { props: { ...props, funds } }), fundsSentences(funds, "zh")],
      [
        render(MilestoneLine, { props: { ...props, milestones: road.milestones, today } }),
        milestoneSentences(road.milestones, today, "zh"),
      ],
    ] as const;
    for (const [{ container }, sentences] of charts) {
      const image = container.querySelector("svg[role=img]");
      expect(image?.getAttribute("aria-label")).toBeTruthy();
      const description = image?.querySelector("desc");
      expect(image?.getAttribute("aria-describedby")).toBe(description?.id);
      expect(description?.textContent).toBe(sentences.join(" "));
    }
    render(ShareBars, { props: { ...props, funds } });
    expect(sCurveSentences(renewal, "zh")).toEqual([
      "截至2026年9月15日，计划完成68.0%，实际完成59.5%，落后计划8.5个百分点，明显滞后。",
      "更正：原报60.5%。",
      "计划2026年12月31日完成，预计2027年1月20日完成。",
    ]);
  });

  it("[U109] tells nothing by colour alone: each mark has a shape or a dash of its own", () => {
    const { container } = render(MilestoneLine, {
      props: { milestones: [...road.milestones, ...renewal.milestones], today, size, languages },
    });
    const shapes = ["done", "done-late", "overdue", "at-risk", "planned"].map(
      (state) => [...container.querySelectorAll(`.mark.${state}`)].length,
    );
    expect(shapes.every((count) => count > 0)).toBe(true);
    expect(container.querySelectorAll(".tick").length).toBeGreaterThan(0);
  });
});
