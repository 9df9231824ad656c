import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { effectScope, nextTick, ref } from "vue";
import { useIdle } from "./idle.ts";

const occupation = ref<string>();
let left = 0;
let idle: ReturnType<typeof useIdle>;
let scope: ReturnType<typeof effectScope>;

beforeEach(async () => {
  vi.useFakeTimers();
  left = 0;
  occupation.value = "issued";
  scope = effectScope();
  scope.run(() => {
    idle = useIdle({
      occupation: () => occupation.value,
      quietSeconds: () => 60,
      countdownSeconds: () => 20,
      onLeft: () => (left += 1),
    });
  });
  await nextTick();
});

afterEach(() => {
  scope.stop();
  vi.useRealTimers();
});

test("[K12] after 60 s without a touch a countdown of 20 s begins, and after it the visitor has left", () => {
  vi.advanceTimersByTime(59_999);
  expect(idle.secondsLeft.value).toBeUndefined();
  vi.advanceTimersByTime(1);
  expect(idle.secondsLeft.value).toBe(20);
  vi.advanceTimersByTime(19_000);
  expect([idle.secondsLeft.value, left]).toEqual([1, 0]);
  vi.advanceTimersByTime(1_000);
  expect([idle.secondsLeft.value, left]).toEqual([undefined, 1]);
});

test.each(["pointerdown", "keydown"])("[K12] a %s during the countdown begins anew, as often as one likes", (sign) => {
  for (let round = 0; round < 12; round += 1) {
    vi.advanceTimersByTime(79_000);
    expect(idle.secondsLeft.value).toBe(1);
    dispatchEvent(new Event(sign));
    expect(idle.secondsLeft.value).toBeUndefined();
  }
  expect(left).toBe(0);
});

test("[K12] a new page begins anew; nothing runs while there is nothing to give back", async () => {
  vi.advanceTimersByTime(59_000);
  occupation.value = "choosing";
  await nextTick();
  vi.advanceTimersByTime(59_000);
  expect(idle.secondsLeft.value).toBeUndefined();

  occupation.value = undefined;
  await nextTick();
  vi.advanceTimersByTime(600_000);
  expect([idle.secondsLeft.value, left]).toEqual([undefined, 0]);
});
