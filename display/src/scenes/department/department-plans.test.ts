import { boardOf } from "@openhall/shared/departments";
import { programmeNow, sampleDepartments, sampleDossiers } from "@openhall/shared/samples";
import { expect, it } from "vitest";
import { departmentRows } from "../../samples/department-gallery.ts";
import { floorOf, type Glass } from "../../sizing/glass.ts";
import { planCards } from "../programme/cards/card-plan.ts";
import { itemsOn, planBoard } from "./exhibition/board-plan.ts";
import { type DepartmentsTold } from "./told.ts";
import { type DossierScene, listOf } from "./views.ts";

const told: DepartmentsTold = {
  isKnown: true,
  isLive: true,
  heardAt: undefined,
  keys: Object.keys(departmentRows),
  rowOf: (key) => departmentRows[key],
  nameOf: (id) => sampleDepartments[id]?.name,
  addressOf: (...path) => ["https://hall.linlan.example/d/V01", ...path].join("/"),
};
const moment = { now: Date.parse(programmeNow), timeZone: "Asia/Shanghai" };
const panel = (diagonalInches: number, readerMetres: number, width = 1920, height = 1080): Glass => ({
  size: { width, height },
  geometry: { diagonalInches, readerMetres },
});
const glasses = [
  panel(55, 4),
  panel(65, 9),
  panel(75, 10),
  panel(55, 4, 1080, 1920),
  panel(75, 6, 3840, 2160),
  panel(55, 4, 560, 1080),
];
const order = ["zh", "en"] as const;
const views = ["overview", "exhibition", "offices", "process", "commitments", "tour", "updates"] as const;
const scenes: readonly DossierScene[] = [
  ...views.map((view) => ({ kind: "department", departmentId: "D01", view }) as const),
  { kind: "policy", policyId: "PL1" },
];

it.each(scenes)(
  "[D173] $kind $view is never set below what the farthest reader can read, and all of it stands on its pages",
  (scene) => {
    for (const glass of glasses) {
      const list = listOf(scene, told, moment);
      const plan = planCards(list.tries, { ...list, glass, order });
      expect(plan.fits).toBe(true);
      expect(Math.min(plan.unit, plan.second)).toBeGreaterThanOrEqual(floorOf(glass));
      const keys = plan.pages.flatMap(({ columns }) =>
        columns.flatMap(({ cards }) => cards.map(({ card }) => card.key)),
      );
      expect(new Set(keys)).toEqual(new Set(list.tries[0]?.map(({ key }) => key)));
    }
  },
);

it("[D172] the five panels turn pages of their own, in type that can be read, and lose nothing", () => {
  const line = (id: string) => ({
    id,
    text: { zh: "推进全市政府信息公开工作。".repeat(6), en: "Promote disclosure." },
  });
  const lines = Array.from({ length: 12 }, (_, index) => line(`l${index}`));
  const sections = boardOf({
    sections: [{ id: "duties", lines }, ...(sampleDossiers["D01"]?.sections.slice(1) ?? [])],
  });
  for (const glass of [panel(55, 4), panel(55, 4, 1080, 1920), panel(75, 6, 3840, 2160)]) {
    const plan = planBoard({ sections, glass, order, title: { zh: "部门", en: "Department" } });
    expect(plan?.panels).toHaveLength(5);
    if (!plan) continue;
    expect(Math.min(plan.unit, plan.second)).toBeGreaterThanOrEqual(floorOf(glass));
    expect(plan.pages.length).toBeGreaterThan(1);
    const [duties] = plan.panels;
    const said = plan.pages.flatMap((_, page) => (duties ? itemsOn(duties, page) : [])).map(({ key }) => key);
    for (let index = 0; index < lines.length; index += 1)
      expect(said.some((key) => key.startsWith(`duties/l${index}`))).toBe(true);
    for (const { pages } of plan.panels)
      for (const items of pages)
        expect(items.reduce((sum, { height }) => sum + height, 0)).toBeLessThan(glass.size.height);
  }
});

it("[D172] a glass on which a panel would hold too little has the sections on pages of their own", () => {
  const sections = boardOf(sampleDossiers["D01"]!);
  expect(planBoard({ sections, glass: panel(65, 9), order, title: { zh: "部门", en: "" } })).toBeUndefined();
});

it.each(glasses)("[D173] no word of a heading is torn, on glass %#", (glass) => {
  for (const scene of scenes) {
    const list = listOf(scene, told, moment);
    const plan = planCards(list.tries, { ...list, glass, order });
    for (const { card, heading } of plan.pages.flatMap(({ columns }) => columns.flatMap(({ cards }) => cards))) {
      const words = card.section?.en.split(" ") ?? [];
      const english = heading.lines.flatMap(({ spans }) => spans).filter(({ language }) => language === "en");
      for (const word of english.flatMap(({ text }) => text.split(" "))) expect(words).toContain(word);
    }
  }
});
