import { screen } from "@testing-library/vue";
import { describe, expect, it } from "vitest";
import { board, callRows, litNumbers, numbers, start, useFullHdBoard } from "../samples/full-hd-board.ts";

const { hub, mount, live, seconds } = useFullHdBoard();

describe("what changes a board", () => {
  const beside = (): string | null => screen.getByRole("region", { name: /等候|暂停|今日预计/ }).textContent;

  it("[D40] a call that was taken back is corrected in words, and gone after half a minute", async () => {
    mount();
    await live({ A012: 5 });
    const row = { number: "A012", desk: "W1", at: start, calls: 1, withdrawnAt: hub().now() };
    hub().tell(board, { "call/A012": row });
    await seconds(0);
    const correction = screen.getByRole("listitem", { name: "更正：A012 请继续等候 Correction: A012, please wait" });
    expect(correction.textContent).toMatch(/更正：请继续等候.*Correction: please wait/);
    expect(callRows()).toEqual([]);
    expect(litNumbers()).toEqual([]);
    await seconds(31);
    expect(screen.queryByRole("listitem", { name: /A012/ })).toBeNull();
  });

  it("[D41] the row of a call appears at once and is lit when it is spoken", async () => {
    mount();
    await live();
    const startsAt = new Date(Date.parse(start) + 6_000).toISOString();
    const endsAt = new Date(Date.parse(start) + 10_000).toISOString();
    const calls = [{ number: "A012", desk: "W1" }];
    hub().tell("queue.announcements/V01", {
      "announcement/1": { calls, languages: ["zh", "en"], startsAt, endsAt, round: 1 },
    });
    hub().tell(board, { "call/A012": { number: "A012", desk: "W1", at: start, calls: 1 } });
    await seconds(0);
    expect([numbers(), litNumbers()]).toEqual([["A012"], []]);
    await seconds(6);
    expect(litNumbers()).toEqual(["A012"]);
    await seconds(11);
    expect([numbers(), litNumbers()]).toEqual([["A012"], []]);
  });

  it("[D42] paused desks take their turn beside the calls, with the reason in both languages", async () => {
    mount();
    await live();
    hub().tell(board, { "desk/W3": { open: true, paused: "lunch" }, "desk/W2": { open: false } });
    const seen = [];
    for (let page = 0; page < 2; page += 1) {
      await seconds(15);
      seen.push(beside());
    }
    expect(seen.filter((text) => text?.includes("暂停窗口"))).toHaveLength(1);
    expect(seen.join()).toMatch(/Desks paused.*3\s*午休\s*Lunch/);
  });

  it("[D42] says so in the place of the calls when every open desk is paused", async () => {
    mount();
    await live({}, false);
    hub().tell(board, { "desk/W3": { open: true, paused: "break" } });
    await seconds(0);
    expect(screen.getByRole("status").textContent).toContain("窗口暂停，稍后继续叫号");
  });

  it("[D43] the wait stands beside the count where it is known", async () => {
    mount();
    await live();
    hub().tell(board, {
      "waiting/A": { count: 3, wait: { low: 10, high: 15 } },
      "waiting/B": { count: 1, wait: { low: 0, high: 5 } },
    });
    await seconds(0);
    expect(beside()).toMatch(/A\s*3\s*10–15/);
    expect(beside()).toMatch(/B\s*1\s*<5/);
  });

  it("[D44] how well the estimates did is told from twenty on, rounded down", async () => {
    mount();
    await live();
    async function see(shown: number, hits: number): Promise<string> {
      hub().tell(board, { hall: { closed: false, shown, hits } });
      const seen = [];
      for (let page = 0; page < 2; page += 1) {
        await seconds(15);
        seen.push(beside());
      }
      return seen.join();
    }
    expect(await see(19, 19)).not.toContain("%");
    expect(await see(30, 26)).toContain("86%");
  });

  it("[D45] a hall that a manager has closed says so instead of calls and counts", async () => {
    mount();
    await live({ A012: 5 });
    hub().tell(board, { hall: { closed: true, shown: 0, hits: 0 } });
    await seconds(0);
    expect(screen.getByRole("status").textContent).toMatch(/大厅已关闭.*The hall is closed/);
    expect(callRows()).toEqual([]);
    expect(screen.queryByRole("region", { name: /等候/ })).toBeNull();
  });

  it.each([
    ["appointment", /预约.*Booked/],
    ["returning", /返回.*Returning/],
  ])("[D46] a call because of %s says so", async (reason, words) => {
    mount();
    await live();
    hub().tell(board, { "call/A012": { number: "A012", desk: "W7", at: start, calls: 1, reason } });
    await seconds(0);
    expect(callRows()[0]?.textContent).toMatch(words);
  });
});
