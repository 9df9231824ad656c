import { screen } from "@testing-library/vue";
import { describe, expect, it } from "vitest";
import { parseSetup } from "./pairing/screen-setup.ts";
import { boardRows, hallRows } from "./samples/fake-link.ts";
import { board, callRows, litNumbers, numbers, start, useFullHdBoard } from "./samples/full-hd-board.ts";

const { hub, mount, live, seconds } = useFullHdBoard();

describe("the hall board", () => {
  it("[D5] names number and desk in both languages, newest on top", async () => {
    mount();
    await live({ A012: 40, B004: 5 });
    expect(numbers()).toEqual(["B004", "A012"]);
    expect(callRows()[1]?.getAttribute("aria-label")).toBe("A012 请到 1 号窗口 A012, please go to desk 1");
    expect(callRows()[1]?.textContent).toMatch(/A012\s*请到\s*Desk\s*1\s*号窗口/);
  });

  it("[D5] says why a call came before its order, as coarse as the public may know", async () => {
    mount();
    await live();
    hub().tell(board, { "call/A012": { number: "A012", desk: "W7", at: start, calls: 1, reason: "priority" } });
    await seconds(0);
    expect(callRows()[0]?.textContent).toMatch(/优先.*Priority/);
  });

  it("[D5] shows how many wait in each queue, the hall, the day and the hub's time", async () => {
    mount();
    await live();
    const waiting = screen.getByRole("region", { name: "等候 Waiting" });
    expect(waiting.textContent).toContain("F15");
    for (const text of ["市政务服务中心", "City Government Service Centre", "9月16日 周三", "Wed 16 Sep", "10:20"]) {
      expect(screen.getByText(text)).toBeTruthy();
    }
  });

  it("[D5] is of use while nobody has been called", async () => {
    mount();
    await live({}, false);
    const notice = screen.getByRole("status").textContent;
    for (const text of ["请取号后在此等候叫号", "Please take a number", "窗口暂未开放", "The desks are closed"]) {
      expect(notice).toContain(text);
    }
  });

  it("[D7] lights a call for ten seconds, and its recall again", async () => {
    mount();
    await live({ A012: 0 });
    expect(litNumbers()).toEqual(["A012"]);
    await seconds(9);
    expect(litNumbers()).toEqual(["A012"]);
    await seconds(2);
    expect(litNumbers()).toEqual([]);
    hub().tell(board, { "call/A012": { number: "A012", desk: "W1", at: hub().now(), calls: 2 } });
    await seconds(0);
    expect(litNumbers()).toEqual(["A012"]);
  });

  it("[D8] pages more calls than fit, the newest staying, and says so", async () => {
    mount();
    await live(Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`A10${index}`, 30 + index])));
    const seen = new Set(numbers());
    expect(callRows()).toHaveLength(4);
    expect(screen.getByRole("img", { name: /第 \d 页，共 4 页 page \d of 4/ })).toBeTruthy();
    for (let page = 0; page < 4; page += 1) {
      await seconds(15);
      for (const number of numbers()) seen.add(number);
      expect(numbers()[0]).toBe("A100");
    }
    expect(seen.size).toBe(9);
  });
});

describe("the age of the board", () => {
  it("[D4] is told while live, and nothing else changes", async () => {
    mount();
    await live({ A012: 30 });
    await seconds(3, { beats: false });
    expect(screen.getByText("3 秒前")).toBeTruthy();
    expect(screen.getByText("3 s ago")).toBeTruthy();
  });

  it("[D4] marks what is not live at once, and lights nothing", async () => {
    mount();
    await live({ A012: 2 });
    expect(litNumbers()).toEqual(["A012"]);
    hub().lose();
    await seconds(1, { beats: false });
    expect(numbers()).toEqual(["A012"]);
    expect(litNumbers()).toEqual([]);
    expect(screen.getByText("截至 10:20（离线）")).toBeTruthy();
    expect(screen.getByText("as of 10:20 (offline)")).toBeTruthy();
  });

  it("[D4] withdraws numbers and counts two minutes after the last contact, and brings them back with the hub", async () => {
    mount();
    await live({ A012: 2 });
    hub().lose();
    await seconds(119, { beats: false });
    expect(numbers()).toEqual(["A012"]);
    await seconds(2, { beats: false });
    expect(numbers()).toEqual([]);
    expect(screen.queryByRole("region", { name: "等候 Waiting" })).toBeNull();
    expect(screen.getByText("请看窗口屏")).toBeTruthy();
    expect(screen.getByText("Please watch the desk panels")).toBeTruthy();
    expect(screen.getByText("截至 10:20（离线）")).toBeTruthy();
    hub().tell(board, {});
    await seconds(0);
    expect(numbers()).toEqual(["A012"]);
  });

  it("[D11] shows the last rows with their age after a start without the hub, and no time of its own", async () => {
    hub().keep("venue.hall/V01", hallRows, start);
    hub().keep(board, boardRows(start, { A012: 20 }), start);
    hub().pass(40_000);
    mount();
    await seconds(0);
    expect(numbers()).toEqual(["A012"]);
    expect(screen.getByText("截至 10:20（离线）")).toBeTruthy();
    expect(screen.queryByText("Wed 16 Sep")).toBeNull();
  });

  it("[D11] shows none of them when they are older than two minutes, nor when this device's clock went back", async () => {
    hub().keep(board, boardRows(start, { A012: 20 }), start);
    hub().pass(-3_600_000);
    mount();
    await seconds(0);
    expect(numbers()).toEqual([]);
    expect(screen.getByText("请看窗口屏")).toBeTruthy();
  });
});

describe("what the page tells the hub", () => {
  it("[D12] is the version on the glass, after the frame that drew it", async () => {
    mount();
    hub().tell("venue.hall/V01", hallRows);
    hub().tell(board, boardRows(start));
    expect(hub().acknowledged).toEqual([]);
    await seconds(0);
    expect(hub().acknowledged.at(-1)).toBe(`${board} 1`);
    hub().tell(board, { "waiting/A": { count: 1 } });
    await seconds(0);
    expect(hub().acknowledged.at(-1)).toBe(`${board} 2`);
  });

  it("[D12] is nothing about rows of an earlier contact", async () => {
    hub().keep(board, boardRows(start), start);
    mount();
    await seconds(1);
    expect(hub().acknowledged).toEqual([]);
  });
});

describe("a screen without a board", () => {
  it("[D10] waits for the hub to say which hall it stands in", async () => {
    mount("device=t");
    expect(screen.getByText("正在启动，请稍候")).toBeTruthy();
    await live({ A012: 2 });
    expect(numbers()).toEqual(["A012"]);
    expect(parseSetup(localStorage.getItem("openhall.display") ?? "")).toMatchObject({ hallId: "V01", deviceId: "D1" });
  });
});
