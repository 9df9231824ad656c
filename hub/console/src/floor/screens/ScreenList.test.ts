import { type DeviceRow } from "@openhall/shared/venue";
import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { minutesAgo } from "../../samples/hall-rows.ts";
import { openConsole, settle } from "../../samples/stage.ts";
import { kiosk, printer, report, status, wall } from "./test-screens.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const button = (name: RegExp): HTMLElement => screen.getByRole("button", { name });
const list = () => within(screen.getByRole("region", { name: "屏幕与取号机" }));
const entries = () => within(list().getByRole("list", { name: "屏幕与取号机" })).getAllByRole("listitem");

interface Said {
  readonly screens?: unknown;
  readonly printers?: unknown;
  /** Of a rehearsal. */
  readonly speed?: number;
}

/** The floor with these devices, after the hub has answered what they have said. */
async function openScreens(devices: Record<string, DeviceRow>, { screens = [], printers = [], speed }: Said) {
  const stage = await openConsole({ role: "manager", at: "/floor" });
  const sender = { id: "user:c1", role: "manager" };
  if (speed !== undefined) stage.link().welcome.value = { epoch: 1, at: minutesAgo(0), sender, rehearsal: { speed } };
  await stage.showHall({ hall: { day: "2026-09-16", earlier: 0 } });
  const rows = Object.fromEntries(Object.entries(devices).map(([id, row]) => [`device/${id}`, row]));
  await stage.show("venue.hall/H1", { ...stage.link().link.open("venue.hall/H1").rows, ...rows });
  stage.replyAt("GET screens", { screens });
  stage.replyAt("GET printers", { printers });
  await stage.pass(10_000);
  await settle();
  return stage;
}

describe("screens and kiosks", () => {
  it("[M5] that is gone is told of, asked for every ten seconds, and led to", async () => {
    const stage = await openScreens(
      { B1: wall() },
      { screens: [status("B1", { connected: false, lastContactAt: minutesAgo(9) })] },
    );
    expect(stage.asked.mock.calls.filter(([path]) => path === "/api/v1/screens")).toHaveLength(2);
    await fireEvent.click(button(/尽快.*屏幕 大厅主屏：断开 9 分钟/));
    await settle();
    expect(document.activeElement?.id).toBe("floor-screen-B1");
  });

  it("[M60] are listed by name with what they show, those in trouble first and in words", async () => {
    await openScreens(
      {
        B1: wall(),
        B2: wall({ name: "二号窗上方", page: "desk-panel", deskId: "W2" }),
        B3: wall({ name: "新屏" }),
        B4: wall({ name: "旧屏" }),
      },
      {
        screens: [
          status("B1", { speaks: true }),
          status("B2", { report: report({ sound: "muted" }) }),
          status("B3", { paired: false, connected: false, report: undefined }),
          status("B4", { connected: false, lastContactAt: undefined }),
        ],
      },
    );
    const seen = entries().map(({ textContent }) => textContent ?? "");
    expect(seen[0]).toMatch(/二号窗上方.*2 号窗口屏.*声音被关掉了/s);
    expect(seen[1]).toMatch(/大厅主屏.*叫号屏.*正常/s);
    const without = screen.getByText("还没有连接设备的（1）").closest("details");
    expect(without?.textContent).toMatch(/新屏.*还没有连接设备/s);
    const away = screen.getByText("没有连上来的（1）").closest("details");
    expect(away?.textContent).toMatch(/旧屏.*中枢启动后还没有连上来/s);
    expect(seen).toHaveLength(2);
    expect(button(/留意.*屏幕 二号窗上方：声音被关掉了/)).toBeTruthy();
  });

  it("[M61] tell all that is known of one: picture, contact, sound, memory, errors, since when, paper", async () => {
    await openScreens(
      { B1: wall(), K1: kiosk() },
      {
        screens: [
          status("B1", {
            speaks: true,
            rendered: [{ stream: "queue.board/H1", epoch: 1, version: 1, renderedAt: minutesAgo(5) }],
          }),
          status("K1", { report: report({ faults: 2, shell: false, startedAt: minutesAgo(26 * 60) }) }),
        ],
        printers: [printer("paper-low", { waiting: 3 })],
      },
    );
    const [first, second] = entries();
    expect(first?.textContent).toContain("打印纸快用完了");
    for (const fact of ["纸快用完，3 张待打", "9月15日 周二 08:20（26 小时）", "2 次", "不能自己恢复画面", "现在连着"])
      expect(first?.textContent).toContain(fact);
    for (const fact of [
      "是最新的，上次变化 10:15",
      "可以出声，正由它播报",
      "48 MB",
      "1920×1080",
      "08:00（2 小时 20 分）",
    ])
      expect(second?.textContent).toContain(fact);
  });

  it("[M61] tell of one that is gone as of before it went", async () => {
    const gone = { connected: false, lastContactAt: minutesAgo(9) };
    await openScreens({ B1: wall(), B2: wall() }, { screens: [status("B1", gone), status("B2")] });
    const [first, second] = entries();
    expect(first?.textContent).toMatch(/10:11（9 分钟前）.*是断开以前的情况.*可以出声/s);
    expect(second?.textContent).not.toContain("是断开以前的情况");
  });

  it("[M62] are said to prove what the page drew, not that the panel is lit", async () => {
    await openScreens({ B1: wall() }, { screens: [status("B1")] });
    expect(list().getByText(/面板是否通电亮着，要到现场看/)).toBeTruthy();
  });

  it("[M63] say which one speaks in each zone, and where nobody does", async () => {
    const stage = await openScreens(
      { B1: wall(), B2: wall({ name: "东厅", zone: "east" }) },
      { screens: [status("B1", { speaks: true }), status("B2")] },
    );
    expect(list().getByText("大厅：由“大厅主屏”播报")).toBeTruthy();
    expect(list().getByText("“east”区：没有屏幕在播报")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /没有屏幕播报叫号/ })).toBeNull();
    stage.link().clock.value = minutesAgo(-1);
    await stage.pass(1000);
    expect(button(/尽快.*“east”区没有屏幕播报叫号，已 1 分钟/)).toBeTruthy();
  });

  it("[M63] are not missed for their voice in a rehearsal faster than the world", async () => {
    await openScreens({ B1: wall() }, { screens: [status("B1")], speed: 4 });
    expect(list().getByText("大厅主屏")).toBeTruthy();
    expect(list().queryByText(/没有屏幕在播报/)).toBeNull();
  });

  it("[M60] say what to do where there is none", async () => {
    await openScreens({}, {});
    expect(list().getByText(/还没有设置屏幕和取号机/)).toBeTruthy();
  });
});
