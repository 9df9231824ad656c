import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { openMediaDoor } from "./media.fixture.ts";

/** Left half red, right half blue, above a green line: turned, it can be told. */
function drawn(width: number, height: number) {
  const half = { width: width >> 1, height, channels: 3, background: "#0000ff" } as const;
  const line = { width, height: Math.max(1, height >> 3), channels: 3, background: "#00ff00" } as const;
  return sharp({ create: { width, height, channels: 3, background: "#ff0000" } }).composite([
    { input: { create: half }, left: width - half.width, top: 0 },
    { input: { create: line }, left: 0, top: height - line.height },
  ]);
}

const near = (pixel: Uint8Array, [red, green, blue]: readonly number[]) =>
  [red, green, blue].every((value, at) => Math.abs((pixel[at] ?? 0) - (value ?? 0)) < 60);

async function pixelOf(file: string, left: number, top: number): Promise<Uint8Array> {
  return sharp(file).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
}

describe("a picture", () => {
  it("[G81] is kept as WebP 960, 1920 and 3840 pixels wide, and the command names its largest form", async () => {
    const { upload, files, submitted, path } = await openMediaDoor();
    const answer = await upload("海报 1.jpg", await drawn(4_000, 2_000).jpeg().toBuffer());
    expect(answer).toMatchObject({
      status: 201,
      body: { type: "image", width: 3_840, height: 1_920, pages: 1, findings: [] },
    });
    const { mediumId } = answer.body;
    expect(files()).toEqual(["1-1920.webp", "1-3840.webp", "1-960.webp"].map((name) => `${mediumId}/${name}`));
    for (const width of [960, 1_920, 3_840])
      expect(await sharp(join(path, mediumId, `1-${width}.webp`)).metadata()).toMatchObject({
        format: "webp",
        width,
        height: width / 2,
      });
    expect(submitted).toMatchObject([
      {
        type: "publishing.add-medium",
        sender: { id: "system", role: "system" },
        payload: {
          mediumId,
          name: "海报 1.jpg",
          type: "image",
          width: 3_840,
          pages: 1,
          findings: [],
          by: "user:editor",
        },
      },
    ]);
  });

  it("[G81] is never made larger; one that is tall is bounded by its height", async () => {
    const { upload, files, path } = await openMediaDoor();
    const small = await upload("small.png", await drawn(640, 400).png().toBuffer());
    expect(small.body).toMatchObject({ width: 640, height: 400 });
    const tall = await upload("tall.png", await drawn(1_000, 9_000).png().toBuffer());
    expect(tall.body).toMatchObject({ width: 853, height: 7_680 });
    expect(files().filter((file) => file.startsWith(small.body.mediumId))).toEqual([
      `${small.body.mediumId}/1-960.webp`,
    ]);
    expect(await sharp(join(path, tall.body.mediumId, "1-960.webp")).metadata()).toMatchObject({ height: 1_920 });
  });

  it("[G82] is turned as its camera was held, and keeps no metadata, no profile and no transparency", async () => {
    const { upload, path } = await openMediaDoor();
    const bytes = await drawn(400, 200)
      .jpeg()
      .withExif({ IFD0: { Artist: "Somebody" } })
      .withIccProfile("p3")
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await sharp(bytes).metadata()).toMatchObject({ orientation: 6, hasProfile: true });
    const { body } = await upload("held.jpg", bytes);
    expect(body).toMatchObject({ width: 200, height: 400 });
    const form = join(path, body.mediumId, "1-960.webp");
    const { exif, icc, xmp, iptc, orientation, hasAlpha, space } = await sharp(form).metadata();
    expect({ exif, icc, xmp, iptc, orientation, hasAlpha, space }).toEqual({ hasAlpha: false, space: "srgb" });
    // What was at the bottom is on the left.
    expect(near(await pixelOf(form, 8, 200), [0, 255, 0])).toBe(true);
    expect(near(await pixelOf(form, 150, 60), [255, 0, 0])).toBe(true);

    const clear = await sharp({ create: { width: 40, height: 40, channels: 4, background: "#00000000" } })
      .png()
      .toBuffer();
    const flat = await upload("clear.png", clear);
    expect(near(await pixelOf(join(path, flat.body.mediumId, "1-960.webp"), 20, 20), [255, 255, 255])).toBe(true);
  });

  it("[G81] that moves is kept as its first frame", async () => {
    const { upload, path } = await openMediaDoor();
    const frames = await Promise.all([drawn(64, 64), drawn(64, 64).negate()].map((frame) => frame.png().toBuffer()));
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(gif).metadata()).pages).toBe(2);
    for (const [name, bytes] of [
      ["moves.gif", gif],
      ["moves.webp", await sharp(gif, { animated: true }).webp().toBuffer()],
    ] as const) {
      const { body } = await upload(name, bytes);
      expect(body).toMatchObject({ type: "image", width: 64, height: 64 });
      const form = join(path, body.mediumId, "1-960.webp");
      expect((await sharp(form).metadata()).pages ?? 1).toBe(1);
      expect(near(await pixelOf(form, 8, 8), [255, 0, 0])).toBe(true);
    }
  });

  it("[G83] that comes again is the same medium and changes nothing, under whatever name", async () => {
    const { upload, files, submitted } = await openMediaDoor();
    const bytes = await drawn(300, 200).png().toBuffer();
    const first = await upload("one.png", bytes);
    const before = files();
    const again = await Promise.all([upload("one.png", bytes), upload("other.png", bytes)]);
    expect(again.map(({ status, body }) => [status, body.mediumId])).toEqual(
      [201, 201].map((status) => [status, first.body.mediumId]),
    );
    expect(files()).toEqual(before);
    expect(submitted).toHaveLength(1);
  });

  it("[G83] is not kept where the command is refused, and is taken when it comes again", async () => {
    let readOnly = true;
    const { upload, files } = await openMediaDoor({
      engine: {
        submit: async () =>
          readOnly ? { ok: false, refusal: { code: "read-only" } } : { ok: true, version: 1, result: null },
      },
    });
    const bytes = await drawn(300, 200).png().toBuffer();
    expect(await upload("one.png", bytes)).toMatchObject({ status: 503, body: { refusal: { code: "read-only" } } });
    expect(files()).toEqual([]);
    readOnly = false;
    expect(await upload("one.png", bytes)).toMatchObject({ status: 201 });
  });
});
