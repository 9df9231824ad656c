import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { programmeRows } from "../../samples/programme-rows.ts";
import { settle } from "../../samples/stage.ts";
import { dialog, openProgramme } from "../test-programme.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const section = (name: string) => within(screen.getByRole("region", { name }));
const facts = () => section("时间、地点和主办");
const field = (label: string) => facts().getByLabelText<HTMLInputElement>(label);

async function begin(role: "editor" | "manager" = "editor") {
  const stage = await openProgramme({ role });
  await stage.press("新增场次");
  await stage.arrive();
  return stage;
}

describe("a new entry", () => {
  it("[W265] is saved whole, then the way goes on with its words", async () => {
    const stage = await begin();
    expect(section("文字").getByText("先保存上面的时间和地点，再写文字。")).toBeTruthy();
    await fireEvent.update(field("类型"), "lecture");
    await fireEvent.update(field("场地"), "V01");
    await fireEvent.update(field("房间"), "R1");
    await fireEvent.update(field("开始日期"), "2026-09-20");
    await fireEvent.update(field("开始时间"), "9:30");
    await fireEvent.blur(field("开始时间"));
    await fireEvent.update(field("结束时间"), "11:00");
    await fireEvent.click(facts().getByRole("checkbox", { name: "人力资源和社会保障局" }));
    await fireEvent.click(facts().getByRole("button", { name: "加一个环节" }));
    await fireEvent.click(facts().getByRole("button", { name: "加一个环节" }));
    const second = within(facts().getByRole("group", { name: "第 2 个环节" }));
    const clock = second.getByLabelText<HTMLInputElement>("钟点");
    clock.value = "10:10";
    await fireEvent(clock, new Event("change"));
    expect(second.getByLabelText<HTMLInputElement>("开始后").value).toBe("40");
    await stage.press("保存场次");
    const sent = stage.link().sent.at(-1);
    expect(sent).toMatchObject({
      type: "programme.put-entry",
      payload: {
        kind: "lecture",
        venueId: "V01",
        roomId: "R1",
        startsAt: "2026-09-20T01:30:00.000Z",
        endsAt: "2026-09-20T03:00:00.000Z",
        hosts: ["D07"],
        audience: "public",
        runs: "clock",
        steps: [
          { id: "s1", minutes: 0 },
          { id: "s2", minutes: 40 },
        ],
      },
    });
    expect(stage.sent()).toHaveLength(1);
    const { id, ...saved } = Object(sent?.payload) as { id: string };
    expect(id).toMatch(/^0916-/);
    const { words: _, ...row } = { ...programmeRows["entry/draft"], ...saved, hallIds: [] };
    const scrolledTo: string[][] = [];
    vi.spyOn(HTMLElement.prototype, "scrollIntoView").mockImplementation(function (this: HTMLElement) {
      scrolledTo.push([this.id, this.querySelector("textarea") ? "with its fields" : "empty"]);
    });
    await stage.done({ [`entry/${id}`]: row });
    expect(document.activeElement?.id).toBe("entry-words");
    await vi.dynamicImportSettled();
    await settle();
    expect(scrolledTo.at(-1)).toEqual(["entry-words", "with its fields"]);
    expect(section("文字").getByText("没有文字")).toBeTruthy();
    expect(section("文字").getAllByRole("textbox").length).toBeGreaterThan(1);
  });

  it("[W265] keeps the keyboard on its page", async () => {
    await begin();
    expect(document.activeElement).toBe(screen.getByRole("main"));
  });

  it("[W266] says what is wrong at its field, and sends nothing", async () => {
    const stage = await begin();
    await fireEvent.update(field("结束时间"), "05:00");
    await stage.press("保存场次");
    expect(facts().getByText("结束要晚于开始。")).toBeTruthy();
    expect(stage.sent()).toEqual([]);
  });

  it("[W265] stays as it is typed while another page is looked at, and can be dropped", async () => {
    const stage = await begin();
    await fireEvent.update(field("开始时间"), "13:45");
    const at = stage.router.currentRoute.value.fullPath;
    await stage.router.push("/content");
    await stage.router.push(at);
    await stage.arrive();
    expect(field("开始时间").value).toBe("13:45");
    await stage.press("不要了");
    await stage.arrive();
    expect(screen.getByRole("button", { name: "新增场次" })).toBeTruthy();
  });
});

describe("an entry that there is", () => {
  it("[W265] stays open when words that were never saved are dropped", async () => {
    const { "entry/draft": row, ...others } = programmeRows;
    const stage = await openProgramme({
      query: "?entry=fresh",
      rows: { ...others, ...(row && { "entry/fresh": row }) },
    });
    const title = section("文字").getAllByRole<HTMLInputElement>("textbox")[0];
    if (!title) throw new Error("There is no field for the title");
    await fireEvent.update(title, "住房保障现场咨询");
    await stage.press("放弃没保存的改动");
    await stage.arrive();
    expect(stage.router.currentRoute.value.fullPath).toBe("/programme?entry=fresh");
    expect(section("文字").getAllByRole<HTMLInputElement>("textbox")[0]?.value).toBe("");
  });

  it("[W267] names overlaps, says what the public will read and that it goes on, before it is saved", async () => {
    await openProgramme({ query: "?entry=launch" });
    await fireEvent.update(field("房间"), "R3");
    expect(facts().getByText(/同一房间同时还有“稳就业补贴办法解读”（10:32–11:30）/)).toBeTruthy();
    expect(facts().getByText("保存后公众会看到：有变动，原 市政务服务中心 一楼大厅")).toBeTruthy();
    expect(facts().getByText("这一场正在进行，改动马上生效。")).toBeTruthy();
    await fireEvent.update(field("房间"), "R1");
    expect(facts().queryByText(/保存后公众会看到/)).toBeNull();
  });

  it("[W265] tells whoever has changed it that somebody else has saved meanwhile, and keeps what is typed", async () => {
    const stage = await openProgramme({ query: "?entry=site" });
    await fireEvent.update(field("名额"), "60");
    await stage.show("programme.staff/all", {
      ...programmeRows,
      "entry/site": { ...programmeRows["entry/site"], capacity: 45 },
    });
    expect(facts().getByText(/别人刚才改过这一场/)).toBeTruthy();
    expect(field("名额").value).toBe("60");
    await stage.press("放弃改动");
    expect(field("名额").value).toBe("45");
  });

  it("[W260] is only read by who does not write it, and cannot be changed once it is over", async () => {
    await openProgramme({ role: "approver", query: "?entry=site" });
    expect(field("名额").closest("fieldset[disabled]")).not.toBeNull();
    expect(screen.queryByRole("button", { name: /取消这一场/ })).toBeNull();
    expect(facts().queryByRole("button", { name: "保存" })).toBeNull();
  });

  it("[W280] says in words why the hub did not save it", async () => {
    const stage = await openProgramme({ query: "?entry=site" });
    await fireEvent.update(field("名额"), "60");
    await stage.press("保存");
    await stage.refuse({ code: "unknown-venue", other: "V08" });
    expect(facts().getByRole("alert").textContent).toContain("没有这个场地，可能已经停用");
  });

  it("[W265] that there is not says so", async () => {
    await openProgramme({ query: "?entry=nothing" });
    expect(screen.getByText("没有这一场，可能已经删除。")).toBeTruthy();
  });
});

describe("the words of an entry", () => {
  it("[W268] stand with their state in the gate, and lead to the item", async () => {
    await openProgramme({ query: "?entry=draft" });
    expect(section("文字").getByText("文字：送审中")).toBeTruthy();
    expect(section("文字").getByRole("link", { name: "打开文字" }).getAttribute("href")).toContain(
      "item=programme.draft",
    );
    expect(section("文字").queryByRole("textbox")).toBeNull();
  });

  it("[W268] are written right there while nothing is, and saved as the entry's item", async () => {
    const stage = await openProgramme({ query: "?entry=draft", streams: { "publishing.content/all": {} } });
    await vi.dynamicImportSettled();
    await settle();
    const [title] = section("文字").getAllByLabelText("中文");
    if (!title) throw new Error("There is no field for the title");
    await fireEvent.update(title, "住房保障现场咨询");
    await settle();
    await fireEvent.submit(title);
    await settle();
    expect(stage.link().sent.at(-1)).toMatchObject({
      type: "publishing.save-item",
      payload: { itemId: "programme.draft", content: { kind: "entry", title: { zh: "住房保障现场咨询" } } },
    });
  });

  it("[W268] are for who only reads the programme a state and a way", async () => {
    await openProgramme({ role: "approver", query: "?entry=draft", streams: { "publishing.content/all": {} } });
    expect(section("文字").queryByRole("textbox")).toBeNull();
  });
});

describe("cancelling, restoring and removing", () => {
  it("[W271] asks first, and says what the public will see", async () => {
    const stage = await openProgramme({ query: "?entry=site" });
    expect(screen.queryByRole("button", { name: "删除…" })).toBeNull();
    await stage.press("取消这一场…");
    expect(dialog().getByText(/马上标为“已取消”/)).toBeTruthy();
    expect(stage.sent()).toEqual([]);
    await fireEvent.click(dialog().getByRole("button", { name: "取消这一场" }));
    expect(stage.sent().at(-1)).toEqual({ type: "programme.cancel", payload: { entryId: "site" } });
    await stage.refuse({ code: "entry-over" });
    expect(dialog().getByRole("alert").textContent).toContain("已经结束或取消");
  });

  it("[W271] brings back what was cancelled by mistake", async () => {
    const stage = await openProgramme({ query: "?entry=lecture" });
    await stage.press("恢复这一场…");
    await fireEvent.click(dialog().getByRole("button", { name: "恢复" }));
    expect(stage.sent().at(-1)).toEqual({ type: "programme.restore", payload: { entryId: "lecture" } });
    await stage.done();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("[W271] removes only what the public has never read, and leads back to the list", async () => {
    const stage = await openProgramme({ query: "?entry=draft" });
    await stage.press("删除…");
    await fireEvent.click(dialog().getByRole("button", { name: "删除" }));
    expect(stage.sent().at(-1)).toEqual({ type: "programme.remove-entry", payload: { entryId: "draft" } });
    await stage.done();
    await stage.arrive();
    expect(screen.getByRole("navigation", { name: "日程的各部分" })).toBeTruthy();
  });
});

describe("what an entry does when it begins and ends", () => {
  const effects = () => section("开始和结束时的影响");

  it("[W269] is said in words to everybody, and set by managers only", async () => {
    await openProgramme({ role: "project-owner", query: "?entry=renewal" });
    expect(
      effects()
        .getAllByRole("listitem")
        .map((one) => one.textContent),
    ).toEqual(["14:00 开放：申请受理", "14:00 今天最多 40 个号：申请受理", "16:00 恢复按开放时间：申请受理"]);
    expect(effects().queryByRole("button", { name: "加一项" })).toBeNull();
  });

  it("[W269] is sent whole; with one press the hall is given back at the end", async () => {
    const stage = await openProgramme({ role: "manager", query: "?entry=site" });
    await fireEvent.click(effects().getByRole("button", { name: "加一项" }));
    await fireEvent.click(effects().getByRole("button", { name: "保存影响" }));
    expect(effects().getByText("请选择。")).toBeTruthy();
    expect(stage.sent()).toEqual([]);
    await fireEvent.update(effects().getByLabelText("事项"), "S1");
    await fireEvent.click(effects().getByRole("button", { name: "结束时还原" }));
    await fireEvent.click(effects().getByRole("button", { name: "保存影响" }));
    expect(stage.sent().at(-1)).toEqual({
      type: "programme.set-effects",
      payload: {
        entryId: "site",
        effects: [
          { on: "begin", does: { kind: "opening", serviceId: "S1", opening: "open" } },
          { on: "end", does: { kind: "opening", serviceId: "S1", opening: "by-hours" } },
        ],
      },
    });
  });
});

describe("pledges", () => {
  it("[W272] are listed by state with department, entry, since when and by whom", async () => {
    const stage = await openProgramme({ role: "approver", query: "?part=pledges" });
    const lines = () => within(screen.getByRole("list", { name: "承诺" })).getAllByRole("listitem");
    expect(lines()).toHaveLength(3);
    expect(lines()[2]?.textContent).toMatch(/住房和城乡建设局.*资金使用逐项公开.*逾期.*9月15日 周二 09:00 起，周敏/);
    await stage.press("已兑现 1");
    expect(lines()).toHaveLength(1);
    expect(screen.queryByRole("button", { name: /^改为/ })).toBeNull();
  });

  it("[W272] are set with one press by who writes the programme, also on the page of their entry", async () => {
    for (const query of ["?part=pledges", "?entry=launch"]) {
      const stage = await openProgramme({ query });
      await stage.press("改为已兑现：老旧小区改造资金使用逐项公开");
      expect(stage.sent().at(-1)).toEqual({
        type: "programme.set-pledge",
        payload: { entryId: "launch", pledgeId: "p3", state: "kept" },
      });
      await stage.done();
      await settle();
      document.body.innerHTML = "";
    }
  });
});
