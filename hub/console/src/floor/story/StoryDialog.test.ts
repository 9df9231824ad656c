import { type Row } from "@openhall/shared/core";
import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { minutesAgo } from "../../samples/hall-rows.ts";
import { openConsole, settle } from "../../samples/stage.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const hall = { hall: { day: "2026-09-16", earlier: 0 } };

const storyRows = (number: string, status: string): Record<string, Row> => ({
  ticket: {
    ticketId: `t-${number}`,
    number,
    day: "2026-09-16",
    serviceId: "S1",
    class: "ordinary",
    status,
    issuedAt: minutesAgo(60),
    orderAt: minutesAgo(60),
  },
  "moment/0001": { at: minutesAgo(60), what: "reserved", actor: "device:K1", serviceId: "S1" },
  "moment/0002": {
    at: minutesAgo(8),
    what: "called",
    deskId: "W1",
    actor: "user:c1",
    reason: "guard",
    firstByTime: "A013",
  },
});

async function openStory(status = "called", role: "manager" | "administrator" = "manager") {
  const stage = await openConsole({ role, at: "/floor?ticket=A012" });
  await stage.showHall(hall);
  await stage.show("venue.staff/all", { "staff/c1": { name: "周敏", role: "clerk" } });
  await stage.show("queue.story/H1/A012", storyRows("A012", status));
  return stage;
}

const dialog = () => within(screen.getByRole("dialog"));

describe("the history of a number", () => {
  it("[M21] answers why it was first, by which rule, and who would have been by time alone", async () => {
    await openStory();
    const why = dialog().getByRole("region", { name: "为什么先叫 A012？" });
    expect(why.textContent).toContain("10:12 由 1 号窗口呼叫：等候超过 40 分钟（久候保障）");
    expect(within(why).getByText(/按时间先后本应先叫/)).toBeTruthy();
    const history = dialog().getByRole("region", { name: "全部经过" });
    expect(history.textContent).toContain("取号：信息查询");
    expect(history.textContent).toContain("取号机 K1");
    expect(history.textContent).toContain("周敏");
  });

  it("[M24] leads on to the number that would have been first, and back", async () => {
    const stage = await openStory();
    const why = dialog().getByRole("region", { name: "为什么先叫 A012？" });
    await fireEvent.click(within(why).getByRole("button", { name: "A013" }));
    await stage.show("queue.story/H1/A013", {
      ...storyRows("A013", "waiting"),
      "moment/0002": { at: minutesAgo(60), what: "confirmed" },
    });
    expect(screen.getByRole("dialog", { name: "A013 的经过" })).toBeTruthy();
    expect(dialog().getByText("这个号还没有被叫过。")).toBeTruthy();
    await fireEvent.click(dialog().getByRole("button", { name: "返回 A012" }));
    expect(screen.getByRole("dialog", { name: "A012 的经过" })).toBeTruthy();
  });

  it("[M24] is left with the address, so that a refresh stays where one is", async () => {
    const stage = await openStory();
    await fireEvent.click(dialog().getByRole("button", { name: "关闭" }));
    await stage.arrive();
    expect(stage.router.currentRoute.value.fullPath).toBe("/floor");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("[M24] is found by typing the number as one says it", async () => {
    const stage = await openConsole({ role: "manager", at: "/floor" });
    await stage.showHall(hall);
    await fireEvent.update(screen.getByLabelText("查一个号"), "x");
    await fireEvent.submit(screen.getByRole("search"));
    expect(screen.getByText(/号由一个字母和三到四位数字组成/)).toBeTruthy();
    await fireEvent.update(screen.getByLabelText("查一个号"), "a12");
    await fireEvent.submit(screen.getByRole("search"));
    await stage.arrive();
    expect(stage.router.currentRoute.value.query).toEqual({ ticket: "A012" });
    await stage.show("queue.story/H1/A012", {});
    expect(dialog().getByText(/今天没有 A012 这个号/)).toBeTruthy();
  });

  it("[M20] gives each of the latest calls its whole reason, from the history of its number", async () => {
    const stage = await openConsole({ role: "manager", at: "/floor" });
    await stage.showHall(hall);
    await stage.show("queue.board/H1", { "call/A012": { number: "A012", desk: "W1", at: minutesAgo(8), calls: 1 } });
    await stage.show("queue.story/H1/A012", storyRows("A012", "called"));
    const calls = screen.getByRole("region", { name: "最近的呼叫" });
    expect(calls.textContent).toContain("到 1 号窗口");
    expect(calls.textContent).toContain("等候超过 40 分钟（久候保障）");
  });
});

describe("what a manager does to a number", () => {
  it.each([
    ["called", "放回队列原位", "queue.requeue"],
    ["missed", "人已回来，重新排队", "queue.requeue"],
    ["held", "人已回来，接着办", "queue.resume"],
  ])("[M25] follows from where it stands (%s)", async (status, verb, type) => {
    const stage = await openStory(status);
    await fireEvent.click(dialog().getByRole("button", { name: verb }));
    expect(stage.link().sent[0]).toMatchObject({ type, payload: { ticketId: "t-A012" } });
  });

  it("[M25] asks once more before a number is cancelled or a visit interrupted", async () => {
    const stage = await openStory("waiting");
    await fireEvent.click(dialog().getByRole("button", { name: "取消这个号" }));
    expect(stage.link().sent).toEqual([]);
    await settle();
    expect(document.activeElement?.textContent?.trim()).toBe("先不动");
    await fireEvent.click(dialog().getByRole("button", { name: "取消 A012" }));
    expect(stage.link().sent[0]).toMatchObject({ type: "queue.cancel", payload: { ticketId: "t-A012" } });

    await stage.refuse({ code: "ticket-ended", number: "A012" });
    await stage.show("queue.story/H1/A012", storyRows("A012", "serving"));
    await fireEvent.click(dialog().getByRole("button", { name: "放回队列原位" }));
    expect(stage.link().sent).toHaveLength(1);
    expect(dialog().getByText(/会中断这次办理/)).toBeTruthy();
  });

  it("[M25] is not for an administrator, who is told so", async () => {
    await openStory("waiting", "administrator");
    expect(dialog().queryByRole("button", { name: "取消这个号" })).toBeNull();
    expect(dialog().getByText("放回队列和取消由大厅主管来做。")).toBeTruthy();
  });

  it("[M25] is nothing once the number has ended", async () => {
    await openStory("ended");
    await settle();
    expect(
      dialog()
        .getAllByRole("button")
        .map(({ textContent }) => textContent?.trim()),
    ).toEqual(["A013", "A013", "关闭"]);
  });
});
