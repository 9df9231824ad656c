import { fireEvent, screen } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { called, deskRows, serving } from "../../samples/hall-rows.ts";
import { button, openDesk, press, question } from "../test-desk.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Opens the dialog and gives this action another key. */
async function change(action: string, key: string): Promise<void> {
  const row = question("快捷键").getByRole("button", { name: new RegExp(`^${action}：`) });
  await fireEvent.click(row);
  await fireEvent.keyDown(row, { key });
}

const done = () => fireEvent.click(question("快捷键").getByRole("button", { name: "完成" }));

describe("changing the keys", () => {
  it("[W53] gives an action another key, which its button shows and which works", async () => {
    const stage = await openDesk(deskRows(called()));
    await press("k");
    await change("重呼", "q");
    expect(screen.getByText("重呼 现在是 Q。")).toBeTruthy();
    await done();
    expect(button(/^重呼/).getAttribute("aria-keyshortcuts")).toBe("Q");
    await press("r");
    expect(stage.sent()).toEqual([]);
    await press("q");
    expect(stage.sent()).toEqual([["queue.recall", {}]]);
    expect(localStorage.getItem("openhall.console.keys.c1")).toContain('"recall":"q"');
  });

  it("[W53] names what has the key already, and changes nothing", async () => {
    await openDesk(deskRows(called()));
    await press("k");
    await change("重呼", "M");
    expect(screen.getByText(/M 已经用于“过号”/)).toBeTruthy();
    await done();
    expect(button(/^重呼/).getAttribute("aria-keyshortcuts")).toBe("R");
  });

  it("[W53] takes a key away, and leaves it as it was on Escape", async () => {
    const stage = await openDesk(deskRows(called()));
    await press("k");
    await change("过号", "Backspace");
    await change("重呼", "Escape");
    expect(question("快捷键").getByRole("button", { name: /^重呼：R/ })).toBeTruthy();
    await done();
    expect(button(/^过号/).hasAttribute("aria-keyshortcuts")).toBe(false);
    await press("m");
    expect(stage.sent()).toEqual([]);
    expect(screen.queryByText("过号 M")).toBeNull();
  });

  it("[W53] switches all of them off, and back to the usual ones", async () => {
    const stage = await openDesk(deskRows(serving()));
    await press("k");
    await fireEvent.click(question("快捷键").getByRole("checkbox", { name: "使用快捷键" }));
    await done();
    await press(" ");
    await press("h");
    expect(stage.sent()).toEqual([]);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(button(/^办结$/).hasAttribute("aria-keyshortcuts")).toBe(false);

    await fireEvent.click(button("快捷键"));
    await fireEvent.click(question("快捷键").getByRole("button", { name: "恢复默认" }));
    await done();
    await press(" ");
    expect(stage.sent()).toHaveLength(1);
  });
});
