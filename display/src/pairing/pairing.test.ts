import { screen } from "@testing-library/vue";
import { describe, expect, it, vi } from "vitest";
import { setUpWith } from "./setup-keeper.ts";
import { callRows, numbers, useFullHdBoard } from "../samples/full-hd-board.ts";

const { hub, mount, live, seconds, pairing, tokens } = useFullHdBoard();
const display = {
  kind: "display",
  name: "大厅左侧 Hall, left",
  diagonalInches: 55,
  volume: 70,
  page: "hall-board",
  readerMetres: 5,
  theme: "dark",
  calm: true,
  sound: "voice",
  zone: "hall",
};
const venue = "venue.hall/V01";
const board = (): HTMLElement => screen.getByRole("main");

describe("the hub's row of the device", () => {
  it("[D60] wins over the address, and its changes are on the glass at once", async () => {
    mount("device=t&hall=V01&diagonal=75&reader=10&theme=light");
    await live({ A012: 30 });
    expect(board().classList).toContain("band");
    hub().tell(venue, { "device/D1": display });
    await seconds(0);
    expect(board().classList).toContain("side");
    expect(board().classList).toContain("calm");
    expect(document.documentElement.dataset.theme).toBe("dark");
    hub().tell(venue, { "device/D1": { ...display, readerMetres: 8, theme: "light", calm: false } });
    await seconds(0);
    expect(board().classList).toContain("band");
    expect(board().classList).not.toContain("calm");
    expect(document.documentElement.dataset.theme).toBe("light");
  });

  it("[D60] is known at a start without the hub", async () => {
    hub().keep(venue, { "device/D1": display }, hub().now());
    mount("device=t&hall=V01&id=D1");
    await seconds(0);
    expect(document.documentElement.dataset.theme).toBe("dark");
  });

  it("[D60] of a shape that nobody promised, or of another machine, changes nothing", async () => {
    mount();
    await live({ A012: 30 });
    hub().tell(venue, { "device/D1": { kind: "display", theme: "dark" }, "device/D2": display });
    await seconds(0);
    expect(document.documentElement.dataset.theme).toBe("light");
    expect(numbers()).toEqual(["A012"]);
  });
});

describe("a screen that does not belong to a hall", () => {
  it("[D61] shows its code huge when it is new, and hands on the token it is approved with", async () => {
    mount("device=t");
    hub().turnAway("not-signed-in");
    await seconds(0);
    expect(screen.getByRole("img", { name: /K 7 M Q 2 X/ })).toBeTruthy();
    pairing().state.value = { status: "approved", device: "B1", token: "secret" };
    await seconds(0);
    expect(tokens).toEqual(["secret"]);
  });

  it("[D61] has its token for this start also where nothing can be kept", () => {
    const refuse = (): never => {
      throw new DOMException("full", "QuotaExceededError");
    };
    vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse });
    expect(setUpWith("secret").token).toBe("secret");
  });

  it("[D62] sends visitors on when it is turned away, its code small beside, and keeps its look", async () => {
    mount();
    await live({ A012: 2 });
    hub().tell(venue, { "device/D1": display });
    await seconds(0);
    hub().turnAway("revoked");
    hub().tell(venue, { "device/D1": undefined });
    await seconds(0);
    expect(callRows()).toEqual([]);
    expect(screen.getByRole("heading").textContent).toMatch(/本屏暂停使用.*This screen is not in use/);
    expect(screen.getByText("叫号请看其他屏幕或窗口屏")).toBeTruthy();
    expect(screen.getByText("K7M Q2X")).toBeTruthy();
    expect(document.documentElement.dataset.theme).toBe("dark");
    pairing().state.value = { status: "waiting", code: "K7MQ2X", isHubAway: true };
    await seconds(0);
    expect(screen.queryByText("K7M Q2X")).toBeNull();
    expect(screen.getByText("暂时连不上主机，恢复后自动继续")).toBeTruthy();
  });

  it.each([
    ["and the page comes up", true, 1],
    ["unless there is nothing to load", false, 0],
  ])("[D62] tries the token it has every ten minutes, %s", async (_, isThere, times) => {
    const reload = vi.spyOn(location, "reload").mockImplementation(() => {});
    vi.stubGlobal("fetch", () => (isThere ? Promise.resolve(new Response()) : Promise.reject(new TypeError("away"))));
    mount();
    await live();
    hub().turnAway("revoked");
    await seconds(9 * 60);
    expect(reload).not.toHaveBeenCalled();
    await seconds(60);
    expect(reload).toHaveBeenCalledTimes(times);
  });
});
