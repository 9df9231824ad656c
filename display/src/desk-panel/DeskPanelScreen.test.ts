import { screen } from "@testing-library/vue";
import { describe, expect, it } from "vitest";
import { deskRows } from "../samples/hall-samples.ts";
import { board, start, useFullHdBoard } from "../samples/full-hd-board.ts";

const { hub, mount, live, seconds } = useFullHdBoard();
const desk = "queue.desk/W1";
const setup = "device=t&hall=V01&id=D1&page=desk-panel&desk=W1&diagonal=43&reader=4";
const at = (secondsAgo: number): string => new Date(Date.parse(start) - secondsAgo * 1000).toISOString();
const current = (status: "called" | "serving", secondsAgo: number) => ({
  ...deskRows.called.current,
  status,
  calledAt: at(secondsAgo),
});
const said = (): HTMLElement => screen.getByRole("status");
const main = (): HTMLElement => screen.getByRole("main");

async function openPanel(rows: Parameters<ReturnType<typeof hub>["tell"]>[1], calls: Record<string, number> = {}) {
  mount(setup);
  await live(calls);
  hub().tell(desk, rows);
  await seconds(0);
}

describe("the panel above a desk", () => {
  it("[D63] says which desk it is and sends the called visitor there, lit for ten seconds, and again at a recall", async () => {
    await openPanel({ desk: { open: true }, current: current("called", 0) }, { A012: 0 });
    expect(screen.getByRole("heading", { name: "1 号窗口 desk 1" })).toBeTruthy();
    expect(said().getAttribute("aria-label")).toBe("A012 请到本窗口 A012, please come to this desk");
    expect(said().textContent).toMatch(/A012.*请到本窗口.*Please come to this desk/);
    expect(main().classList).toContain("lit");
    await seconds(11);
    expect(main().classList).not.toContain("lit");
    hub().tell(board, { "call/A012": { number: "A012", desk: "W1", at: hub().now(), calls: 2 } });
    await seconds(0);
    expect(main().classList).toContain("lit");
  });

  it("[D63] says whom it serves, unlit", async () => {
    await openPanel({ desk: { open: true }, current: current("serving", 2) }, { A012: 2 });
    expect(said().textContent).toMatch(/A012.*正在办理.*Being served/);
    expect(main().classList).not.toContain("lit");
  });

  it("[D63] corrects a call that was taken back, for half a minute", async () => {
    await openPanel({ desk: { open: true } });
    const call = { number: "A012", desk: "W1", at: start, calls: 1, withdrawnAt: hub().now() };
    hub().tell(board, { "call/A012": call, "call/B001": { ...call, number: "B001", desk: "W2" } });
    await seconds(0);
    expect(said().textContent).toMatch(/A012.*更正：请继续等候.*Correction: please wait/);
    await seconds(31);
    expect(said().textContent).toMatch(/窗口开放.*请在大厅等候叫号/);
  });

  it.each([
    ["open", { open: true }, /窗口开放.*Open.*请在大厅等候叫号.*Please wait to be called/],
    ["paused", { open: true, paused: "lunch" }, /暂停服务.*Paused.*午休，请稍候.*Lunch, please wait/],
    ["closed", { open: false }, /暂未开放.*Closed.*请到其他窗口.*Please go to another desk/],
  ])("[D63] says that the desk is %s, and what to do", async (_, row, words) => {
    await openPanel({ desk: row });
    expect(said().textContent).toMatch(words);
  });

  it("[D63] says that the hall is closed", async () => {
    await openPanel({ desk: { open: false } });
    hub().tell(board, { hall: { closed: true, shown: 0, hits: 0 } });
    await seconds(0);
    expect(said().textContent).toMatch(/大厅已关闭.*Hall closed/);
  });

  it("[D63] follows the desk that the hub puts it above, live", async () => {
    await openPanel({ desk: { open: true } });
    hub().tell("queue.desk/W3", { desk: { open: true }, current: { ...current("serving", 60), number: "C007" } });
    const row = { kind: "display", name: "n", diagonalInches: 43, volume: 0, page: "desk-panel", readerMetres: 4 };
    const rest = { theme: "light", calm: false, sound: "none", zone: "hall", deskId: "W3" };
    hub().tell("venue.hall/V01", { "device/D1": { ...row, ...rest } });
    await seconds(0);
    expect(screen.getByRole("heading", { name: "3 号窗口 desk 3" })).toBeTruthy();
    expect(said().textContent).toContain("C007");
    expect(hub().acknowledged.at(-1)).toBe("queue.desk/W3 1");
  });

  it("[D65] says that it is not live, lights nothing, and after two minutes sends visitors to the staff", async () => {
    await openPanel({ desk: { open: true }, current: current("called", 0) }, { A012: 0 });
    hub().lose();
    await seconds(1, { beats: false });
    expect(said().textContent).toContain("A012");
    expect(main().classList).not.toContain("lit");
    expect(screen.getByText(/10:20（离线）|离线 10:20/)).toBeTruthy();
    await seconds(120, { beats: false });
    expect(said().textContent).not.toContain("A012");
    expect(said().textContent).toMatch(/请询问工作人员.*Please ask the staff/);
    hub().tell(desk, {});
    hub().tell(board, {});
    await seconds(0);
    expect(said().textContent).toContain("A012");
  });
});
