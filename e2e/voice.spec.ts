import { type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { asKiosk, asUser, deviceToken, passwordOf } from "./script.ts";
import { type Hub } from "./hub.ts";

/** A sound that the page has given to its loudspeaker, by the clock of its audio. */
interface Played {
  readonly from: number;
  readonly seconds: number;
}

/** A wall whose loudspeaker is written down as well as played; touched once, as a browser wants it that nobody has set up. */
async function openWall(page: Page, hub: Hub, device: string): Promise<() => Promise<Played[]>> {
  await page.addInitScript(() => {
    const played: { from: number; seconds: number }[] = [];
    Object.assign(window, { played });
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (when = 0, ...more) {
      played.push({ from: when, seconds: this.buffer?.duration ?? 0 });
      start.call(this, when, ...more);
    };
  });
  await page.goto(`${hub.url}/display/#device=${deviceToken(hub, device)}`);
  await page.mouse.click(5, 5);
  return () => page.evaluate(() => (window as unknown as { played: Played[] }).played);
}

async function screensOf(hub: Hub): Promise<{ device: string; speaks: boolean; report?: { sound: string } }[]> {
  const session = await fetch(`${hub.url}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ user: "manager", password: passwordOf(hub, "manager") }),
  });
  const { token } = await session.json();
  const response = await fetch(`${hub.url}/api/v1/screens`, { headers: { authorization: `Bearer ${token}` } });
  return (await response.json()).screens;
}

test("[Z24] one wall speaks a call, chime first and part after part, and another takes over when it is closed", async ({
  hub,
  open,
}) => {
  const panel = { viewport: { width: 1920, height: 1080 } };
  const [first, second] = [await open(panel), await open(panel)];
  const walls = {
    B1: { page: first, heard: await openWall(first, hub, "B1") },
    B2: { page: second, heard: await openWall(second, hub, "B2") },
  };
  const speaking = async () => (await screensOf(hub)).filter(({ speaks }) => speaks).map(({ device }) => device);
  const sounds = async () =>
    (await screensOf(hub)).filter(({ device }) => device.startsWith("B")).map(({ report }) => report?.sound);
  await expect.poll(sounds, { timeout: 30_000 }).toEqual(["ready", "ready"]);
  await expect.poll(async () => (await speaking()).length).toBe(1);
  // Whichever was ready first.
  const [voice, silent] = (await speaking())[0] === "B1" ? (["B1", "B2"] as const) : (["B2", "B1"] as const);

  const [kiosk, clerk] = [asKiosk(hub), await asUser(hub, "clerk1")];
  const takeAndCall = async (): Promise<void> => {
    const { ticketId } = await kiosk<{ ticketId: string }>("queue.take-ticket", { serviceId: "SV01" });
    await kiosk("queue.confirm-ticket", { ticketId });
    await clerk("queue.call-next");
  };
  await clerk("queue.open-desk", { deskId: "W1" });
  await takeAndCall();

  // Behind the chime 请 A 零 零 一 号到 一 号窗口; English too, unless the machine was so busy that it began late.
  await expect.poll(async () => (await walls[voice].heard()).length).toBeGreaterThanOrEqual(9);
  const played = await walls[voice].heard();
  expect(played[0]?.seconds).toBeCloseTo(1.05, 1);
  for (const [index, { from, seconds }] of played.entries()) {
    expect(seconds).toBeGreaterThan(0.05);
    const before = played[index - 1];
    // Never one over the other.
    if (before) expect(from).toBeGreaterThanOrEqual(before.from + before.seconds - 0.02);
  }
  const last = played.at(-1);
  expect((last?.from ?? 0) + (last?.seconds ?? 0) - (played[0]?.from ?? 0)).toBeLessThan(12);
  expect(await walls[silent].heard()).toEqual([]);

  await walls[voice].page.close();
  await expect.poll(speaking).toEqual([silent]);
  await clerk("queue.finish");
  await takeAndCall();
  await expect.poll(async () => (await walls[silent].heard()).length, { timeout: 30_000 }).toBeGreaterThanOrEqual(9);
});
