import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Snapshot } from "@openhall/shared/wire";
import { expect, it } from "vitest";
import { demoItems } from "./demo-content.ts";
import { ask, type RunningHub, startHub } from "../running-hub.fixture.ts";
import { type Credentials, credentialsSchema } from "./credentials.ts";

async function signIn(hub: RunningHub, role: Credentials["users"][number]["role"]): Promise<string> {
  const { users } = credentialsSchema.parse(JSON.parse(await readFile(join(hub.folder, "credentials.json"), "utf8")));
  const { user = "", password } = users.find((one) => one.role === role) ?? {};
  return hub.signIn(user, role, password);
}

it("[F23] the demo begins with notices that three people have let through, and a wall that shows them", async () => {
  const hub = await startHub({ venue: "demo" });
  const items = Object.keys(hub.streams.shown("publishing.public/V01")?.rows ?? {});
  expect(items.toSorted()).toEqual(
    ["how-to-apply", "leave-the-building", "month-theme", "project-open-day", "service-paused"].map(
      (id) => `item/${id}`,
    ),
  );
  const screens = hub.streams.shown("screens.hall/V01")?.rows ?? {};
  expect(screens).toMatchObject({ "screen/N1": { playlistId: "notices" }, "screen/J1": { proofs: true } });
  expect(screens["playlist/notices"]).toBeDefined();

  const { body } = await hub.get<Snapshot>(
    "/api/v1/streams/publishing.item/month-theme",
    await signIn(hub, "reviewer"),
  );
  const steps = Object.entries(body.rows).flatMap(([key, { action, by }]) =>
    key.startsWith("step/") ? [`${String(action)} ${String(by)}`] : [],
  );
  expect(steps.toSorted()).toEqual([
    "approved user:approver",
    "reviewed user:reviewer",
    "saved user:editor",
    "submitted user:editor",
  ]);
});

it("[F23] the blanks of the demo's templates are filled to sentences", async () => {
  const hub = await startHub({ venue: "demo" });
  const asked = { itemId: "service-paused", minutes: 1, hallId: "V01", fill: { deskId: "W3", time: "10:00" } };
  await ask(hub, await signIn(hub, "manager"), "POST", "commands/screens.take-over", asked);
  const rows = Object.entries(hub.streams.shown("screens.hall/V01")?.rows ?? {});
  expect(rows.find(([key]) => key.startsWith("takeover/"))?.[1]).toMatchObject({
    body: {
      zh: "预计 10:00 恢复。请保留号票，顺序不变。急事请到3号窗口。",
      en: "We expect to go on at 10:00. Keep your ticket; the order stays. Urgent matters: desk 3.",
    },
  });
});

it("[V12] the demo of another release comes into a folder in which its notices, playlist and screens have been changed", async () => {
  const first = await startHub({ venue: "demo" });
  const [manager, approver] = [await signIn(first, "manager"), await signIn(first, "approver")];
  const done = async (as: string, command: string, payload: object) =>
    expect(await ask(first, as, "POST", `commands/${command}`, payload)).toMatchObject({ status: 200 });
  await done(approver, "publishing.withdraw-item", { itemId: "month-theme", reason: "到期" });
  await done(manager, "publishing.save-item", {
    itemId: "how-to-apply",
    content: {
      kind: "notice",
      title: { zh: "申请公开", en: "Apply" },
      body: { zh: "请到窗口。", en: "Go to a desk." },
      media: [],
    },
    placement: { hallIds: ["V01"] },
    correction: { zh: "写短了", en: "Shorter" },
  });
  await done(manager, "screens.assign-playlist", { deviceId: "N1" });
  await first.close();
  await writeFile(join(first.folder, "demo-content.json"), '{"imported":"of another release"}\n');
  const second = await startHub({ venue: "demo", folder: first.folder });
  const rows = (stream: string) => second.streams.shown(stream)?.rows ?? {};
  expect(rows("publishing.public/V01")["item/month-theme"]).toBeUndefined();
  expect(rows("publishing.content/all")["item/how-to-apply"]).toMatchObject({ title: { zh: "申请公开" } });
  expect(rows("screens.hall/V01")["screen/N1"]).toBeUndefined();
});

it("[V12] the demo does not put up again what somebody has withdrawn", async () => {
  const first = await startHub({ venue: "demo" });
  const withdrawal = { itemId: "month-theme", reason: "到期" };
  await ask(first, await signIn(first, "approver"), "POST", "commands/publishing.withdraw-item", withdrawal);
  await first.close();
  const second = await startHub({ venue: "demo", folder: first.folder });
  expect(second.streams.shown("publishing.public/V01")?.rows["item/month-theme"]).toBeUndefined();
});

it("[N33] the demo's template says “3号窗口” once where a desk is filled in", () => {
  const texts = demoItems.flatMap(({ content: { title, body } }) => [title.zh, title.en, body.zh, body.en]);
  expect(texts.filter((text) => text.includes("{desk}"))).toHaveLength(2);
  for (const text of texts) expect(text).not.toMatch(/\{desk\} ?号|desk \{desk\}/);
});
