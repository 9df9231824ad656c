import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { staffRoles } from "@openhall/shared/core";
import { describe, expect, it } from "vitest";
import { openMediaDoor } from "../media/media.fixture.ts";
import { bearer, refused } from "./http.fixture.ts";

const id = "a".repeat(64);
const page = `/api/v1/media/${id}/1/960`;

/** A medium as it lies on the disk; what is in its files is nobody's business here. */
async function openKept() {
  const door = await openMediaDoor();
  const folder = join(door.path, id);
  await mkdir(folder, { recursive: true });
  for (const name of ["1-960.webp", "1-1920.webp", "2-960.webp", "poster.webp", "video.mp4"])
    await writeFile(join(folder, name), `${name} `.repeat(100));
  return door;
}

describe("media over HTTP", () => {
  it("[G86] go out as what they are, the same for ever, and run nothing", async () => {
    const { ask, tokens } = await openKept();
    for (const [path, name, type] of [
      ["1/960", "1-960.webp", "image/webp"],
      ["1/1920", "1-1920.webp", "image/webp"],
      ["2/960", "2-960.webp", "image/webp"],
      ["poster", "poster.webp", "image/webp"],
      ["video", "video.mp4", "video/mp4"],
    ]) {
      const { status, headers, text } = await ask(`/api/v1/media/${id}/${path}`, { headers: bearer(tokens.display) });
      expect([status, text.slice(0, 12).split(" ")[0]]).toEqual([200, name]);
      expect(Object.fromEntries(headers)).toMatchObject({
        "content-type": type,
        "cache-control": "private, max-age=31536000, immutable",
        "content-security-policy": "sandbox",
        "x-content-type-options": "nosniff",
        etag: `"${id}-${name}"`,
        "accept-ranges": "bytes",
      });
    }
  });

  it("[G86] are given in the largest form that is not wider than asked", async () => {
    const { ask, tokens } = await openKept();
    const widest = async (path: string) =>
      (await ask(`/api/v1/media/${id}/${path}`, { headers: bearer(tokens.editor) })).text.split(" ")[0];
    expect(await Promise.all(["1/3840", "1/1919", "2/3840"].map(widest))).toEqual([
      "1-1920.webp",
      "1-960.webp",
      "2-960.webp",
    ]);
  });

  it("[G86] are not sent again to whoever has them, and in parts to whoever asks for parts", async () => {
    const { ask, tokens } = await openKept();
    const has = { ...bearer(tokens.display), "if-none-match": `"${id}-1-960.webp"` };
    expect(await ask(page, { headers: has })).toMatchObject({ status: 304, text: "" });
    const part = await ask(`/api/v1/media/${id}/video`, { headers: { ...bearer(tokens.display), range: "bytes=6-8" } });
    expect(part).toMatchObject({ status: 206, text: "mp4" });
    expect(part.headers.get("content-range")).toBe("bytes 6-8/1000");
    const beyond = { ...bearer(tokens.display), range: "bytes=5000-" };
    expect((await ask(`/api/v1/media/${id}/video`, { headers: beyond })).status).toBe(416);
  });

  it("[G87] look alike to whoever may not see them and where there are none", async () => {
    const { ask, tokens } = await openKept();
    const gone = { status: 404, body: refused("unknown-medium") };
    for (const path of [page, `/api/v1/media/${id}/video`, `/api/v1/media/${id}/poster`]) {
      expect(await ask(path)).toMatchObject({ status: 401, body: refused("not-signed-in") });
      expect(await ask(path, { headers: bearer(tokens.kiosk) })).toMatchObject(gone);
    }
    for (const path of [
      `/api/v1/media/${"b".repeat(64)}/1/960`,
      `/api/v1/media/${id}/3/960`,
      `/api/v1/media/${id}/1/959`,
      `/api/v1/media/${id}/0/960`,
      `/api/v1/media/${id}/1/x`,
      `/api/v1/media/${id}/1/9e2`,
      `/api/v1/media/..%2f..%2fopenhall.json/1/960`,
      `/api/v1/media/${id}/..%2f1-960.webp/960`,
      `/api/v1/media/incoming/video`,
    ])
      expect(await ask(path, { headers: bearer(tokens.editor) })).toMatchObject(gone);
  });

  it("[G88] come from those who write what screens show, and from nobody else", async () => {
    const { upload, ask, tokens, submitted } = await openMediaDoor();
    const mayWrite: string[] = ["editor", "project-owner", "manager"];
    for (const role of [...staffRoles, "kiosk", "display"] as const) {
      const { status, body } = await upload("a.png", "", "image/png", tokens[role]);
      if (mayWrite.includes(role)) expect([status, body.refusal.code]).toEqual([409, "medium-broken"]);
      else expect([status, body]).toEqual([403, refused("forbidden", { role })]);
    }
    expect(await ask("/api/v1/media", { method: "POST", body: "x" })).toMatchObject({ status: 401 });
    expect(submitted).toEqual([]);
  });

  it("[G88] need a name, and a type that is taken", async () => {
    const { upload, files } = await openMediaDoor();
    const malformed = { status: 400, body: { refusal: { code: "malformed", paths: [{ path: "X-File-Name" }] } } };
    for (const name of ["", ".", "..", "a/b.png", "a\\b.png", "x".repeat(201)])
      expect(await upload(name, "x", "image/png")).toMatchObject(malformed);
    for (const type of ["text/html", "application/zip", "audio/mpeg"])
      expect(await upload("a.png", "x", type)).toMatchObject({
        status: 415,
        body: { refusal: { code: "medium-type-unknown" } },
      });
    expect(files()).toEqual([]);
  });
});
