// The board of a remote site, behind a line of 256 kbit/s that is cut for 5 % of the time.
import { expect, test } from "./fixtures.ts";
import { type Hub } from "./hub.ts";
import { asUser, deviceToken } from "./script.ts";
import { openSlowLink } from "./slow-link.ts";

const projectId = "P1";
/** Values in turn. */
const values = 50;

async function yesterdaysProgress(hub: Hub): Promise<{ asOf: string; tenths: number }> {
  const answer = await fetch(`${hub.url}/api/v1/projects/V01/${projectId}`);
  const { projects } = (await answer.json()) as {
    projects: Record<string, { progress?: { asOf: string; tenths: number } }>;
  };
  const progress = projects[projectId]?.progress;
  if (!progress) throw new Error("The demo's road has no progress.");
  return progress;
}

test("[D169] a board behind a slow, breaking line says what is true, and how old it is while the line is gone", async ({
  hub,
  open,
}) => {
  test.setTimeout(150_000);
  const owner = await asUser(hub, "owner");
  const manager = await asUser(hub, "manager");
  const entries = [{ id: "one", scene: { kind: "project", projectId, view: "progress" } }];
  await manager("screens.put-playlist", { id: "only-progress", hallId: "V01", name: "工地", entries });
  await manager("screens.assign-playlist", { deviceId: "G1", playlistId: "only-progress" });

  const link = await openSlowLink(hub.url);
  // A line that is cut makes the page complain of it.
  hub.goesAway();
  const wall = await open({ viewport: { width: 1920, height: 1080 } });
  await wall.goto(`${link.url}/display/#device=${deviceToken(hub, "G1")}`);
  const { asOf, tenths } = await yesterdaysProgress(hub);
  const shown = (value: number) => wall.getByText(`${(value / 10).toFixed(1)}%`).first();
  await expect(shown(tenths)).toBeVisible({ timeout: 60_000 });
  await wall.evaluate(() => navigator.serviceWorker.ready);
  link.narrow();
  let last = tenths;

  await test.step("what is reported comes through a line that is cut again and again", async () => {
    for (let round = 0; link.cuts < 3; round += 1) {
      const before = last;
      last = tenths + 1 + (round % values);
      await owner("projects.report-progress", { projectId, asOf, tenths: last });
      await expect(shown(last)).toBeVisible({ timeout: 20_000 });
      // What was said at first stays as what it was.
      if (before !== tenths) await expect(shown(before)).toHaveCount(0);
    }
  });

  await test.step("without the line the figures stay, with their age; what was reported meanwhile comes with the line", async () => {
    link.cut();
    const next = tenths + values + 1;
    await owner("projects.report-progress", { projectId, asOf, tenths: next });
    await expect(wall.getByText(/离线/).first()).toBeVisible({ timeout: 60_000 });
    await expect(shown(last)).toBeVisible();
    link.mend();
    await expect(shown(next)).toBeVisible({ timeout: 60_000 });
    await expect(wall.getByText(/离线/)).toHaveCount(0);
  });
  await link.close();
});
