import { type Row } from "@openhall/shared/core";
import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { contentRows, hashOfSample, heatRows, itemRow, liveSince, versionRow } from "../../samples/content-rows.ts";
import { minutesAgo } from "../../samples/hall-rows.ts";
import { settle } from "../../samples/stage.ts";
import { openContent } from "../test-content.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const mine = { "version/1": versionRow({ by: "user:c1" }) };
const openMine = (changes: object = {}) =>
  openContent({
    at: "item=mine&view=write",
    rows: { ...contentRows, "item/mine": { ...contentRows["item/mine"], ...changes } as Row },
    items: { mine },
  });
const zhBody = 1;

describe("what is written", () => {
  it("[W205] is saved as a new item, and submitted by the hash that was saved, in one press", async () => {
    const content = await openContent({ at: "new=" });
    await content.type("中文", "窗口调整");
    await content.type("英文", "Desks have moved");
    await content.press("保存并送审");
    const saved = content.sent().at(-1)?.payload as { itemId: string };
    expect(content.sent().at(-1)).toMatchObject({
      type: "publishing.save-item",
      payload: {
        content: {
          kind: "notice",
          title: { zh: "窗口调整", en: "Desks have moved" },
          body: { zh: "", en: "" },
          media: [],
        },
        placement: { hallIds: ["H1"], leaseMinutes: 1440 },
      },
    });
    const row = itemRow("窗口调整", "Desks have moved", { authors: ["user:c1"], hash: hashOfSample("d") });
    await content.done({ [`item/${saved.itemId}`]: row });
    expect(content.sent().at(-1)).toEqual({
      type: "publishing.submit-item",
      payload: { itemId: saved.itemId, hash: hashOfSample("d") },
    });
    await content.done({ [`item/${saved.itemId}`]: { ...row, status: "submitted" } });
    await content.arrive();
    expect(content.router.currentRoute.value.query).toMatchObject({ item: saved.itemId });
  });

  it("[W205] says that it was submitted, and can be taken back, also where it was opened from the list", async () => {
    const content = await openContent({ at: "item=mine", items: { mine } });
    await content.press("送审");
    await content.done({ "item/mine": { ...contentRows["item/mine"], status: "submitted" } as Row });
    expect(screen.getByText("已送审。审查员会看到它。")).toBeTruthy();
    expect(screen.getByRole("button", { name: "收回，继续写" })).toBeTruthy();
  });

  it("[W206] is mended before the hub is asked, and the first wrong field has the focus", async () => {
    const content = await openContent({ at: "new=" });
    await fireEvent.click(screen.getByRole("checkbox", { name: "示例大厅" }));
    await content.type("从", "2026-09-20T10:00");
    await content.type("到", "2026-09-20T09:00");
    await content.type("时效", "3");
    await content.press("保存并送审");
    for (const problem of ["请填中文标题。", "请至少选一个大厅。", "结束要晚于开始。", "请填 5 到 10080 之间的整数。"])
      expect(screen.getByText(problem)).toBeTruthy();
    expect(content.sent()).toEqual([]);
    expect(document.activeElement).toBe(screen.getAllByLabelText("中文")[0]);
  });

  it("[W209] starts and ends by the calendar and clock of the hall", async () => {
    const content = await openMine();
    await content.type("从", "2026-09-20T08:30");
    await content.type("到", "2026-09-21T17:00");
    await content.press("保存草稿");
    expect(content.sent().at(-1)?.payload).toMatchObject({
      placement: { startsAt: "2026-09-20T00:30:00.000Z", endsAt: "2026-09-21T09:00:00.000Z" },
    });
  });

  it("[W207] says what it corrects, in both languages, where a version is on the screens", async () => {
    const content = await openMine({ published: liveSince(1), status: "approved" });
    await content.type("中文", "改过的正文", zhBody);
    await content.press("保存草稿");
    expect(screen.getByText("请写明改了什么。")).toBeTruthy();
    const correction = within(screen.getByRole("group", { name: "更正" }));
    await fireEvent.update(correction.getByLabelText("中文"), "改了正文");
    await fireEvent.update(correction.getByLabelText("英文"), "The text was changed");
    await content.press("保存草稿");
    expect(content.sent().at(-1)?.payload).toMatchObject({
      correction: { zh: "改了正文", en: "The text was changed" },
    });
  });

  it("[W207] begins a correction anew: what the version on the screens has corrected is shown as it is, and not said again", async () => {
    const said = { zh: "日期改为二十七日", en: "The date is the 27th" };
    const content = await openContent({
      at: "item=mine&view=write",
      rows: {
        ...contentRows,
        "item/mine": { ...contentRows["item/mine"], published: liveSince(1), status: "approved" } as Row,
      },
      items: { mine: { "version/1": versionRow({ by: "user:c1", correction: said }) } },
    });
    const correction = within(screen.getByRole("group", { name: "更正" }));
    expect(correction.getByLabelText<HTMLTextAreaElement>("中文").value).toBe("");
    expect(screen.queryByText(/改好才能送审/)).toBeNull();
    await content.type("中文", "改过的正文", zhBody);
    expect(screen.getAllByText(/改好才能送审/)).toHaveLength(2);
  });

  it("[W207] is another version from the moment that the one before it was let through", async () => {
    const said = { zh: "日期改为二十七日", en: "The date is the 27th" };
    const content = await openContent({
      at: "item=mine&view=write",
      rows: { ...contentRows, "item/mine": { ...contentRows["item/mine"], published: liveSince(0) } as Row },
      items: { mine: { "version/1": versionRow({ by: "user:c1", correction: said }) } },
    });
    const field = () =>
      within(screen.getByRole("group", { name: "更正" })).getByLabelText<HTMLTextAreaElement>("中文").value;
    expect(field()).toBe(said.zh);
    await content.show("publishing.content/all", {
      ...contentRows,
      "item/mine": { ...contentRows["item/mine"], published: liveSince(1), status: "approved" } as Row,
    });
    expect(field()).toBe("");
  });

  it.each([
    [{ status: "discarded" }, /这份草稿已放弃/],
    [{ status: "approved", published: { ...liveSince(1), state: "withdrawn" } }, /不在屏上/],
    [{ status: "approved", published: { ...liveSince(1), state: "ended" } }, /不在屏上/],
  ])("[W205] is a draft again when it is in use no more, without a change", async (changes, said) => {
    const content = await openMine(changes);
    expect(screen.getByText(said)).toBeTruthy();
    await content.press("恢复为草稿");
    expect(content.sent()).toMatchObject([{ type: "publishing.save-item", payload: { itemId: "mine" } }]);
  });

  it("[W208] stands still while it is reviewed, until it is taken back", async () => {
    const content = await openMine({ status: "submitted" });
    expect(screen.getByText(/正在审查或等审批/)).toBeTruthy();
    expect(screen.getAllByLabelText<HTMLTextAreaElement>("中文")[0]?.readOnly).toBe(true);
    await content.press("收回，继续写");
    expect(content.sent().at(-1)).toEqual({ type: "publishing.take-back-item", payload: { itemId: "mine" } });
    await content.done({ "item/mine": contentRows["item/mine"]! });
    expect(screen.getAllByLabelText<HTMLTextAreaElement>("中文")[0]?.readOnly).toBe(false);
  });

  it("[W208] comes back with the reason of whoever gave it back", async () => {
    const content = await openMine({ status: "returned" });
    const step = { action: "returned", by: "user:c9", at: minutesAgo(2), version: 1, note: "请写明日期" };
    await content.show("publishing.item/mine", { ...mine, "step/3": step });
    expect(screen.getByText("李静 退回：请写明日期")).toBeTruthy();
  });

  it("[W225] may hold the places of a template, put in by a button", async () => {
    const content = await openContent({ at: "new=" });
    await fireEvent.click(screen.getByRole("radio", { name: "应急模板" }));
    await settle();
    expect(screen.getByText(/插播时只填这三种核对过的值/)).toBeTruthy();
    await fireEvent.click(screen.getAllByRole("button", { name: "在中文插入 {desk}" })[0]!);
    await content.press("保存草稿");
    expect(content.sent().at(-1)?.payload).toMatchObject({
      content: { kind: "emergency", title: { zh: "{desk}", en: "" } },
    });
  });
});

describe("what is typed", () => {
  it("[W204] outlives a refusal, a lost link and another page, and is asked for before the window closes", async () => {
    const content = await openMine();
    await content.type("中文", "没有保存的话", zhBody);
    await content.press("保存草稿");
    await content.refuse({ code: "item-in-review" });
    expect(screen.getByText(/请先收回/)).toBeTruthy();
    content.link().lose();
    await settle();
    expect(screen.getByText(/文字留在这里/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "保存草稿" }).disabled).toBe(true);
    content.link().restore();
    await content.follow("返回列表");
    expect(screen.getByText("有没保存的文字")).toBeTruthy();
    const leaving = new Event("beforeunload", { cancelable: true });
    dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    await content.router.push("/content?item=mine&view=write");
    await content.show("publishing.item/mine", mine);
    await content.arrive();
    expect(screen.getAllByLabelText<HTMLTextAreaElement>("中文")[zhBody]?.value).toBe("没有保存的话");
  });

  it("[W224] is not silently put over what somebody else has saved meanwhile", async () => {
    const content = await openMine();
    await content.type("中文", "我的话", zhBody);
    const theirs = versionRow({ by: "user:editor1", hash: hashOfSample("f") });
    await content.show("publishing.item/mine", { ...mine, "version/2": theirs });
    await content.show("publishing.content/all", {
      ...contentRows,
      "item/mine": { ...contentRows["item/mine"], version: 2, hash: hashOfSample("f") } as Row,
    });
    expect(screen.getByText(/陈思 保存了第 2 版/)).toBeTruthy();
    expect(screen.getAllByLabelText<HTMLTextAreaElement>("中文")[zhBody]?.value).toBe("我的话");
    await content.press("改用那一版");
    expect(screen.getAllByLabelText<HTMLTextAreaElement>("中文")[zhBody]?.value).toContain("饮用水");
  });
});

describe("the scan beside what is typed", () => {
  it("[W202] marks what was found, says what to do, leads there, and lets nothing be saved that may not be", async () => {
    const content = await openMine();
    await content.type("中文", "请打 13912345678 找小王", zhBody);
    await content.scanned(/手机号 · 不能保存/);
    expect(screen.getByText("13912345678", { selector: "mark" }).className).toBe("block");
    expect(screen.getByText(/或改为 138\*\*\*\*8000/)).toBeTruthy();
    await content.press("定位手机号：13912345678");
    const field = screen.getAllByLabelText<HTMLTextAreaElement>("中文")[zhBody]!;
    expect(document.activeElement).toBe(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([3, 14]);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "保存草稿" }).disabled).toBe(true);
  });

  it("[W202] scans once more when it is saved, however fast", async () => {
    const content = await openMine();
    await content.type("中文", "请打 13912345678", zhBody);
    await fireEvent.submit(screen.getByRole("button", { name: "保存草稿" }).closest("form")!);
    await settle();
    expect(content.sent()).toEqual([]);
    expect(screen.getByText(/手机号 · 不能保存/)).toBeTruthy();
  });

  it("[W202] lets an internal mark be submitted, since the reviewer gives the reason", async () => {
    const content = await openMine();
    await content.type("中文", "内部资料整理后公开", zhBody);
    await content.scanned(/内部标志 · 审查员须写理由/);
    await content.press("保存草稿");
    expect(content.sent()).toHaveLength(1);
  });

  it("[W202] passes the office lines of the rules", async () => {
    const content = await openMine();
    await content.type("中文", "咨询 0551-62345678，或 0551-62881234", zhBody);
    await content.scanned("0551-62881234");
    expect(screen.queryByText("0551-62345678", { selector: "mark" })).toBeNull();
  });
});

describe("the lint beside what is typed", () => {
  it("[W211] says at once what is missing, and what the displays of the halls would make of it", async () => {
    const content = await openMine();
    await content.type("英文", "");
    expect(screen.getByText(/缺英文/)).toBeTruthy();
    await content.type("英文", "Incomprehensibilities".repeat(5));
    expect(screen.getAllByText(/在 大厅主屏、.*上放不下/).length).toBeGreaterThan(0);
  });

  it("[W211] looks at the displays of the halls that are chosen, and at no others", async () => {
    const content = await openContent({
      at: "item=heat&view=write",
      rows: { ...contentRows, "item/heat": itemRow("热", "Heat") },
      items: { heat: heatRows },
    });
    await content.type("英文", "Incomprehensibilities".repeat(5));
    expect(screen.getAllByText(/在 大厅主屏、.*上放不下/).length).toBeGreaterThan(0);
    await fireEvent.click(screen.getByRole("checkbox", { name: "示例大厅" }));
    await settle();
    expect(screen.queryByText(/在 大厅主屏、.*上放不下/)).toBeNull();
  });
});
