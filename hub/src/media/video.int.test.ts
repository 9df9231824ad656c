import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { id18, openMediaDoor } from "./media.fixture.ts";
import { makeVideo, probed } from "./video.fixture.ts";

const short = "testsrc=size=320x180:rate=25:duration=1";

/** As a camera that was carried knows it. */
const place = ["-movflags", "use_metadata_tags", "-metadata", "location=+30.2500+120.1500/"];

describe("a video", () => {
  it("[G91] becomes H.264 without sound and metadata, 30 frames a second, with a still of it", async () => {
    const { upload, files, path, submitted } = await openMediaDoor();
    const bytes = await makeVideo(`${short}[out0];sine=duration=1[out1]`, ["-metadata", "title=Open day"]);
    const { status, body } = await upload("开放日.mp4", bytes);
    expect(status).toBe(201);
    expect(body).toMatchObject({ type: "video", width: 320, height: 180, pages: 1, durationMs: 1_000, findings: [] });
    expect(body).not.toHaveProperty("flashes");
    expect(files()).toEqual([`${body.mediumId}/poster.webp`, `${body.mediumId}/video.mp4`]);
    const { streams, format } = await probed(join(path, body.mediumId, "video.mp4"));
    expect(streams).toMatchObject([{ codec_name: "h264", pix_fmt: "yuv420p", avg_frame_rate: "30/1" }]);
    expect(streams).toHaveLength(1);
    expect(format.tags).not.toHaveProperty("title");
    expect(await sharp(join(path, body.mediumId, "poster.webp")).metadata()).toMatchObject({ width: 320, height: 180 });
    expect(submitted).toMatchObject([{ payload: { type: "video", durationMs: 1_000 } }]);
    expect((await upload("again.mp4", bytes)).body.mediumId).toBe(body.mediumId);
  });

  it.each([
    ["2048x1152", [1_920, 1_080]],
    ["1152x2048", [1_080, 1_920]],
    ["640x360", [640, 360]],
  ])("[G91] of %s is fitted into %o", async (size, fitted) => {
    const { upload } = await openMediaDoor();
    const { body } = await upload("a.mp4", await makeVideo(`color=red:size=${size}:rate=5:duration=0.2`));
    expect([body.width, body.height]).toEqual(fitted);
  });

  it("[G91] may be WebM too, and flashes are said", async () => {
    const { upload } = await openMediaDoor();
    const blinking = "nullsrc=size=160x90:rate=30:duration=2,format=gray,geq=lum='255*gt(mod(N,6),2)'";
    const { status, body } = await upload("a.webm", await makeVideo(blinking, [], "a.webm"), "video/webm");
    expect(status).toBe(201);
    expect(body).toMatchObject({ type: "video", flashes: true });
  });

  it("[G91] loses where it was taken, and says that it knew", async () => {
    const { upload, path } = await openMediaDoor();
    const { body } = await upload("a.mp4", await makeVideo(short, place));
    expect(body.findings).toEqual([expect.objectContaining({ kind: "address", action: "warn", where: "metadata" })]);
    expect((await probed(join(path, body.mediumId, "video.mp4"))).format.tags).not.toHaveProperty("location");
  });

  /** The film with the flag gone that says that its data stands in this very file, and an address in its place. */
  function elsewhere(film: Buffer): Buffer {
    const at = film.indexOf("url ", film.indexOf("dref"));
    const changed = Buffer.from(film);
    changed[at + 7] = 0;
    return changed;
  }

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    [
      "cut off in its pictures",
      async () => (await makeVideo(short, ["-movflags", "+faststart"])).subarray(0, -3_000),
      "medium-broken",
    ],
    ["cut off before its index", async () => (await makeVideo(short)).subarray(0, 6_000), "medium-broken"],
    ["that plays what stands elsewhere", async () => elsewhere(await makeVideo(short)), "medium-hostile"],
    ["of sound alone", () => makeVideo("sine=duration=1"), "medium-broken"],
    ["of more than ten minutes", () => makeVideo("color=red:size=16x16:rate=1:duration=602"), "medium-too-long"],
    [
      "of more than 4096 × 4096 pixels",
      () => makeVideo("color=red:size=5120x4096:rate=1:duration=1"),
      "medium-too-many-pixels",
    ],
    ["with an ID number in its title", () => makeVideo(short, ["-metadata", `title=${id18}`]), "privacy-findings"],
    [
      "that is a playlist in truth",
      () => Buffer.from("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"),
      "medium-type-differs",
    ],
  ])("[G93] %s is refused by name and changes nothing", async (_title, bytes, code) => {
    const { upload, files, submitted, ask } = await openMediaDoor();
    expect(await upload("a.mp4", await bytes())).toMatchObject({ status: 409, body: { refusal: { code } } });
    expect({ files: files(), submitted }).toEqual({ files: [], submitted: [] });
    expect((await ask("/healthz")).status).toBe(200);
  });

  it("[G93] is refused by name where the machine has no ffmpeg", async () => {
    const { upload, files } = await openMediaDoor({ findVideoTools: async () => undefined });
    const answer = await upload("a.mp4", await makeVideo(short));
    expect(answer).toMatchObject({ status: 503, body: { refusal: { code: "video-tools-missing" } } });
    expect(files()).toEqual([]);
  });
});
