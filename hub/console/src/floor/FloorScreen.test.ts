import { type Row } from "@openhall/shared/core";
import { type HallDeskRow, type HallTicketRow } from "@openhall/shared/queue";
import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { minutesAgo, ticket } from "../samples/hall-rows.ts";
import { openConsole, settle } from "../samples/stage.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const openDesk = (clerk: string, serviceIds: string[], changes: Partial<HallDeskRow> = {}): HallDeskRow => ({
  open: true,
  clerk: `user:${clerk}`,
  openedAt: minutesAgo(80),
  serviceIds,
  ranked: false,
  ...changes,
});

const rowsOf = (tickets: readonly HallTicketRow[], more: Record<string, Row> = {}): Record<string, Row> => ({
  hall: { day: "2026-09-16", earlier: 0 },
  "desk/W1": openDesk("c1", ["S1", "S2"]),
  "desk/W2": openDesk("c2", ["S3"]),
  ...Object.fromEntries(tickets.map((row) => [`ticket/${row.number}`, row])),
  ...more,
});

async function openFloor(rows: Record<string, Row>, role: "manager" | "administrator" = "manager", at = "/floor") {
  const stage = await openConsole({ role, at });
  await stage.showHall(rows);
  await stage.show("venue.staff/all", { "staff/c1": { name: "周敏", role: "clerk" } });
  return stage;
}

const desk = (number: number): HTMLElement => screen.getByRole("article", { name: new RegExp(`示例${number}窗`) });
const button = (name: RegExp | string): HTMLElement => screen.getByRole("button", { name });
const dialog = () => within(screen.getByRole("dialog"));

describe("the floor", () => {
  it("[M10] shows each desk with its clerk by name, the visitor and their clock against the target", async () => {
    const serving = ticket("A001", {
      status: "serving",
      deskId: "W1",
      startedAt: minutesAgo(10),
      calledAt: minutesAgo(11),
    });
    const stage = await openFloor(rowsOf([serving], { "desk/W1": openDesk("c1", ["S1", "S2"], { ticketId: "A001" }) }));
    expect(desk(1).textContent).toContain("周敏");
    expect(desk(1).textContent).toContain("办理 10:00／目标 8 分钟");
    expect(desk(1).textContent).toContain("超出 2 分钟");
    stage.link().clock.value = minutesAgo(-1);
    await stage.pass(1000);
    expect(desk(1).textContent).toContain("办理 11:00");
  });

  it("[M10] says in words what stands at a desk that serves nobody", async () => {
    await openFloor(
      rowsOf([], {
        "desk/W1": openDesk("c1", ["S1"], { paused: { reason: "lunch", at: minutesAgo(12) } }),
        "desk/W2": openDesk("c2", ["S3"], { idleSince: minutesAgo(4), offered: true, autoNext: true }),
      }),
    );
    expect(desk(1).textContent).toContain("暂停：午餐，12 分钟");
    expect(desk(2).textContent).toContain("空闲 4 分钟");
    for (const mark of ["等人接班", "自动叫号"]) expect(within(desk(2)).getByText(mark)).toBeTruthy();
  });

  it("[M12] shows each queue with the range that people are told, and each service with who waits longest", async () => {
    const stage = await openFloor(rowsOf([ticket("A001"), ticket("A002", { waitsSince: minutesAgo(44) })]));
    await stage.show("queue.board/H1", {
      "waiting/A": { count: 2, wait: { low: 10, high: 15 } },
      "service/S1": { taking: "full", remaining: 0 },
    });
    const queue = screen.getByRole("region", { name: "A 队列" });
    expect(queue.textContent).toContain("等候 2 人");
    expect(queue.textContent).toContain("约 10–15 分钟");
    expect(queue.textContent).toContain("最久 A002 44 分钟");
    expect(queue.textContent).toContain("超过久候上限 40 分钟");
    expect(within(queue).getByRole("button", { name: /今日已满/ })).toBeTruthy();
  });

  it("[M14] stands still while the link is lost, and says that its alerts are of before", async () => {
    const stage = await openFloor(rowsOf([ticket("A001", { waitsSince: minutesAgo(39.5) })]));
    stage.link().lose();
    stage.link().clock.value = minutesAgo(-10);
    await stage.pass(1000);
    expect(screen.getByText(/断开以前的提醒/)).toBeTruthy();
    expect(screen.queryByText(/超过久候上限/)).toBeNull();
    stage.link().restore();
    await settle();
    expect(screen.getAllByText(/超过久候上限/).length).toBeGreaterThan(0);
  });
});

describe("alerts on the page", () => {
  it("[M7] lead to their place, which has the focus then", async () => {
    await openFloor(rowsOf([ticket("A001", { waitsSince: minutesAgo(44) })]));
    await fireEvent.click(button(/紧急.*信息查询：A001 已等 44 分钟/));
    await settle();
    expect(document.activeElement?.id).toBe("floor-service-S1");
  });

  it("[M7] lead to the history of a number that is held too long", async () => {
    const stage = await openFloor(
      rowsOf([ticket("A007", { status: "held", deskId: "W1", holdReason: "papers-kept", since: minutesAgo(40) })]),
    );
    await fireEvent.click(button(/留意.*A007 在 1 号窗口挂起 40 分钟（材料留在窗口）/));
    await stage.arrive();
    expect(stage.router.currentRoute.value.query).toEqual({ ticket: "A007" });
    expect(screen.getByRole("dialog", { name: "A007 的经过" })).toBeTruthy();
  });

  it("[M8] are said politely when they are new, and only then", async () => {
    const stage = await openFloor(rowsOf([ticket("A001", { waitsSince: minutesAgo(44) })]));
    const spoken = () =>
      screen
        .getAllByRole("status")
        .map(({ textContent }) => textContent)
        .filter((text) => text?.includes("新提醒"));
    expect(spoken()).toEqual([]);
    const longer = ticket("A001", { waitsSince: minutesAgo(44) });
    await stage.show(
      "queue.hall/H1",
      rowsOf([longer, ticket("B001", { serviceId: "S3", waitsSince: minutesAgo(50) })]),
    );
    expect(spoken()).toEqual(["新提醒：申请受理：B001 已等 50 分钟，超过久候上限 40 分钟"]);
  });
});

describe("what a manager does", () => {
  it("[M11] gives a desk a profile of the venue", async () => {
    const stage = await openFloor(rowsOf([]));
    const profile = { name: { zh: "午间", en: "Noon" }, serviceIds: ["S3", "S1"], ranked: true };
    const venue = { ...stage.link().link.open("venue.hall/H1").rows, "profile/P1": profile };
    await stage.show("venue.hall/H1", venue);
    await fireEvent.click(button("受理事项，1 号窗口"));
    await fireEvent.click(dialog().getByRole("radio", { name: /午间/ }));
    await fireEvent.click(dialog().getByRole("button", { name: "保存" }));
    expect(stage.link().sent[0]).toMatchObject({
      type: "queue.set-desk-profile",
      payload: { deskId: "W1", profileId: "P1" },
    });
    await stage.accept(rowsOf([]));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("[M11] gives a desk services by hand in an order of preference, changed by buttons", async () => {
    const stage = await openFloor(rowsOf([]));
    await fireEvent.click(button("受理事项，1 号窗口"));
    await fireEvent.click(dialog().getByRole("radio", { name: "手工选择" }));
    await fireEvent.click(dialog().getByRole("checkbox", { name: /申请受理/ }));
    await fireEvent.click(dialog().getByRole("checkbox", { name: /信息更正/ }));
    await fireEvent.click(dialog().getByRole("checkbox", { name: "按下面的次序先后叫号" }));
    await fireEvent.click(dialog().getByRole("button", { name: "申请受理 往前" }));
    await settle();
    expect(document.activeElement?.getAttribute("aria-label")).toBe("申请受理 往后");
    await fireEvent.click(dialog().getByRole("button", { name: "保存" }));
    expect(stage.link().sent[0]?.payload).toEqual({ deskId: "W1", serviceIds: ["S3", "S1"], ranked: true });
  });

  it("[M11] does not let a desk take nothing", async () => {
    const stage = await openFloor(rowsOf([], { "desk/W1": openDesk("c1", ["S1"]) }));
    await fireEvent.click(button("受理事项，1 号窗口"));
    await fireEvent.click(dialog().getByRole("checkbox", { name: /信息查询/ }));
    expect(dialog().getByText("至少选一个事项。")).toBeTruthy();
    await fireEvent.click(dialog().getByRole("button", { name: "保存" }));
    expect(stage.link().sent).toEqual([]);
  });

  it("[M15] closes the desk of a clerk who is away, and says first what becomes of the visitor", async () => {
    const called = ticket("A001", { status: "called", deskId: "W1", calledAt: minutesAgo(1), calls: 1 });
    const stage = await openFloor(rowsOf([called], { "desk/W1": openDesk("c1", ["S1"], { ticketId: "A001" }) }));
    await fireEvent.click(button("关窗，1 号窗口"));
    expect(dialog().getByText(/周敏 自 09:00/)).toBeTruthy();
    expect(dialog().getByText(/A001 已被呼叫、还没有开始，会回到队列原来的位置/)).toBeTruthy();
    expect(stage.link().sent).toEqual([]);
    await fireEvent.click(dialog().getByRole("button", { name: "关窗" }));
    expect(stage.link().sent[0]).toMatchObject({ type: "queue.close-desk", payload: { deskId: "W1" } });
  });

  it("[M13] closes a service by hand, and is told why not in plain words", async () => {
    const stage = await openFloor(rowsOf([ticket("A001")]));
    await fireEvent.click(button(/调整信息查询的取号/));
    expect(dialog().getByText(/已在等候的 1 人照常办理/)).toBeTruthy();
    await fireEvent.click(dialog().getByRole("radio", { name: /关闭/ }));
    await fireEvent.click(dialog().getByRole("button", { name: "保存" }));
    expect(stage.link().sent[0]).toMatchObject({
      type: "queue.set-service-opening",
      payload: { serviceId: "S1", opening: "closed" },
    });
    await stage.refuse({ code: "unknown-service" });
    expect(dialog().getByRole("alert").textContent).toContain("没有执行");
  });
});

describe("closing the hall", () => {
  const tickets = [
    ticket("A001"),
    ticket("A002", { status: "held", deskId: "W1", since: minutesAgo(5) }),
    ticket("A003", { status: "serving", deskId: "W1", startedAt: minutesAgo(5) }),
  ];

  it("[M30] says how many numbers end and who is being served before it is done", async () => {
    const stage = await openFloor(rowsOf(tickets));
    await fireEvent.click(button("停止受理"));
    const text = screen.getByRole("dialog").textContent;
    for (const part of ["2 个号作废", "等候 1，挂起 1", "1 人正在办理", "2 个窗口全部关闭"])
      expect(text).toContain(part);
    expect(stage.link().sent).toEqual([]);
    await fireEvent.click(dialog().getByRole("button", { name: "停止受理，作废 2 个号" }));
    expect(stage.link().sent[0]).toMatchObject({ type: "queue.close-hall", payload: { hall: "H1" } });
  });

  it("[M30] is said with who and when, and can be taken back", async () => {
    const closed = { at: minutesAgo(5), by: "user:c1" };
    const stage = await openFloor(rowsOf([], { hall: { day: "2026-09-16", earlier: 0, closed } }));
    expect(screen.getByText(/大厅已由 周敏 在 10:15 停止受理/)).toBeTruthy();
    await fireEvent.click(button("重新开放"));
    await fireEvent.click(dialog().getByRole("button", { name: "重新开放" }));
    expect(stage.link().sent[0]).toMatchObject({ type: "queue.open-hall", payload: { hall: "H1" } });
  });
});

describe("numbers of earlier days", () => {
  const earlier = rowsOf([ticket("F090", { day: "2026-09-15" })], { hall: { day: "2026-09-16", earlier: 1 } });

  it("[M31] are asked about, and ended when somebody says so", async () => {
    const stage = await openFloor(earlier);
    await fireEvent.click(button(/以前日子的号还有 1 个/));
    expect(dialog().getByText("F090")).toBeTruthy();
    await fireEvent.click(dialog().getByRole("button", { name: "作废 1 个号" }));
    expect(stage.link().sent[0]).toMatchObject({ type: "queue.expire-earlier", payload: { hall: "H1" } });
  });

  it("[M31] are kept when somebody says so, and not asked about again that day", async () => {
    const stage = await openFloor(earlier);
    await fireEvent.click(button(/以前日子的号还有 1 个/));
    await fireEvent.click(dialog().getByRole("button", { name: "保留" }));
    expect(stage.link().sent).toEqual([]);
    expect(screen.queryByRole("button", { name: /以前日子/ })).toBeNull();
    await stage.show("queue.hall/H1", { ...earlier, hall: { day: "2026-09-17", earlier: 1 } });
    expect(button(/以前日子/)).toBeTruthy();
  });
});

describe("appointments", () => {
  it("[M33] show who has checked in under which number", async () => {
    await openFloor(
      rowsOf([ticket("B004", { serviceId: "S3" })], {
        "appointment/GZ-1": { serviceId: "S3", at: minutesAgo(5), ticketId: "B004" },
        "appointment/GZ-2": { serviceId: "S1", at: minutesAgo(20) },
      }),
    );
    const list = within(screen.getByRole("region", { name: /今日预约/ }));
    expect(list.getByText("已到 1／2")).toBeTruthy();
    expect(list.getByText("过了时间还没到")).toBeTruthy();
    expect(list.getByRole("button", { name: "B004" })).toBeTruthy();
  });
});
