import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { minutesAgo } from "../../samples/hall-rows.ts";
import { settle } from "../../samples/stage.ts";
import { kioskK1, openSetup, wallB1 } from "../test-setup.ts";
import { codeOf, codeProblem } from "./pairing-code.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const screenOf = (device: string, changes: object = {}) => ({
  device,
  paired: false,
  connected: false,
  speaks: false,
  rendered: [],
  ...changes,
});

/** The part for devices, with these machines known to the hub and these knocking. */
async function openDevices({ screens = [screenOf("B1"), screenOf("K1")], waiting = [] as object[], at = "" } = {}) {
  const setup = await openSetup({ at: "section=halls" });
  setup.replyAt("GET screens", { screens });
  setup.replyAt("GET pairing/waiting", { waiting });
  await setup.router.push(`/setup?section=devices${at}`);
  await setup.arrive();
  return setup;
}

const dialog = () => within(screen.getByRole("dialog"));
const press = async (name: string) => {
  await fireEvent.click(dialog().getByRole("button", { name }));
  await settle();
};
const type = (label: string, text: string) => fireEvent.update(dialog().getByLabelText(label), text);
const send = async () => {
  await fireEvent.submit(dialog().getByLabelText("屏幕上显示的配对码"));
  await settle();
};

type Setup = Awaited<ReturnType<typeof openDevices>>;
const asked = (setup: Setup) =>
  setup.requests().map(([path, request]): [string, unknown] => [path, JSON.parse(String(request?.body))]);

describe("letting a machine in", () => {
  it("[I64] takes the code as people type it", () => {
    for (const typed of ["k7x m2p", "K7XM2P", " k7x-m2p ", "ｋ７ｘｍ２ｐ"]) expect(codeOf(typed)).toBe("K7XM2P");
    expect(codeProblem("K7XM2P")).toBeUndefined();
    expect(codeProblem("K7XM2")).toBe("codeLength");
    expect(codeProblem("K7XM20")).toBe("codeLetters");
  });

  it("[I64] approves the machine that shows the code as the chosen device, and says when it is there", async () => {
    const setup = await openDevices();
    setup.replyAt("POST pairing/approve", { device: "B1" });
    await setup.press("连接设备");
    await type("屏幕上显示的配对码", "k7x m2p");
    await type("它是哪一台", "B1");
    await send();
    expect(asked(setup)).toEqual([["/api/v1/pairing/approve", { code: "K7XM2P", device: "B1" }]]);
    expect(dialog().getByText(/“大厅主屏”已批准/)).toBeTruthy();
    setup.replyAt("GET screens", { screens: [screenOf("B1", { paired: true, connected: true })] });
    await setup.pass(5_000);
    await settle();
    expect(dialog().getByText("“大厅主屏”已上线。").getAttribute("role")).toBe("status");
    await press("完成");
    expect(screen.getByRole("heading", { name: "大厅主屏" })).toBeTruthy();
  });

  it("[I64] says what is wrong with a code before the hub is asked", async () => {
    const setup = await openDevices();
    await setup.press("连接设备");
    await type("屏幕上显示的配对码", "k7xm20");
    await send();
    expect(dialog().getByText(/配对码里没有 0、1、O、I、L/)).toBeTruthy();
    expect(dialog().getByText("请选择它是哪一台。")).toBeTruthy();
    await type("屏幕上显示的配对码", "k7xm");
    expect(dialog().getByText(/配对码是六个字符/)).toBeTruthy();
    expect(setup.requests()).toEqual([]);
  });

  it("[I65] makes a new device on the way, once, also when the code is refused after it", async () => {
    const setup = await openDevices();
    setup.replyAt("POST pairing/approve", { ok: false, refusal: { code: "unknown-code" } }, 404);
    await setup.press("连接设备");
    await type("屏幕上显示的配对码", "k7xm2p");
    await type("它是哪一台", "+kiosk");
    await send();
    expect(dialog().getByText(/请填写名称/)).toBeTruthy();
    expect(setup.sent()).toEqual([]);
    await type("名称", "入口右侧");
    await type("屏幕对角线", "21.5");
    await send();
    const row = { ...kioskK1, id: "K2", name: "入口右侧", diagonalInches: 21.5 };
    expect(setup.sent()).toMatchObject([{ type: "venue.put-device", payload: row }]);
    await setup.done({ "device/K2": row });
    await settle();
    expect(dialog().getByText(/没有这个配对码，或者它已经过期/)).toBeTruthy();
    expect(dialog().getByLabelText<HTMLSelectElement>("它是哪一台").value).toBe("K2");

    setup.replyAt("POST pairing/approve", { device: "K2" });
    await type("屏幕上显示的配对码", "k7xm3p");
    await send();
    expect(setup.sent()).toHaveLength(1);
    expect(asked(setup).at(-1)).toEqual(["/api/v1/pairing/approve", { code: "K7XM3P", device: "K2" }]);
  });

  it("[I66] says who knocks, and where nobody does, what to open on the machine", async () => {
    const setup = await openDevices({
      waiting: [
        { kind: "display", since: minutesAgo(3), panel: { width: 1920, height: 1080 } },
        { kind: "kiosk", since: minutesAgo(0) },
      ],
    });
    await setup.press("连接设备");
    await settle();
    expect(dialog().getByText("现在有 2 台设备在等：")).toBeTruthy();
    expect(dialog().getByText("屏幕 1920×1080，等了 3 分钟")).toBeTruthy();
    expect(dialog().getByText("取号机，刚到")).toBeTruthy();
    setup.replyAt("GET pairing/waiting", { waiting: [] });
    await setup.pass(3_000);
    await settle();
    expect(dialog().getByText(/现在没有设备在等/)).toBeTruthy();
    expect(dialog().getByText(/\/kiosk\/$/)).toBeTruthy();
  });

  it.each([
    ["unknown-code", /没有这个配对码，或者它已经过期/],
    ["wrong-kind", /取号机和屏幕不能互换/],
    ["unknown-device", /场地里已经没有这台设备/],
    ["too-many-requests", /尝试次数太多/],
  ])("[I67] says why not in a sentence, and keeps what is typed (%s)", async (code, sentence) => {
    const setup = await openDevices();
    setup.replyAt("POST pairing/approve", { ok: false, refusal: { code } }, 409);
    await setup.press("连接设备");
    await type("屏幕上显示的配对码", "k7xm2p");
    await type("它是哪一台", "B1");
    await send();
    expect(dialog().getByRole("alert").textContent).toMatch(sentence);
    expect(dialog().getByLabelText<HTMLInputElement>("屏幕上显示的配对码").value).toBe("k7xm2p");
    expect(dialog().getByLabelText<HTMLSelectElement>("它是哪一台").value).toBe("B1");
  });

  it("[I68] replaces another machine only after a question that says what becomes of it", async () => {
    const setup = await openDevices({ screens: [screenOf("B1", { paired: true, connected: true })], at: "&id=B1" });
    setup.replyAt("POST pairing/approve", { device: "B1" });
    await setup.press("换一台设备");
    expect(dialog().getByLabelText<HTMLSelectElement>("它是哪一台").value).toBe("B1");
    await type("屏幕上显示的配对码", "k7xm2p");
    await send();
    expect(screen.getByRole("dialog", { name: "换掉现在的设备？" }).textContent).toContain("旧设备将立即失效");
    expect(setup.requests()).toEqual([]);
    await press("返回");
    expect(dialog().getByLabelText<HTMLInputElement>("屏幕上显示的配对码").value).toBe("k7xm2p");
    await send();
    await press("换成新设备");
    expect(asked(setup)).toEqual([["/api/v1/pairing/approve", { code: "K7XM2P", device: wallB1.id }]]);
  });
});

describe("taking a machine's right away", () => {
  it("[I69] is asked first, and then done at once", async () => {
    const setup = await openDevices({ screens: [screenOf("K1", { paired: true, connected: true })], at: "&id=K1" });
    setup.replyAt("POST devices/K1/revoke", { ok: true });
    await setup.press("收回");
    expect(screen.getByRole("dialog", { name: "收回“入口”的设备？" }).textContent).toContain("立即失效");
    expect(setup.requests()).toEqual([]);
    setup.replyAt("GET screens", { screens: [screenOf("K1")] });
    await press("收回");
    await settle();
    expect(setup.requests().map(([path]) => path)).toEqual(["/api/v1/devices/K1/revoke"]);
    expect(screen.getByText("已收回。")).toBeTruthy();
    expect(screen.getByText("还没有连接设备。")).toBeTruthy();
  });

  it("[I69] says why it was not done", async () => {
    const setup = await openDevices({ screens: [screenOf("K1", { paired: true })], at: "&id=K1" });
    setup.replyAt("POST devices/K1/revoke", { ok: false, refusal: { code: "forbidden" } }, 403);
    await setup.press("收回");
    await press("收回");
    expect(dialog().getByRole("alert").textContent).toContain("您的账号不能做这件事");
  });
});
