import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createHandClock } from "../engine/hand-clock.fixture.ts";
import { systemSender } from "../engine/turn.ts";
import { temporaryFolder } from "../journal/temporary-folder.fixture.ts";
import { startHall, startHub } from "../running-hub.fixture.ts";

const medium = (mediumId: string) => ({
  mediumId,
  name: "a.png",
  type: "image",
  width: 9,
  height: 9,
  pages: 1,
  bytes: 9,
  findings: [],
  by: "user:e",
});
const [used, unused, orphan] = ["a", "b", "c"].map((letter) => letter.repeat(64)) as [string, string, string];

const notice = {
  itemId: "N1",
  content: {
    kind: "notice",
    title: { zh: "开放日", en: "Open day" },
    body: { zh: "周三开放", en: "Open on Wednesday" },
    media: [{ mediumId: used, alt: { zh: "海报", en: "Poster" } }],
  },
  placement: { hallIds: ["V01"] },
};

it("[G94] media that stand in no book go at a start, and those in no item after 30 days", async () => {
  const folder = await temporaryFolder();
  const clock = createHandClock("2026-09-16T01:00:00.000Z");
  const hub = await startHall({ folder, clock });
  const media = join(folder, "media");
  for (const id of [used, unused, orphan]) {
    await mkdir(join(media, id), { recursive: true });
    await writeFile(join(media, id, "1-960.webp"), "x");
  }
  await mkdir(join(media, "incoming", "half"), { recursive: true });
  const submit = async (
    type: string,
    payload: unknown,
    sender = systemSender as { id: string; role: "system" | "editor" },
  ) =>
    expect(await hub.engine.submit({ id: crypto.randomUUID(), type, payload, sender })).toEqual(
      expect.objectContaining({ ok: true }),
    );
  for (const id of [used, unused]) await submit("publishing.add-medium", medium(id));
  await submit("publishing.save-item", notice, { id: "user:e", role: "editor" });
  await hub.close();

  const again = await startHub({ folder, clock });
  expect((await readdir(media)).toSorted()).toEqual([used, unused]);
  expect(existsSync(join(media, orphan))).toBe(false);
  await again.close();

  clock.advance(30 * 24 * 3_600_000);
  const later = await startHub({ folder, clock });
  expect(await readdir(media)).toEqual([used]);
  expect(Object.keys(later.streams.shown("publishing.content/all")?.rows ?? {})).toContain(`medium/${used}`);
  expect(later.streams.shown("publishing.content/all")?.rows).not.toHaveProperty([`medium/${unused}`]);
});
