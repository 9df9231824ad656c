import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { called, deskRows, minutesAgo, ticket } from "../../samples/hall-rows.ts";
import { button, openDesk } from "../test-desk.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const long = ticket("A003", { waitsSince: minutesAgo(45), issuedAt: minutesAgo(45), orderAt: minutesAgo(45) });
const older = ticket("A004", { class: "older", orderAt: minutesAgo(35) });
const booked = ticket("A005", { appointmentAt: minutesAgo(-5) });
const back = ticket("A006", { returning: { from: "missed", afterCalls: 42 } });
const rows = { ...deskRows(undefined, ticket("A002"), long, older, booked, back), "queue/A": { calls: 40 } };

const held = ticket("A010", { status: "held", deskId: "W1", holdReason: "papers-kept", since: minutesAgo(12) });
const heldElsewhere = ticket("A011", {
  status: "held",
  deskId: "W2",
  holdReason: "papers-kept",
  since: minutesAgo(12),
});
const missed = ticket("A012", { status: "missed", deskId: "W2", since: minutesAgo(6) });
const missedOfOthers = ticket("B001", { status: "missed", serviceId: "S3", deskId: "W2", since: minutesAgo(6) });

const numbersIn = (region: HTMLElement): (string | null | undefined)[] =>
  within(region)
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.querySelector("th")?.textContent);

describe("the line", () => {
  it("[W41] stands in the order of calls, the first with the whole reason, each with what is special", async () => {
    await openDesk(rows);
    const line = screen.getByRole("region", { name: /等候中/ });
    expect(numbersIn(line)).toEqual(["A003", "A005", "A006", "A004", "A002"]);
    expect(line.textContent).toContain("下一位是 A003：等候已超过大厅的上限，先叫等得最久的");
    for (const [number, mark] of [
      ["A003", "久候"],
      ["A004", "优先"],
      ["A005", "预约 10:25"],
      ["A006", "再叫 2 位后"],
    ] as const)
      expect(screen.getByRole("row", { name: new RegExp(number) }).textContent).toContain(mark);
  });

  it("[W41] goes on by itself as time passes", async () => {
    const stage = await openDesk(
      deskRows(
        undefined,
        ticket("A002", { class: "older", orderAt: minutesAgo(60) }),
        ticket("A003", { waitsSince: minutesAgo(39) }),
      ),
    );
    const line = screen.getByRole("region", { name: /等候中/ });
    expect(numbersIn(line)).toEqual(["A002", "A003"]);
    stage.link().clock.value = minutesAgo(-2);
    await stage.pass(1000);
    expect(numbersIn(line)).toEqual(["A003", "A002"]);
  });

  it("[W46] calls one out of turn from its row, with a free desk only", async () => {
    const stage = await openDesk(rows);
    await fireEvent.click(button("叫 A004"));
    expect(stage.sent()).toEqual([["queue.call-number", { number: "A004" }]]);
    await stage.accept(deskRows(called({ number: "A004" }), ticket("A002")));
    expect(button("叫 A002").getAttribute("aria-disabled")).toBe("true");
    await fireEvent.click(button("叫 A002"));
    expect(stage.sent()).toHaveLength(1);
  });
});

describe("visitors who are away", () => {
  const away = {
    ...deskRows(undefined, held, heldElsewhere, missed, missedOfOthers),
  };

  it("[W42] on hold at this desk stand with reason and since when, and go on with one press", async () => {
    const stage = await openDesk(away);
    const list = screen.getByRole("region", { name: /已挂起/ });
    expect(within(list).getAllByRole("listitem")).toHaveLength(1);
    expect(list.textContent).toContain("材料留在窗口 · 10:08 起，12 分钟");
    await fireEvent.click(button("A010 接着办"));
    expect(stage.sent()).toEqual([["queue.resume", { ticketId: "A010" }]]);
  });

  it("[W43] missed, of what this desk takes, come back with one press", async () => {
    const stage = await openDesk(away);
    const list = screen.getByRole("region", { name: /过号的/ });
    expect(within(list).getAllByRole("listitem")).toHaveLength(1);
    expect(list.textContent).toContain("10:14 过号");
    await fireEvent.click(button("A012 人来了"));
    expect(stage.sent()).toEqual([["queue.requeue", { ticketId: "A012" }]]);
  });

  it("[W42] take no room while there are none", async () => {
    await openDesk(rows);
    expect(screen.queryByRole("region", { name: /已挂起/ })).toBeNull();
    expect(screen.queryByRole("region", { name: /过号的/ })).toBeNull();
  });
});
