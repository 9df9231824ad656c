import { beforeEach, expect, test, vi } from "vitest";
import { FakeLink } from "../samples/fake-link.ts";
import { createConfirmations } from "./confirmations.ts";

const done = { ok: true, version: 9, result: {} } as const;
const refused = (code: string) => ({ ok: false, refusal: { code } }) as const;
const confirmation = "queue.confirm-ticket";
const stored = (): string => JSON.stringify({ ...localStorage });

let link: FakeLink;

beforeEach(() => {
  localStorage.clear();
  link = new FakeLink();
});

test("[K10] a confirmation is written down before it is sent and goes on until the hub has it", async () => {
  createConfirmations(link).confirm("t-1");

  expect(stored()).toContain("t-1");
  expect(link.sent).toMatchObject([{ type: confirmation, payload: { ticketId: "t-1" }, keepTrying: true }]);

  link.sent[0]?.answer(done);
  await vi.waitFor(() => expect(stored()).not.toContain("t-1"));
});

test("[K10] a reload in between sends what is still open, and only that", async () => {
  const before = createConfirmations(link);
  before.confirm("t-1");
  before.confirm("t-2");
  link.sent[0]?.answer(done);
  await vi.waitFor(() => expect(stored()).not.toContain("t-1"));

  const afterReload = new FakeLink();
  createConfirmations(afterReload).resume();

  expect(afterReload.sent).toMatchObject([{ type: confirmation, payload: { ticketId: "t-2" }, keepTrying: true }]);
});

test("[K10] a hub that keeps its books closed is asked again", async () => {
  vi.useFakeTimers();
  createConfirmations(link).confirm("t-1");
  link.sent[0]?.answer(refused("read-only"));
  await vi.advanceTimersByTimeAsync(5_000);

  expect(link.sentOf(confirmation)).toHaveLength(2);
  expect(stored()).toContain("t-1");
  vi.useRealTimers();
});

test("[K10] the hub's last word ends it: a ticket of yesterday is not confirmed for ever", async () => {
  createConfirmations(link).confirm("t-1");
  link.sent[0]?.answer(refused("unknown-ticket"));

  await vi.waitFor(() => expect(stored()).not.toContain("t-1"));
  expect(link.sent).toHaveLength(1);
});

test("[K10] damaged storage is no confirmation and no fault", () => {
  localStorage.setItem("openhall.kiosk.unconfirmed", "{");
  createConfirmations(link).resume();

  expect(link.sent).toHaveLength(0);
});
