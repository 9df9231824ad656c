import { type Row } from "@openhall/shared/core";
import { describe, expect, it, vi } from "vitest";
import { useFullHdBoard } from "../../samples/full-hd-board.ts";
import { projectRows, projects, projectVenueRows, readingRows, readings } from "../../samples/project-gallery.ts";
import { entry, playlistRows, screens } from "../../samples/show-samples.ts";

const { hub, mount, live, seconds } = useFullHdBoard();
const glass = (): string => document.body.textContent?.replaceAll(/\s+/g, " ") ?? "";
const main = () =>
  hub()
    .showed.at(-1)
    ?.zones.find(({ zone }) => zone === "main");

async function pagesOf(steps: number): Promise<readonly string[]> {
  const said = new Set<string>();
  for (let at = 0; at < steps; at += 1) {
    said.add(glass());
    await seconds(4);
  }
  return [...said];
}

/** What a round of all pages says. */
const round = async (steps = 24): Promise<string> => (await pagesOf(steps)).join(" ");

/** In English alone. */
const spokenIn = (rows: Readonly<Record<string, Row>>): Record<string, Row> =>
  Object.fromEntries(
    Object.entries(rows).map(([key, row]) => [
      key,
      key.startsWith("playlist/") ? { ...row, languages: { stays: "en", rotates: [] } } : row,
    ]),
  );

const board = (projectId: string): Row => ({ kind: "project", projectId, view: "board" });
/** Near enough that much stands on one page. */
const near = "device=t&hall=V01&id=D1&diagonal=98&reader=1";

async function open(scene: Row, rows: Record<string, Row> = projectRows, setup = near): Promise<void> {
  mount(setup);
  await live();
  hub().tell("venue.hall/V01", projectVenueRows);
  hub().tell(screens, playlistRows([entry("p", scene)]));
  hub().tell(projects, rows);
  hub().tell(readings("P1"), readingRows);
  await seconds(1);
}

describe("projects on a wall", () => {
  it("[D150] are joined only where a playlist asks for them, readings only of the project that shows them", async () => {
    mount(near);
    await live();
    const opened = vi.spyOn(hub().link, "open");
    hub().tell(screens, playlistRows([entry("c", { kind: "clock" })]));
    await seconds(1);
    expect(opened.mock.calls.flat()).not.toContain(projects);
    hub().tell(screens, playlistRows([entry("p", board("P1"))]));
    hub().tell(projects, projectRows);
    await seconds(1);
    expect(opened.mock.calls.flat()).toEqual(expect.arrayContaining([projects, readings("P1")]));
    expect(opened.mock.calls.flat()).not.toContain(readings("P4"));
    expect(hub().acknowledged).toContain(`${projects} 1`);
    expect(main()).toEqual({ zone: "main", scene: "project", entryId: "p", itemId: "project.P1" });
  });

  it("[D151] a project whose lease is over is gone, and its scene with it", async () => {
    await open(board("P1"), { ...projectRows, "project/P1": { ...projectRows["project/P1"], leaseMinutes: 2 } });
    expect(main()?.scene).toBe("project");
    hub().lose();
    await seconds(130, { beats: false });
    expect(main()?.scene).toBe("hall-board");
  });

  it("[D152] the board says what is planned and done, what comes, its money, who builds it and where to ask", async () => {
    await open(board("P1"));
    const said = await round(90);
    for (const words of [
      "环湖北路改造工程",
      "North Lake Road",
      "84.0%",
      "81.5%",
      "−2.5",
      "进度正常",
      "计划12月20日，预计12月31日",
      "28,640 万元",
      "截至 9月15日",
      "施工单位",
      "0000-555-0301",
    ])
      expect(said).toContain(words);
  });

  it("[D153] a reading is live with its age; after two hours there is none, by the screen's own clock too", async () => {
    await open({ kind: "project", projectId: "P1", view: "environment" });
    expect(glass()).toMatch(/刚刚|分钟前/);
    expect(glass()).toContain("64.2");
    hub().lose();
    hub().pass(2 * 3_600_000);
    await seconds(61, { beats: false });
    expect(glass()).toContain("数据中断，自 10:20 起");
    expect(document.querySelector(".number")?.textContent).toBe("—");
    expect(glass()).toContain("离线");
  });

  it("[D154] red stands only with its explanation; without it nothing is said of progress", async () => {
    await open(board("P4"));
    const said = await round();
    expect(said).toMatch(/明显滞后.*原因：电梯加装意见征询用时较长/);
    expect(said).toContain("更正：原报 60.5%");
    const { explanation: _, ...held } = Object(projectRows["project/P4"]?.["progress"]);
    hub().tell(projects, { "project/P4": { ...projectRows["project/P4"], progress: held } });
    await seconds(1);
    const later = await round();
    expect(later).toContain("进展待公布");
    expect(later).not.toContain("59.5%");
  });

  it.each([6, 7, 8])(
    "[D154] a level stands on the same page as its reason also %d m away, where a card is torn",
    async (metres) => {
      await open({ kind: "projects" }, projectRows, `device=t&hall=V01&id=D1&diagonal=75&reader=${metres}`);
      const pages = await pagesOf(80);
      const red = pages.filter((one) => one.includes("−8.5"));
      expect(red.length).toBeGreaterThan(0);
      for (const page of red) expect(page).toContain("原因：");
    },
  );

  it("[D152] in English alone milestones keep their numbers and readings their names", async () => {
    await open(board("P1"));
    const english = playlistRows([entry("p", { kind: "project", projectId: "P1", view: "milestones" })]);
    hub().tell(screens, spokenIn(english));
    await seconds(1);
    expect(await round()).toMatch(/1 [A-Z]/);
    expect(glass()).not.toMatch(/[\u4e00-\u9fff]/);
    hub().tell(
      screens,
      spokenIn(playlistRows([entry("p", { kind: "project", projectId: "P1", view: "environment" })])),
    );
    await seconds(1);
    expect(await round()).toContain("PM10 µg/m³");
  });

  it("[D155] all projects stand with their level in words and their deviation, in the dark too", async () => {
    await open({ kind: "projects" }, projectRows, `${near}&theme=dark`);
    expect(document.documentElement.dataset["theme"] ?? "dark").toBe("dark");
    const said = await round();
    expect(said).toMatch(/环湖北路改造工程.*进度正常 −2.5/);
    expect(said).toMatch(/柳堤片区老旧小区改造.*明显滞后 −8.5.*原因：电梯加装/);
    expect(said).toContain("数据中断，自 6:30 起");
    expect(said).toContain("进展待公布");
  });

  it("[D156] a row without the promised shape is left out, and the rest stands", async () => {
    await open({ kind: "projects" }, { ...projectRows, "project/P3": { leaseMinutes: 60 } });
    expect(await round()).toContain("环湖北路改造工程");
  });

  it("[D157] readings that come in leave the page as large as it was", async () => {
    await open(board("P1"));
    const before = document.querySelectorAll("*").length;
    for (let at = 0; at < 10; at += 1) {
      hub().tell(projects, { "environment/P1": { ...projectRows["environment/P1"] } });
      await seconds(0);
    }
    expect(document.querySelectorAll("*").length).toBeLessThanOrEqual(before + 5);
    expect(before).toBeLessThan(900);
  });

  it("[D158] all projects stand on as few pages as there must be: rather less of each than one alone on a half empty page", async () => {
    const four = { ...projectRows, "project/P2": { ...projectRows["project/P1"] } };
    await open({ kind: "projects" }, four, "device=t&hall=V01&id=D1&diagonal=75&reader=5");
    const pages = await round();
    expect(pages).toContain("1/2");
    for (const name of ["环湖北路改造工程", "柳堤片区老旧小区改造", "东屏污水处理厂二期"])
      expect(pages).toContain(name);
    expect(pages).toContain("电梯加装意见征询用时较长");
  });
});
