import { contentItemRowSchema } from "@openhall/shared/publishing";
import sharp from "sharp";
import { expect, it } from "vitest";
import { startHall } from "../running-hub.fixture.ts";

const words = { zh: "周三开放日", en: "Open day on Wednesday" };

it("[G87] a picture is seen by staff from the start, by the hall's devices once it is approved, and by none once it is withdrawn", async () => {
  const hub = await startHall();
  const tokens = {
    editor: await hub.signIn("e", "editor"),
    reviewer: await hub.signIn("r", "reviewer"),
    approver: await hub.signIn("a", "approver"),
    kiosk: await hub.pair("K1"),
    display: await hub.pair("D1", "display"),
    elsewhere: await hub.pair("D2", "display", "V02"),
  };
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#268" } })
    .png()
    .toBuffer();
  const uploaded = await fetch(`${hub.url}/api/v1/media`, {
    method: "POST",
    headers: { authorization: `Bearer ${tokens.editor}`, "x-file-name": "a.png", "content-type": "image/png" },
    body: Buffer.from(bytes),
  });
  const { mediumId } = (await uploaded.json()) as { mediumId: string };
  expect(uploaded.status).toBe(201);

  async function whoSees(): Promise<string[]> {
    const seen = await Promise.all(
      Object.entries(tokens).map(async ([name, token]) => {
        const headers = { authorization: `Bearer ${token}` };
        const { status } = await fetch(`${hub.url}/api/v1/media/${mediumId}/1/960`, { headers });
        return status === 200 ? [name] : [];
      }),
    );
    return seen.flat();
  }

  async function send(type: string, payload: object, by: "editor" | "reviewer" | "approver"): Promise<void> {
    const headers = {
      authorization: `Bearer ${tokens[by]}`,
      "idempotency-key": crypto.randomUUID(),
      "content-type": "application/json",
    };
    const body = JSON.stringify(payload);
    const answer = await fetch(`${hub.url}/api/v1/commands/publishing.${type}`, { method: "POST", headers, body });
    expect(await answer.json()).toMatchObject({ ok: true });
  }

  const staff = ["editor", "reviewer", "approver"];
  const content = { kind: "notice", title: words, body: words, media: [{ mediumId, alt: words }] };
  await send("save-item", { itemId: "N1", content, placement: { hallIds: ["V01"] } }, "editor");
  expect(await whoSees()).toEqual(staff);
  const row = hub.streams.shown("publishing.content/all")?.rows["item/N1"];
  const item = { itemId: "N1", hash: contentItemRowSchema.parse(row).hash };
  await send("submit-item", item, "editor");
  await send("review-item", { ...item, scope: "whole", basis: "public event" }, "reviewer");
  expect(await whoSees()).toEqual(staff);
  await send("approve-item", item, "approver");
  expect(await whoSees()).toEqual([...staff, "kiosk", "display"]);
  await send("withdraw-item", { itemId: "N1", reason: "cancelled" }, "approver");
  expect(await whoSees()).toEqual(staff);
});
