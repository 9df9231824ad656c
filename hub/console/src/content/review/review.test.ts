import { type Row } from "@openhall/shared/core";
import { cleanup, fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { contentRows, hashOfSample, heatRows, versionRow } from "../../samples/content-rows.ts";
import { minutesAgo } from "../../samples/hall-rows.ts";
import { openContent } from "../test-content.ts";
import { wordDiff } from "./word-diff.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const heat = (changes: object = {}) => ({ ...contentRows["item/heat"], ...changes }) as Row;
const openHeat = (role: "reviewer" | "approver", changes: object = {}, rows: Record<string, Row> = {}) =>
  openContent({
    role,
    at: "item=heat",
    rows: { ...contentRows, "item/heat": heat(changes), ...rows },
    items: { heat: heatRows },
  });

describe("the words that changed", () => {
  it("[W214] are cut as words, also in Chinese, and exact to the last space", () => {
    expect(wordDiff("八十岁以上老人", "七十岁以上老人", "zh")).toEqual([
      { text: "八十", change: "removed" },
      { text: "七十", change: "added" },
      { text: "岁以上老人", change: "same" },
    ]);
    expect(wordDiff("two words", "two  words", "en").some(({ change }) => change !== "same")).toBe(true);
  });

  it("[W214] stand marked against the version on the screens, with halls, times and media", async () => {
    await openHeat("reviewer");
    expect(screen.getByText(/与发布过的第 1 版相比/)).toBeTruthy();
    const removed = [...document.querySelectorAll("del")].map(({ textContent }) => textContent);
    expect(removed).toContain("[删去]eighty");
    expect(removed).toContain("直到撤回");
    expect(screen.getByText("9月30日 周三 18:00").tagName).toBe("INS");
    expect(screen.getByText("纳凉点地图.png").tagName).toBe("INS");
  });
});

describe("a review", () => {
  it("[W215] needs a reason for each kind of finding and its basis, then names the hash that was seen", async () => {
    const content = await openHeat("reviewer");
    await content.press("审查通过");
    expect(content.sent()).toEqual([]);
    expect(screen.getByText("请写理由。")).toBeTruthy();
    expect(screen.getByText("请写依据。")).toBeTruthy();
    await content.type("可以公开的理由：固定电话", "对外公布的办公电话");
    await content.type("依据", "已公布的便民措施");
    await fireEvent.click(screen.getByRole("radio", { name: "部分公开" }));
    await content.press("审查通过");
    expect(content.sent()).toEqual([
      {
        type: "publishing.review-item",
        payload: {
          itemId: "heat",
          hash: hashOfSample("b"),
          scope: "part",
          basis: "已公布的便民措施",
          reasons: [{ kind: "landline", reason: "对外公布的办公电话" }],
        },
      },
    ]);
    await content.done({ "item/heat": heat({ status: "reviewed" }) });
    expect(screen.getByText("审查已通过，转给审批人。")).toBeTruthy();
  });

  it("[W215] gives it back with a reason that the author sees", async () => {
    const content = await openHeat("reviewer");
    await content.press("退回修改");
    const dialog = within(screen.getByRole("dialog"));
    await fireEvent.click(dialog.getByRole("button", { name: "退回修改" }));
    expect(content.sent()).toEqual([]);
    await fireEvent.update(dialog.getByLabelText("理由"), "年龄写错了");
    await fireEvent.click(dialog.getByRole("button", { name: "退回修改" }));
    expect(content.sent()).toEqual([
      {
        type: "publishing.return-item",
        payload: { itemId: "heat", hash: hashOfSample("b"), reason: "年龄写错了" },
      },
    ]);
  });

  it("[W216] is of the text before one's eyes: when it changes meanwhile nothing can be passed until it was looked at", async () => {
    const content = await openHeat("reviewer");
    await content.show("publishing.item/heat", {
      ...heatRows,
      "version/3": versionRow({ hash: hashOfSample("c"), by: "user:editor1" }),
    });
    await content.show("publishing.content/all", {
      ...contentRows,
      "item/heat": heat({ version: 3, hash: hashOfSample("c") }),
    });
    expect(screen.getByText(/您看的时候，文字改了/)).toBeTruthy();
    expect(screen.getByText("休息区改在二楼，年龄改为七十岁。")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "审查通过" }).disabled).toBe(true);
    await content.press("看新的一版");
    expect(screen.queryByText("休息区改在二楼，年龄改为七十岁。")).toBeNull();
    await content.type("依据", "便民措施");
    await content.press("审查通过");
    expect(content.sent().at(-1)?.payload).toMatchObject({ hash: hashOfSample("c") });
  });

  it.each(["reviewer", "approver"] as const)("[W201] is not offered to a %s who wrote on it", async (role) => {
    await openHeat(role, { authors: ["user:c1"], status: role === "reviewer" ? "submitted" : "reviewed" });
    expect(screen.getByText(/不能由您审查或审批/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /通过/ })).toBeNull();
  });

  it("[W201] is not offered to whoever added one of its pictures", async () => {
    const [key, medium] = Object.entries(contentRows).find(([name]) => name.startsWith("medium/"))!;
    await openHeat("reviewer", {}, { [key]: { ...medium, by: "user:c1" } as Row });
    expect(screen.getByText(/不能由您审查或审批/)).toBeTruthy();
  });
});

describe("an approval", () => {
  it("[W218] shows the review, and is somebody else's than the reviewer's", async () => {
    const reviewed = {
      action: "reviewed",
      by: "user:c1",
      role: "reviewer",
      at: minutesAgo(3),
      version: 2,
      note: "已公布",
      scope: "part",
      reasons: [{ kind: "landline", reason: "办公电话" }],
    };
    const content = await openHeat("approver", { status: "reviewed" });
    await content.show("publishing.item/heat", { ...heatRows, "step/7": { ...reviewed, by: "user:c9" } });
    expect(screen.getByText(/李静 于 9月16日 周三 10:17 审查通过/)).toBeTruthy();
    for (const entry of ["公开范围：部分公开", "依据：已公布", "固定电话：办公电话"])
      expect(screen.getByText(entry)).toBeTruthy();
    expect(screen.getByRole("button", { name: "审批通过" })).toBeTruthy();
    await content.show("publishing.item/heat", { ...heatRows, "step/7": reviewed });
    expect(screen.getByText(/审批要由另一个人来做/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "审批通过" })).toBeNull();
  });

  it("[W219] names the hash, and says afterwards when it starts", async () => {
    const content = await openHeat("approver", { status: "reviewed" });
    await content.press("审批通过");
    expect(content.sent()).toEqual([
      { type: "publishing.approve-item", payload: { itemId: "heat", hash: hashOfSample("b") } },
    ]);
    const published = { version: 2, state: "scheduled", startsAt: "2026-09-18T01:00:00.000Z", at: minutesAgo(0) };
    await content.done({ "item/heat": heat({ status: "approved", published }) });
    expect(screen.getByText("已通过，9月18日 周五 09:00 起可以上屏。")).toBeTruthy();
  });

  it.each([
    ["withdrawn", /这一版已撤回，不再上屏/],
    ["ended", /这一版已到期结束，不再上屏/],
  ])("[W200] that is %s no more is said to be so", async (state, said) => {
    await openHeat("approver", { status: "approved", published: { version: 2, state, at: minutesAgo(0) } });
    expect(screen.getByText(said)).toBeTruthy();
    expect(screen.queryByText("这一版已通过。")).toBeNull();
  });

  it("[W219] says no more that it may be shown once it has been withdrawn or stopped", async () => {
    const published = { version: 2, state: "live", at: minutesAgo(0) };
    for (const after of [
      { status: "approved", published: { ...published, state: "withdrawn" } },
      { status: "stopped", published },
    ]) {
      const content = await openHeat("approver", { status: "reviewed" });
      await content.press("审批通过");
      await content.done({ "item/heat": heat({ status: "approved", published }) });
      expect(screen.getByText("已通过，现在起可以上屏。")).toBeTruthy();
      await content.show("publishing.content/all", { ...contentRows, "item/heat": heat(after) });
      expect(screen.queryByText("已通过，现在起可以上屏。")).toBeNull();
      cleanup();
    }
  });

  it("[W217] takes the review with it where two people are enough", async () => {
    const content = await openHeat("approver", {}, { rules: { people: 2, contacts: [] } });
    await content.press("审查并审批通过");
    expect(content.sent()).toEqual([]);
    await content.type("可以公开的理由：固定电话", "办公电话");
    await content.type("依据", "便民措施");
    await content.press("审查并审批通过");
    expect(content.sent()).toMatchObject([
      {
        type: "publishing.approve-item",
        payload: {
          hash: hashOfSample("b"),
          review: { scope: "whole", basis: "便民措施", reasons: [{ kind: "landline", reason: "办公电话" }] },
        },
      },
    ]);
  });

  it("[W218] waits for the reviewer where three people are needed", async () => {
    await openHeat("approver");
    expect(screen.getByText("等审查员审查。")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /通过/ })).toBeNull();
  });
});
