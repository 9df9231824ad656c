import { fireEvent, screen } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { minutesAgo } from "../../samples/hall-rows.ts";
import { settle } from "../../samples/stage.ts";
import { kioskK1, openSetup, setUpRows, wallB1 } from "../test-setup.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const valueOf = (label: string | RegExp) =>
  screen.getByLabelText<HTMLInputElement | HTMLSelectElement>(label, { exact: false }).value;
const choose = async (label: string, value: string) => {
  await fireEvent.update(screen.getByLabelText(label), value);
  await settle();
};
const sentRow = (setup: Awaited<ReturnType<typeof openSetup>>) => setup.sent().at(-1)?.payload;

describe("a screen", () => {
  it("[I60] is set up by its figures, each with a line that says why it is asked", async () => {
    const setup = await openSetup({ at: "section=devices&id=B1" });
    for (const why of [/字号由此算出。/, /坐得越远字越大/, /离眼睛就更远/, /不刺眼/, /一个区里同一时刻只有一块屏说话/])
      expect(screen.getAllByText(why).length).toBeGreaterThan(0);
    await setup.type("屏幕对角线", "65");
    await setup.type("最远的读者", "8.5");
    await setup.type("屏幕中心离地", "2.6");
    await choose("明暗", "dark");
    await choose("声音", "chime");
    await fireEvent.click(screen.getByRole("switch", { name: "静态显示" }));
    await fireEvent.click(screen.getByRole("switch", { name: "只在规定时间亮屏" }));
    await setup.type("音量", "85");
    await setup.press("保存");
    expect(setup.sent()).toMatchObject([{ type: "venue.put-device" }]);
    expect(sentRow(setup)).toEqual({
      ...wallB1,
      diagonalInches: 65,
      readerMetres: 8.5,
      mountMetres: 2.6,
      theme: "dark",
      sound: "chime",
      calm: true,
      screenHours: { from: "07:30", to: "18:30" },
      volume: 85,
    });
  });

  it("[I60] that is new has the figures that are usual for its page, and keeps what is typed", async () => {
    const setup = await openSetup({ at: "section=devices&new" });
    expect(valueOf("编号")).toBe("B2");
    expect(valueOf("屏幕对角线")).toBe("55");
    await setup.type("最远的读者", "4");
    await choose("显示内容", "desk-panel");
    expect(valueOf("编号")).toBe("P1");
    expect(valueOf("屏幕对角线")).toBe("22");
    expect(valueOf("最远的读者")).toBe("4");
    expect(valueOf("窗口")).toBe("W1");
    await setup.type("名称", "一号窗上方");
    await setup.press("保存");
    expect(sentRow(setup)).toMatchObject({
      id: "P1",
      page: "desk-panel",
      deskId: "W1",
      sound: "none",
      readerMetres: 4,
    });
    await setup.done({ "device/P1": { ...wallB1, id: "P1", name: "一号窗上方" } });
    expect(screen.getByRole("heading", { name: "一号窗上方" })).toBeTruthy();
  });

  it("[I60] that shows something else again names no desk", async () => {
    const panel = { ...wallB1, page: "desk-panel", deskId: "W1" };
    const setup = await openSetup({ at: "section=devices&id=B1", rows: { ...setUpRows, "device/B1": panel } });
    await choose("显示内容", "waiting-overview");
    await setup.press("保存");
    expect(sentRow(setup)).toEqual({ ...wallB1, page: "waiting-overview" });
  });

  it("[I61] says how large its letters become while the figures are typed", async () => {
    const setup = await openSetup({ at: "section=devices&id=B1" });
    expect(screen.getByText(/字高约 61 毫米，其他文字至少 32 毫米/)).toBeTruthy();
    await setup.type("最远的读者", "8");
    expect(screen.getByText(/字高约 98 毫米，其他文字至少 51 毫米/)).toBeTruthy();
    await setup.type("屏幕中心离地", "4.2");
    expect(screen.getByText(/字高约 104 毫米/)).toBeTruthy();
    await setup.type("最远的读者", "");
    expect(screen.queryByText(/字高约/)).toBeNull();
  });

  it("[I4] says at each figure what it wants", async () => {
    const setup = await openSetup({ at: "section=devices&id=B1" });
    await setup.type("名称", " ");
    await setup.type("屏幕对角线", "3");
    await setup.type("最远的读者", "80");
    await setup.type("播音区", "东 厅");
    await setup.type("音量", "120");
    await setup.press("保存");
    expect(setup.sent()).toHaveLength(0);
    for (const wanted of [/请填写名称/, /5 到 300 之间/, /0.5 到 60 之间/, /播音区用英文字母/, /0 到 100 之间的整数/])
      expect(screen.getByText(wanted)).toBeTruthy();
  });
});

describe("a kiosk", () => {
  it("[I60] is chosen as a kind, with an id and figures of its own", async () => {
    const setup = await openSetup({ at: "section=devices&new" });
    await setup.type("名称", "入口右侧");
    await choose("种类", "kiosk");
    expect(valueOf("编号")).toBe("K2");
    await setup.type("屏幕下沿离地", "850");
    await setup.press("保存");
    expect(sentRow(setup)).toEqual({ ...kioskK1, id: "K2", name: "入口右侧", bottomMillimetres: 850 });
  });

  it("[I62] has the printer whose address is typed, and none where that is empty", async () => {
    const setup = await openSetup({ at: "section=devices&id=K1" });
    expect(screen.queryByLabelText("纸宽")).toBeNull();
    await setup.type("打印机地址", "192.168.1.50:9101");
    await choose("纸宽", "384");
    await setup.press("保存");
    const printer = { host: "192.168.1.50", port: 9101, dotsPerLine: 384 };
    expect(sentRow(setup)).toEqual({ ...kioskK1, printer });
    await setup.done({ "device/K1": { ...kioskK1, printer } });
    expect(valueOf("打印机地址")).toBe("192.168.1.50:9101");
    await setup.type("打印机地址", "printer/1");
    await setup.press("保存");
    expect(screen.getByText(/地址写成 192.168.1.50 这样/)).toBeTruthy();
    await setup.type("打印机地址", "");
    await setup.press("保存");
    expect(sentRow(setup)).toEqual(kioskK1);
  });
});

describe("the devices of a hall", () => {
  it("[I63] say whether a machine is connected to each, and when it was heard last", async () => {
    const setup = await openSetup({ at: "section=halls" });
    const said = { speaks: false, rendered: [] };
    setup.replyAt("GET screens", {
      screens: [
        { device: "B1", paired: true, connected: false, lastContactAt: minutesAgo(30), ...said },
        { device: "K1", paired: false, connected: false, ...said },
      ],
    });
    await setup.goTo("屏幕与取号机");
    await settle();
    expect(screen.getByRole("button", { name: /入口.*还没有连接设备/ })).toBeTruthy();
    await setup.press(/大厅主屏.*叫号屏 · 不在线/);
    expect(screen.getByText("连接过，现在断开。最近联系：9月16日 周三 09:50")).toBeTruthy();
    setup.replyAt("GET screens", {
      screens: [{ device: "B1", paired: true, connected: true, lastContactAt: minutesAgo(0), ...said }],
    });
    await setup.pass(5_000);
    await settle();
    expect(screen.getByText("已连接，现在在线。")).toBeTruthy();
  });

  it("[I14] are taken out of use after a question", async () => {
    const setup = await openSetup({ at: "section=devices&id=K1" });
    await setup.press("停用");
    const dialog = screen.getByRole("dialog", { name: "停用“入口”？" });
    await fireEvent.click(dialog.querySelectorAll("button")[1]!);
    expect(setup.sent()).toMatchObject([{ type: "venue.retire", payload: { table: "devices", id: "K1" } }]);
  });
});
