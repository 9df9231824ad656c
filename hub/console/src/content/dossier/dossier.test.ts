import { type Row } from "@openhall/shared/core";
import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { versionRow } from "../../samples/content-rows.ts";
import { dossierRows, roadDossier, roadRows } from "../../samples/dossier-rows.ts";
import { settle } from "../../samples/stage.ts";
import { projectRows } from "../../samples/staff-projects.ts";
import { openContent } from "../test-content.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Stage = Awaited<ReturnType<typeof openContent>>;
type Sent = { content: { title: object; sections: { id: string; lines: object[] }[] } };

async function open(at: string, rows: Record<string, Row> = dossierRows): Promise<Stage> {
  const stage = await openContent({ at, rows, items: { "project.P1": roadRows } });
  await stage.show("projects.staff/all", projectRows);
  await stage.arrive();
  return stage;
}
const section = (name: string) => within(screen.getByRole("region", { name }));
const unfold = async (name: string) => {
  await fireEvent.click(section(name).getByRole("button", { name: new RegExp(`^${name}`), expanded: false }));
  await settle();
};
const lastSent = (stage: Stage) => stage.sent().at(-1) as { type: string; payload: Sent } | undefined;

describe("a dossier on the content page", () => {
  it("[W366] is begun by what it is about, those that nobody has written first", async () => {
    const stage = await open("new=dossier");
    const about = screen.getByRole<HTMLSelectElement>("combobox", { name: "关于" });
    const offered = [...about.options].map(({ text }) => text);
    expect(offered.at(-1)).toMatch(/^P1 .*（已写）$/);
    await stage.press("开始写");
    expect(stage.router.currentRoute.value.query.new).toBe("dossier");
    await fireEvent.update(about, "P4");
    await stage.press("开始写");
    await stage.arrive();
    expect(stage.router.currentRoute.value.query).toEqual({ item: "project.P4", view: "write" });
    expect(screen.getByText(/八类公开事项/)).toBeTruthy();
  });

  it("[W366] is begun from any page by its id, with what is known of its title", async () => {
    const stage = await open("item=department.D01");
    await stage.type("英文", "Openness Office");
    await stage.type("中文", "政务公开办公室");
    await stage.press("保存草稿");
    expect(lastSent(stage)).toMatchObject({
      type: "publishing.save-item",
      payload: { itemId: "department.D01", content: { kind: "dossier", template: "department", sections: [] } },
    });
  });

  it("[W367] folds its sections with the count of their lines, and takes lines with what their section has", async () => {
    const stage = await open("item=project.P1");
    expect(screen.getByRole("button", { name: /^招标投标/ }).textContent).toContain("1 行");
    expect(screen.getByRole("button", { name: /^征收土地/ }).textContent).toContain("没填");
    await unfold("征收土地");
    await fireEvent.click(section("征收土地").getByRole("button", { name: "加一行" }));
    await settle();
    await stage.press("保存草稿");
    expect(stage.sent()).toHaveLength(0);
    expect(section("征收土地").getByText("请选是哪一项。")).toBeTruthy();
    await fireEvent.update(section("征收土地").getByRole("combobox", { name: "是哪一项" }), "compensation");
    await fireEvent.update(section("征收土地").getAllByLabelText("中文")[0] ?? document.body, "补偿安置方案公告");
    await stage.press("保存草稿");
    const sections = lastSent(stage)?.payload.content.sections ?? [];
    expect(sections.find(({ id }) => id === "land")?.lines).toEqual([
      expect.objectContaining({ field: "compensation", text: { zh: "补偿安置方案公告", en: "" } }),
    ]);
    expect(sections.filter(({ id }) => id !== "land")).toEqual(roadDossier.sections);
  });

  it("[W368] names the milestones of the plan under their ids", async () => {
    await open("item=project.P1");
    await unfold("里程碑");
    expect(section("里程碑").getAllByRole("button", { name: /^写上 \w+（计划 / }).length).toBeGreaterThan(0);
  });

  it("[W365] shows what is found in a line at that line, and opens it", async () => {
    const stage = await open("item=project.P1");
    await unfold("联系方式");
    await fireEvent.click(section("联系方式").getByRole("button", { name: "加一行" }));
    await settle();
    await fireEvent.update(section("联系方式").getAllByLabelText("中文")[0] ?? document.body, "电话 13812345678");
    await stage.scanned(/手机号 · 不能保存/);
    expect(section("联系方式").getAllByText(/手机号 · 不能保存/).length).toBeGreaterThan(0);
    expect(screen.getByRole("button", { name: /^联系方式/ }).textContent).toContain("1 处要看");
  });

  it("[W369] is reviewed line by line, with what changed: an amount, an item, a body", async () => {
    const [results, tendering, ...others] = roadDossier.sections;
    const contract = tendering?.lines[0];
    if (!results || !contract) throw new Error("The sample has no contract");
    const changed = {
      ...roadDossier,
      sections: [
        results,
        { id: "tendering", lines: [{ ...contract, field: "result", fen: 28_700_000_000 }] },
        ...others,
      ],
    };
    const item = {
      ...(dossierRows["item/project.P1"] as object),
      status: "submitted",
      version: 2,
      published: liveOne,
    } as Row;
    await openContent({
      role: "reviewer",
      at: "item=project.P1",
      rows: { ...dossierRows, "item/project.P1": item },
      items: { "project.P1": { ...roadRows, "version/2": versionRow({ content: changed, by: "user:c9" }) } },
    });
    expect(screen.getByText("招标投标 · 第 1 行 · 金额")).toBeTruthy();
    const removed = [...document.querySelectorAll("del")].map(({ textContent }) => textContent).join(" ");
    expect(removed).toContain("28,640.05");
    expect(screen.getByText("批准结果 · 第 1 行 · 批准部门")).toBeTruthy();
  });

  it("[W371] says of an answer and an explanation what project they are about, and promises it no scene of its own", async () => {
    await open("item=explanation.P1.2026-09-16");
    expect(screen.getAllByText(/P1 环湖北路改造工程：2026-09-16 的进度/).length).toBeGreaterThan(0);
    expect(screen.getByRole("region", { name: "文字和图片的样子" }).textContent).toContain("资料不单独上屏");
    expect(screen.queryByText(/一屏放得下/)).toBeNull();
  });

  it("[W370] is found by its kind, its template and its id", async () => {
    await open("");
    await fireEvent.update(screen.getByRole("combobox", { name: "类型" }), "dossier");
    const titles = () => [...screen.getByRole("list", { name: "内容列表" }).children].map((one) => one.textContent);
    expect(titles()).toHaveLength(2);
    await fireEvent.update(screen.getByRole("combobox", { name: "哪种资料" }), "policy");
    expect(titles()[0]).toContain("政策 PL1");
  });
});

const liveOne = { version: 1, state: "live", at: "2026-09-16T01:00:00.000Z" };
