import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createSenderLimit } from "./sender-limit.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const takeMany = (limit: ReturnType<typeof createSenderLimit>, sender: string, times: number) =>
  Promise.all(Array.from({ length: times }, () => limit.take(sender)));

it("[A12] allows a sender 2,000 requests in each second, all at once if need be", async () => {
  const limit = createSenderLimit();
  expect(await takeMany(limit, "device:k1", 2000)).not.toContainEqual(expect.any(Number));
  expect(await limit.take("device:k1")).toBe(1);
  vi.advanceTimersByTime(1000);
  expect(await takeMany(limit, "device:k1", 2000)).not.toContainEqual(expect.any(Number));
  expect(await limit.take("device:k1")).toBe(1);
});

it("[A12] counts each sender by itself", async () => {
  const limit = createSenderLimit();
  await takeMany(limit, "device:k1", 2001);
  expect(await limit.take("device:k2")).toBeUndefined();
});
