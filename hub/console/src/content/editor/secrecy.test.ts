import { type Row } from "@openhall/shared/core";
import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { contentRows, versionRow } from "../../samples/content-rows.ts";
import { settle } from "../../samples/stage.ts";
import { openContent } from "../test-content.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const mine = { "version/1": versionRow({ by: "user:c1" }) };
const openMine = () => openContent({ at: "item=mine&view=write", rows: contentRows, items: { mine } });
const zhBody = 1;

describe("a secrecy mark in what is typed", () => {
  it("[W203] stops at a secrecy mark: what to do, nothing sent, nothing kept, nothing in the frame", async () => {
    const content = await openMine();
    await content.type("中文", "绝密★长期 防汛", zhBody);
    await content.scanned(/有密级标志。没有保存，也没有发送/);
    const stop = within(screen.getByText(/这段文字有密级标志/).closest("section")!);
    for (const said of [/停下/, /不要转发/, /断开网络/, /保密工作机构；/]) expect(stop.getByText(said)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /保存/ })).toBeNull();
    await fireEvent.submit(document.querySelector("form.editor")!);
    await settle();
    expect(content.sent()).toEqual([]);
    expect(screen.getByText("有密级标志的文字不在画面上显示。")).toBeTruthy();
    expect(document.querySelector("iframe")).toBeNull();
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain("防汛");
    await fireEvent.click(stop.getByRole("button", { name: "清除本页上的文字" }));
    await settle();
    expect(screen.getAllByLabelText<HTMLTextAreaElement>("中文")[zhBody]?.value).toContain("饮用水");
  });
});

describe("a secrecy mark in an item that is known", () => {
  it("[W203] is told to the hub by a button, without a word of the text, which then goes from the page", async () => {
    const content = await openMine();
    await content.type("中文", "绝密★长期 防汛", zhBody);
    await content.scanned(/停下这条内容，并报告保密工作机构/);
    await content.press("停下这条内容");
    expect(content.sent()).toEqual([{ type: "publishing.stop-item", payload: { itemId: "mine" } }]);
    await content.done({ "item/mine": { ...contentRows["item/mine"], status: "stopped" } as Row });
    expect(screen.getByText(/这条内容因密级标志被叫停/)).toBeTruthy();
    expect(screen.queryByText(/这段文字有密级标志/)).toBeNull();
    expect(screen.queryByText("有没保存的文字")).toBeNull();
    expect(screen.getAllByLabelText<HTMLTextAreaElement>("中文")[zhBody]?.value).toContain("饮用水");
  });

  it("[W203] can be stopped too while others review it, and the text stays here when the hub cannot be told", async () => {
    const content = await openMine();
    await content.type("中文", "绝密★长期 防汛", zhBody);
    await content.show("publishing.content/all", {
      ...contentRows,
      "item/mine": { ...contentRows["item/mine"], status: "submitted" } as Row,
    });
    await content.scanned(/停下这条内容，并报告保密工作机构/);
    await content.press("停下这条内容");
    await content.refuse({ code: "item-stopped" });
    expect(screen.getByText(/已被叫停，要等审查员解除/)).toBeTruthy();
    expect(screen.getAllByLabelText<HTMLTextAreaElement>("中文")[zhBody]?.value).toContain("防汛");
  });

  it("[W203] in a new item has nothing to stop: nothing is stored, and nothing can be saved", async () => {
    const content = await openContent({ at: "new=" });
    await content.type("中文", "绝密★长期 防汛");
    await content.scanned(/这段文字一个字也没有存下/);
    expect(screen.queryByRole("button", { name: /停下这条内容|保存/ })).toBeNull();
    await fireEvent.submit(document.querySelector("form.editor")!);
    expect(content.sent()).toEqual([]);
  });
});
