import { programmeNow, sampleDepartments, sampleEntries, sampleMonth, samplePlaces } from "@openhall/shared/samples";
import { describe, expect, it } from "vitest";
import { floorOf, type Glass } from "../../sizing/glass.ts";
import { planCards } from "./cards/card-plan.ts";
import { listedOf, type ProgrammeTold } from "./told.ts";
import { listOf, type ListView } from "./views.ts";

const told: ProgrammeTold = {
  listed: listedOf(sampleMonth),
  isKnown: true,
  isLive: true,
  heardAt: undefined,
  hallId: "V01",
  deviceId: "D1",
  placeOf: (id) => samplePlaces[id],
  departmentOf: (id) => sampleDepartments[id]?.name,
  serviceOf: () => undefined,
  addressOf: (id) => ["https://hall.linlan.example/p/V01", ...(id === undefined ? [] : [id])].join("/"),
};
const moment = { now: Date.parse(programmeNow), timeZone: "Asia/Shanghai", isLive: true };
const views: readonly ListView[] = ["now-next", "by-room", "pledges"];
const panel = (diagonalInches: number, readerMetres: number, width = 1920, height = 1080): Glass => ({
  size: { width, height },
  geometry: { diagonalInches, readerMetres },
});
const glasses = [
  panel(55, 3),
  panel(55, 5),
  panel(65, 8),
  panel(75, 10),
  panel(55, 4, 1080, 1920),
  panel(75, 6, 3840, 2160),
];
const order = ["zh", "en"] as const;

const planOf = (view: ListView, glass: Glass) => {
  const list = listOf(view, { kind: "programme", view }, told, moment);
  return planCards(list.tries, { ...list, glass, order });
};

const spansOn = (page: ReturnType<typeof planOf>["pages"][number]) =>
  page.columns.flatMap(({ cards }) => cards.flatMap(({ lines }) => lines.flatMap(({ spans }) => spans)));
const saidIn = ({ pages }: ReturnType<typeof planOf>) => pages.flatMap(spansOn);
const keysIn = ({ pages }: ReturnType<typeof planOf>): readonly string[] =>
  pages.flatMap((page) => page.columns.flatMap(({ cards }) => cards.map(({ card }) => card.key)));

describe("a plan of the programme", () => {
  it.each(views)("[D130] %s is never set below what the farthest reader can read", (view) => {
    for (const glass of glasses) {
      const plan = planOf(view, glass);
      expect(plan.fits).toBe(true);
      expect(Math.min(plan.unit, plan.second)).toBeGreaterThanOrEqual(floorOf(glass));
    }
  });

  it.each(views)("[D130] every column of %s has room for its cards", (view) => {
    for (const glass of glasses)
      for (const page of planOf(view, glass).pages)
        for (const { cards } of page.columns)
          expect(cards.reduce((sum, { height }) => sum + height, 0)).toBeLessThan(
            glass.size.height - page.title.lines.length,
          );
  });

  it.each(views)("[D138] no page of %s is in one language: Chinese stands on each with English beside it", (view) => {
    for (const glass of glasses)
      for (const page of planOf(view, glass).pages)
        expect(new Set(spansOn(page).map(({ language }) => language))).toEqual(new Set(order));
  });

  it("[D130] details are given up before there are many pages, the place of what comes next is not", () => {
    const far = planOf("now-next", panel(75, 9));
    expect(far.pages.length).toBeLessThanOrEqual(6);
    const said = saidIn(far).map(({ text }) => text);
    expect(said.join(" ")).toContain("三号会议室");
    expect(said.join(" ")).not.toContain("主办");
  });

  it("[D130] one that is too small for its reader has all of it below the floor, and says so", () => {
    const plan = planOf("now-next", panel(21.5, 9, 640, 360));
    expect(plan.fits).toBe(false);
    expect(plan.pages.length).toBeGreaterThan(0);
  });
});

describe("what stands on its pages", () => {
  const wall = panel(55, 4);

  it("[D139] what goes on and what is next stand on one page at four metres, with the countdown and a code for phones", () => {
    const list = listOf(
      "now-next",
      { kind: "programme", view: "now-next" },
      { ...told, listed: listedOf(sampleEntries) },
      moment,
    );
    const plan = planCards(list.tries, { ...list, glass: wall, order });
    expect(plan.pages).toHaveLength(1);
    expect(keysIn(plan)).toEqual(expect.arrayContaining(["launch", "policy"]));
    expect(plan.pages[0]?.aside?.code).toBe("https://hall.linlan.example/p/V01");
    const count = plan.pages.flatMap(spansAndSizes).find(({ text }) => text === "还有 12 分钟");
    expect(count?.size).toBeGreaterThanOrEqual(1.5 * floorOf(wall));
  });

  it("[D139] English is smaller than the Chinese of a large line, at least 60 % of it and never below the floor", () => {
    for (const view of views)
      for (const glass of glasses)
        for (const line of linesIn(planOf(view, glass))) {
          expect(line.sizes.second).toBeLessThanOrEqual(line.sizes.first);
          expect(line.sizes.second).toBeGreaterThanOrEqual(Math.max(0.6 * line.sizes.first, floorOf(glass)));
        }
  });

  it("[D140] every pledge stands on some page with who made it and its state", () => {
    const pledges = Object.values(sampleMonth).flatMap((row) => row.pledges);
    for (const glass of glasses) {
      const plan = planOf("pledges", glass);
      const said = saidIn(plan)
        .map(({ text }) => text)
        .join("");
      expect(new Set(keysIn(plan)).size).toBe(pledges.length);
      for (const { departmentId, text } of pledges) {
        expect(said).toContain(sampleDepartments[departmentId]?.name.zh);
        expect(said.replaceAll(" ", "")).toContain(text.en.replaceAll(" ", "").slice(0, 6));
      }
    }
  });

  it("[D141] rooms with something on now come first, and every entry of today stands under its room or is counted", () => {
    for (const glass of glasses) {
      const plan = planOf("by-room", glass);
      const keys = new Set(keysIn(plan));
      const today = listedOf(sampleMonth).filter(
        ({ row }) => row.startsAt.startsWith("2026-09-16") && row.status !== "ended",
      );
      const counted = saidIn(plan).flatMap(({ text }) => /^今天另有 (\d+) 场$/.exec(text)?.[1] ?? []);
      const shown = today.filter(({ id }) => keys.has(id)).length;
      expect(shown + counted.reduce((sum, count) => sum + Number(count), 0)).toBeGreaterThanOrEqual(today.length);
      expect(keysIn(plan)[0]).toBe("launch");
    }
  });

  it("[D141] rooms stand at the left of their entries where there is room for that", () => {
    expect(planOf("by-room", wall).headWidth).toBeGreaterThan(0);
    expect(planOf("by-room", panel(55, 4, 1080, 1920)).headWidth).toBe(0);
  });
});

const linesIn = ({ pages }: ReturnType<typeof planOf>) =>
  pages.flatMap((page) =>
    page.columns.flatMap(({ cards }) => cards.flatMap(({ lines, countdown }) => [...lines, ...countdown.lines])),
  );
const spansAndSizes = (page: ReturnType<typeof planOf>["pages"][number]) =>
  page.columns.flatMap(({ cards }) =>
    cards.flatMap(({ lines, countdown }) =>
      [...lines, ...countdown.lines].flatMap(({ spans, sizes }) =>
        spans.map(({ text, isFirst }) => ({ text, size: isFirst ? sizes.first : sizes.second })),
      ),
    ),
  );
