import { type Row } from "@openhall/shared/core";
import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { hallScreens, playlistNames } from "../../samples/gallery-walls.ts";
import { settle } from "../../samples/stage.ts";
import { button, dialog, openWalls } from "../test-walls.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const open = () => openWalls({ query: "?part=playlists&playlist=lobby" });
const list = () => screen.getByRole("list", { name: "画面，按先后轮流" });
const entries = (): string[] =>
  [...list().children].map((row) => row.querySelector(".scene")?.textContent.replace(/^\d+\. /, "") ?? "");

describe("the playlists of a hall", () => {
  it("[W249] are listed with their length and the screens that use them; one is retired after a question", async () => {
    const stage = await openWalls({ query: "?part=playlists" });
    const [first] = within(screen.getByRole("region", { name: "播放单" })).getAllByRole("listitem");
    expect(first?.textContent).toMatch(/大厅通知.*8 项画面.*用在：入口通知屏、电梯口竖屏、休息区竖屏/s);
    await fireEvent.click(button("停用“大厅通知”"));
    expect(dialog().getByText(/马上回到自己的页面：入口通知屏、电梯口竖屏、休息区竖屏。/)).toBeTruthy();
    await fireEvent.click(dialog().getByRole("button", { name: "停用" }));
    expect(stage.link().sent.at(-1)).toMatchObject({
      type: "screens.retire-playlist",
      payload: { playlistId: "lobby" },
    });
  });

  it("[W249] are begun anew or as a copy, and stay as they are typed while another page is looked at", async () => {
    const stage = await openWalls({ query: "?part=playlists" });
    await fireEvent.click(button("复制“夜间”"));
    await stage.arrive();
    const name = screen.getByRole("textbox", { name: /名称/ });
    expect(name).toHaveProperty("value", "夜间（副本）");
    await fireEvent.update(name, "周末");
    await stage.router.push("/floor");
    await stage.arrive();
    await stage.router.back();
    await stage.arrive();
    expect(screen.getByRole("textbox", { name: /名称/ })).toHaveProperty("value", "周末");
    await fireEvent.click(button("保存"));
    expect(stage.link().sent.at(-1)).toMatchObject({
      type: "screens.put-playlist",
      payload: { hallId: "H1", name: "周末", entries: [{ scene: { kind: "clock" } }] },
    });
  });

  it("[W249] are only read by who is no manager", async () => {
    await openWalls({ role: "approver", query: "?part=playlists&playlist=lobby" });
    expect(screen.getByText("只有大厅主管可以修改播放单。")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /保存|拖动|上移/ })).toBeNull();
  });
});

describe("a playlist that two managers have open", () => {
  const bySomebodyElse = { "playlist/lobby": { hallId: "H1", name: "别人起的名" } };
  const showNames = (stage: Awaited<ReturnType<typeof open>>, rows: Record<string, Row>) =>
    stage.show("screens.playlists/all", { ...playlistNames, ...rows });
  const name = () => screen.getByRole("textbox", { name: /名称/ });

  it("[W255] is as the hub has it where nothing was changed, also when it is opened again", async () => {
    const stage = await open();
    await stage.router.push("/screens?part=playlists");
    await stage.arrive();
    await showNames(stage, bySomebodyElse);
    await stage.router.push("/screens?part=playlists&playlist=lobby");
    await stage.arrive();
    expect(name()).toHaveProperty("value", "别人起的名");
    expect(screen.queryByText(/别人刚刚/)).toBeNull();
  });

  it("[W255] says so where changes would replace what somebody else has saved, or bring back what is retired", async () => {
    const stage = await open();
    await fireEvent.update(name(), "我起的名");
    await showNames(stage, bySomebodyElse);
    await settle();
    expect(name()).toHaveProperty("value", "我起的名");
    expect(screen.getByText(/别人刚刚保存了这份播放单/)).toBeTruthy();
    await fireEvent.update(name(), "别人起的名");
    expect(screen.queryByText(/别人刚刚/)).toBeNull();
    await fireEvent.update(name(), "我起的名");
    const { "playlist/lobby": _, ...others } = hallScreens;
    await stage.show("screens.hall/H1", others);
    await settle();
    expect(screen.getByText(/别人刚刚停用了这份播放单/)).toBeTruthy();
  });
});

describe("the order of a playlist", () => {
  it("[W250] is changed with Alt and the arrow keys; the focus goes along and the move is said", async () => {
    const stage = await open();
    const second = button(/^编辑第 2 项/);
    second.focus();
    await fireEvent.keyDown(second, { key: "ArrowUp", altKey: true });
    await settle();
    expect(entries().slice(0, 2)).toEqual(["通知“办理前请备齐材料”", "叫号屏"]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("编辑第 1 项 通知“办理前请备齐材料”");
    expect(screen.getByText("通知“办理前请备齐材料”现在是第 1 项，共 8 项")).toBeTruthy();
    await fireEvent.keyDown(button(/^编辑第 1 项/), { key: "ArrowUp", altKey: true });
    await fireEvent.keyDown(button(/^编辑第 1 项/), { key: "ArrowDown" });
    expect(entries()[0]).toBe("通知“办理前请备齐材料”");
    await fireEvent.click(button("保存"));
    expect(stage.link().sent.at(-1)?.payload).toMatchObject({
      entries: { 0: { id: "e2" }, 1: { id: "e1" }, 2: { id: "e3" } },
    });
  });

  it("[W250] is changed by buttons", async () => {
    await open();
    await fireEvent.click(button(/^下移第 1 项/));
    expect(entries().slice(0, 2)).toEqual(["通知“办理前请备齐材料”", "叫号屏"]);
    await fireEvent.click(button(/^删除第 2 项 叫号屏/));
    expect(entries()).toHaveLength(7);
    expect(screen.getByText("已删除叫号屏")).toBeTruthy();
  });

  it("[W250] is changed by dragging a row past the middle of its neighbours", async () => {
    await open();
    const height = 40;
    vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function (this: HTMLElement) {
      const index = [...(this.parentElement?.children ?? [])].indexOf(this);
      return new DOMRect(0, index * height, 100, height);
    });
    const grip = button(/^拖动第 1 项/);
    await fireEvent.pointerDown(grip, { button: 0, pointerId: 1 });
    await fireEvent.pointerMove(grip, { clientY: 2 * height + 25 });
    expect(entries().indexOf("叫号屏")).toBe(2);
    // The pointer is wherever it is, and not over the handle any more.
    await fireEvent.pointerMove(document.body, { clientY: height + 5 });
    expect(entries().indexOf("叫号屏")).toBe(1);
    await fireEvent.pointerUp(document.body);
    expect(list().querySelector(".dragged")).toBeNull();
    await fireEvent.pointerMove(grip, { clientY: 0 });
    expect(entries().indexOf("叫号屏")).toBe(1);
    vi.restoreAllMocks();
  });
});

describe("an entry", () => {
  it("[W251] that is not complete is named before anything is sent", async () => {
    const stage = await open();
    await fireEvent.click(
      within(screen.getByRole("group", { name: "加一项：" })).getByRole("button", { name: "通知" }),
    );
    await fireEvent.click(button("保存"));
    expect(stage.link().sent).toHaveLength(0);
    expect(screen.getByRole("region", { name: "通知" }).textContent).toContain("请选择内容。");
    expect(within(list()).getByText("要改")).toBeTruthy();
    await fireEvent.update(screen.getByRole("combobox", { name: "内容" }), "new");
    expect(screen.getByRole("combobox", { name: "内容" }).textContent).toContain("自助区搬到一楼东侧（还没有审批）");
    await fireEvent.click(button("保存"));
    expect(stage.link().sent.at(-1)?.payload).toMatchObject({
      entries: expect.arrayContaining([expect.objectContaining({ scene: { kind: "notice", itemId: "new" } })]),
    });
  });

  it("[W251] that the hub finds wrong is opened and says what", async () => {
    const stage = await open();
    await fireEvent.click(button("保存"));
    await stage.refuse({
      code: "playlist-wrong",
      entries: [
        { entryId: "e5", problem: "desk-of-another-hall", other: "W2" },
        { entryId: "e4", problem: "quite-new" },
      ],
    });
    expect(screen.getByText(/有 2 项画面不对/)).toBeTruthy();
    expect(within(list()).getAllByText("要改")).toHaveLength(2);
    expect(screen.getByRole("region", { name: "通知" }).textContent).toContain("中枢不接受这一项（quite-new）");
    await fireEvent.click(button(/^编辑第 5 项/));
    expect(screen.getByRole("region", { name: "窗口屏" }).textContent).toContain("这个窗口在另一个大厅。");
  });

  it("[W251] has the fields of its scene: desk, lines of a way, days, times and conditions", async () => {
    const stage = await open();
    await fireEvent.click(button(/^编辑第 7 项/));
    await fireEvent.click(button("加一行"));
    const line = within(screen.getByRole("group", { name: "第 3 行" }));
    await fireEvent.update(line.getByRole("combobox", { name: "去哪里" }), "lift");
    await fireEvent.update(line.getByRole("combobox", { name: "方向" }), "upstairs");
    await fireEvent.update(line.getByRole("textbox", { name: /米数/ }), "12");
    await fireEvent.click(screen.getByRole("checkbox", { name: "星期六" }));
    await fireEvent.update(screen.getByRole("combobox", { name: "条件" }), "desk:W1");
    await fireEvent.click(button("保存"));
    const sent = stage.link().sent.at(-1)?.payload;
    expect(sent).toMatchObject({ entries: { 6: { days: [6], when: { deskOpen: "W1" } } } });
    expect(sent).toMatchObject({
      entries: { 6: { scene: { ways: { 2: { to: { facility: "lift" }, direction: "upstairs", metres: 12 } } } } },
    });
  });
});
