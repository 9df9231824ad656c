import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { takenOverWalls, troubledWalls, wallStatus } from "../../samples/gallery-walls-answers.ts";
import { hallScreens, runningTakeover } from "../../samples/gallery-walls.ts";
import { settle } from "../../samples/stage.ts";
import { button, card, dialog, openWalls } from "../test-walls.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the map of the screens", () => {
  it("[W240] has a card for every display with what it says stands in each zone, and by which page where it is its own", async () => {
    await openWalls();
    expect(screen.getAllByRole("article")).toHaveLength(13);
    const notice = card("入口通知屏").textContent;
    for (const said of ["主区: 通知“办理前请备齐材料”", "侧区: 时钟", "底部字条", "自 10:19", "现在连着", "是最新的"])
      expect(notice).toContain(said);
    expect(card("二号窗上方").textContent).toContain("2 号窗口屏 (自己的页面)");
    expect(card("办公室校样屏").textContent).toContain("校样屏");
    expect(screen.getByText("共 13 块屏，13 块正常")).toBeTruthy();
  });

  it("[W240] draws each in the proportion of its panel", async () => {
    await openWalls();
    const ratioOf = (name: string): number => {
      const glass = card(name).querySelector<HTMLElement>("[aria-hidden].glass");
      return Number(glass?.style.getPropertyValue("--proportion"));
    };
    expect(ratioOf("入口通知屏")).toBeCloseTo(16 / 9);
    expect(ratioOf("电梯口竖屏")).toBeCloseTo(9 / 16);
  });

  it("[W240] says in words what is wrong: gone, mute, never connected, another version drawn", async () => {
    await openWalls({ screens: troubledWalls["GET screens"] });
    expect(card("休息区竖屏").textContent).toMatch(/断开 12 分钟.*断开以前的画面.*10:08（12 分钟前）/s);
    expect(card("东侧等候区屏").textContent).toContain("声音被关掉了");
    expect(card("二楼总屏").textContent).toMatch(/还没有连接设备.*还没有报告画面/s);
    expect(card("入口通知屏").textContent).toContain("屏上第 0 版，中枢第 1 版");
  });

  it("[W240] calls one behind that has not drawn the plan of now for half a minute", async () => {
    const behind = wallStatus("N1", {
      rendered: [{ stream: "screens.hall/H1", epoch: 1, version: 1, renderedAt: "" }],
    });
    const stage = await openWalls({ screens: { screens: [behind] } });
    expect(card("入口通知屏").textContent).not.toContain("画面没有更新");
    await stage.show("screens.hall/H1", hallScreens);
    stage.link().clock.value = "2026-09-16T02:20:40.000Z";
    await stage.pass(1000);
    expect(card("入口通知屏").className).toContain("trouble");
  });

  it("[W240] names the takeover that stands over a screen, and the proof on one", async () => {
    const proof = wallStatus("X1", {
      showing: {
        at: "2026-09-16T02:19:00.000Z",
        proof: true,
        zones: [{ zone: "main", scene: "proof", itemId: "new" }],
      },
    });
    const isProof = (one: object): boolean => "device" in one && one.device === "X1";
    const screens = takenOverWalls["GET screens"].screens.map((one) => (isProof(one) ? proof : one));
    await openWalls({
      screens: { screens },
      streams: { "screens.hall/H1": { ...hallScreens, "takeover/t9": runningTakeover } },
    });
    expect(card("入口通知屏").textContent).toContain("请有序离开大厅");
    expect(card("办公室校样屏").textContent).toContain("校样 · 自助区搬到一楼东侧");
  });

  it("[W241] finds by name, shows only those with a problem where asked, and groups by zone or page, trouble first", async () => {
    await openWalls({ screens: troubledWalls["GET screens"] });
    const groups = (): (string | null)[] =>
      screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
    expect(groups()[0]).toContain("大厅");
    const east = within(screen.getByRole("region", { name: "“east”区" })).getAllByRole("article");
    expect(east.at(-1)?.textContent).toContain("东侧等候一览");
    await fireEvent.click(screen.getByRole("checkbox", { name: "只看有问题的" }));
    expect(screen.getAllByRole("article")).toHaveLength(3);
    await fireEvent.click(screen.getByRole("checkbox", { name: "只看有问题的" }));
    await fireEvent.update(screen.getByRole("searchbox", { name: "按名称找屏" }), "二楼");
    expect(screen.getAllByRole("article")).toHaveLength(3);
    await fireEvent.update(screen.getByRole("combobox", { name: "分组" }), "page");
    expect(groups()).toEqual(["叫号屏 3"]);
    await fireEvent.update(screen.getByRole("searchbox", { name: "按名称找屏" }), "九楼");
    expect(screen.getByText("没有符合条件的屏。")).toBeTruthy();
  });

  it("[W242] lets a manager give a screen a playlist or take it away", async () => {
    const stage = await openWalls();
    await fireEvent.update(screen.getByRole("combobox", { name: "“入口通知屏”的播放单" }), "night");
    expect(stage.link().sent.at(-1)).toMatchObject({
      type: "screens.assign-playlist",
      payload: { deviceId: "N1", playlistId: "night" },
    });
    await stage.refuse({ code: "playlist-of-another-hall" });
    expect(screen.getByRole("alert").textContent).toContain("另一个大厅");
    await fireEvent.update(screen.getByRole("combobox", { name: "“入口通知屏”的播放单" }), "");
    expect(stage.link().sent.at(-1)?.payload).toEqual({ deviceId: "N1" });
  });

  it("[W242] makes a proof screen only once somebody confirms that no visitor sees it", async () => {
    const stage = await openWalls();
    await fireEvent.click(within(card("二楼总屏")).getByRole("button", { name: "设为校样屏…" }));
    expect(dialog().getByRole("button", { name: "设为校样屏" }).hasAttribute("disabled")).toBe(true);
    await fireEvent.click(dialog().getByRole("checkbox", { name: /来访者看不到/ }));
    await fireEvent.click(dialog().getByRole("button", { name: "设为校样屏" }));
    expect(stage.link().sent.at(-1)).toMatchObject({
      type: "screens.set-proof-screen",
      payload: { deviceId: "T1", proofs: true },
    });
  });

  it("[W242] shows others what is, without a way to change it", async () => {
    await openWalls({ role: "reviewer" });
    expect(card("入口通知屏").textContent).toContain("大厅通知");
    expect(within(card("入口通知屏")).queryByRole("combobox")).toBeNull();
    expect(screen.queryByRole("button", { name: /校样屏…|插播…/ })).toBeNull();
    expect(within(card("入口通知屏")).getByRole("button", { name: /为什么/ })).toBeTruthy();
  });

  it("[W242] sends nothing while the link is lost, and takes no screen for connected then", async () => {
    const stage = await openWalls();
    stage.link().lose();
    await settle();
    expect(button(/插播/)).toBeTruthy();
    const select = screen.getByRole("combobox", { name: "“入口通知屏”的播放单" });
    expect(select.hasAttribute("disabled")).toBe(true);
    expect(card("入口通知屏").textContent).toContain("本页断开，现在不知道");
  });
});
