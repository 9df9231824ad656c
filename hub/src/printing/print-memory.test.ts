import { expect, it, vi } from "vitest";
import { createPrintMemory } from "./print-memory.ts";
import { type PrintOutcome, type PrintWish } from "./printers.ts";

const wish: PrintWish = { ticketId: "t1", language: "zh" };
const done: PrintOutcome = { printed: true };

it("[X18] prints once for the same request, also while it is under way", async () => {
  const memory = createPrintMemory();
  const run = vi.fn<() => Promise<PrintOutcome>>(async () => done);
  const first = memory.remember("key", wish, run);
  expect(await memory.recall("key", wish)).toBe(done);
  expect(await first).toBe(done);
  expect(await memory.recall("key", wish)).toBe(done);
  expect(run).toHaveBeenCalledTimes(1);
});

it("[X18] does not take a key for another wish", async () => {
  const memory = createPrintMemory();
  await memory.remember("key", wish, async () => done);
  expect(memory.recall("key", { ...wish, language: "en" })).toBe("id-reused");
});

it("[X18] prints a ticket again on purpose only, once bytes have reached the printer", async () => {
  const memory = createPrintMemory();
  const torn: PrintOutcome = { printed: false, refusal: "printer-fault", sent: true };
  await memory.remember("key 1", wish, async () => torn);
  expect(await memory.recall("key 2", wish)).toBe(torn);
  expect(memory.recall("key 2", { ...wish, again: true })).toBeUndefined();
});

it("[X18] tries again where nothing had been sent", async () => {
  const memory = createPrintMemory();
  for (const outcome of [{ printed: false, refusal: "paper-out", sent: false } as const, { code: "no-printer" }]) {
    await memory.remember("key", wish, async () => outcome);
    expect(memory.recall("key", wish)).toBeUndefined();
  }
});
