import { programmeNow, sampleDepartments, sampleMonth, samplePlaces } from "@openhall/shared/samples";
import { describe, expect, it } from "vitest";
import { floorOf, type Glass } from "../../sizing/glass.ts";
import { planCards } from "./cards/card-plan.ts";
import { listedOf, type ProgrammeTold } from "./told.ts";
import { monthCards } from "./month/month-cards.ts";
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
  addressOf: (id) => `https://hall.linlan.example/p/V01/${id}`,
};
const moment = { now: Date.parse(programmeNow), timeZone: "Asia/Shanghai", isLive: true };
const views: readonly ListView[] = ["now-next", "by-room", "month", "pledges", "closing"];
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
  const list = listOf(
    view,
    { kind: "programme", view, ...(view === "closing" && { entryId: "closing" }) },
    told,
    moment,
  );
  return planCards(list.tries, { ...list, glass, order });
};

const saidIn = ({ pages }: ReturnType<typeof planOf>) =>
  pages.flatMap((page) =>
    page.columns.flatMap(({ cards }) => cards.flatMap(({ lines }) => lines.flatMap(({ spans }) => spans))),
  );

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

  it.each(views)("[D130] %s stands in both languages, on one page or one after the other", (view) => {
    for (const glass of glasses) {
      const said = saidIn(planOf(view, glass));
      expect(new Set(said.map(({ language }) => language))).toEqual(new Set(order));
    }
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

it("[D126] the month has every day on which something is on with its weekday, past ones greyed, today marked", () => {
  const [all = []] = monthCards(told, moment, undefined);
  const days = new Map(all.map(({ section, tone }) => [section?.zh, tone]));
  expect([...days].slice(0, 3)).toEqual([
    ["9月1日 周二", "past"],
    ["9月3日 周四", "past"],
    ["9月4日 周五", "past"],
  ]);
  expect(days.get("9月16日 周三 · 今天")).toBe("live");
  expect([...days].at(-1)).toEqual(["9月30日 周三", "usual"]);
});
