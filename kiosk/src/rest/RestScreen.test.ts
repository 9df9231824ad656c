import { fireEvent, screen } from "@testing-library/vue";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { nextTick } from "vue";
import { calledRows } from "../samples/hall.ts";
import { type FakeLink } from "../samples/fake-link.ts";
import { renderKiosk, touch } from "../samples/render-kiosk.ts";

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

const invitation = () => screen.queryByText("请触摸屏幕取号");

async function rest(): Promise<FakeLink> {
  const link = renderKiosk();
  link.put("venue.hall/V01", calledRows.venue);
  link.put("queue.board/V01", calledRows.board);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(invitation()).toBeNull();
  await vi.advanceTimersByTimeAsync(1_000);
  return link;
}

test("[K71] a glass that nobody touches shows the hall, the time, the latest calls with their desks, and the waits", async () => {
  await rest();
  expect(invitation()?.textContent).toContain("Touch the screen to begin");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("City Government Service Centre");
  expect(screen.getByText("10:20")).toBeTruthy();
  const rows = screen.getAllByRole("listitem").map((item) => item.textContent);
  expect(rows.slice(0, 2)).toEqual(["A0113 号窗口Desk 3", "B0041 号窗口Desk 1"]);
  expect(rows[2]).toContain("约 3 人在您前面");
  // Taken back, or of an hour ago.
  expect(rows.join("")).not.toMatch(/E02|C001/);
  expect(screen.getAllByText(/ahead of you|^Wait:/).length).toBeGreaterThan(0);
});

test("[K71] a touch only wakes it", async () => {
  const link = await rest();
  await fireEvent.click(screen.getByRole("main"));
  expect(screen.getByRole("heading", { name: "请选择要办理的事项" })).toBe(document.activeElement);
  expect(link.sent).toEqual([]);
});

test("[K71] a finger that stays on the glass wakes it too, once it has gone", async () => {
  await rest();
  await fireEvent.pointerUp(screen.getByRole("main"));
  expect(invitation()).toBeTruthy();
  await vi.advanceTimersByTimeAsync(250);
  expect(invitation()).toBeNull();
});

test("[K71] a key only wakes it", async () => {
  const link = await rest();
  const enter = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
  document.body.dispatchEvent(enter);
  await nextTick();
  expect(enter.defaultPrevented).toBe(true);
  expect(screen.getByRole("heading", { name: "请选择要办理的事项" })).toBeTruthy();
  expect(link.sent).toEqual([]);
});

test("[K71] a lost hub is said instead, and a visit is never rested on", async () => {
  const link = await rest();
  link.lose();
  await nextTick();
  expect(invitation()).toBeNull();
  expect(screen.getByRole("heading", { name: "暂时不能取号" })).toBeTruthy();
  link.status.value = "live";
  await nextTick();
  await touch("大字");
  await vi.advanceTimersByTimeAsync(100_000);
  expect(invitation()).toBeNull();
});
