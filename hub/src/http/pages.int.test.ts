import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { openHttp, refused } from "./http.fixture.ts";

const script = "export const built = true;\n".repeat(100);

/** A hub with built apps in a folder of their own, which is answered too. */
async function openBuilt() {
  const folder = await mkdtemp(join(tmpdir(), "openhall-pages-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const files: Record<string, string | Buffer> = {
    "kiosk/index.html": "<title>kiosk</title>",
    "kiosk/phone.html": "<title>phone</title>",
    "kiosk/programme.html": "<title>programme</title>",
    "kiosk/openness.html": "<title>openness</title>",
    "kiosk/assets/app-C0ffee.js": script,
    "kiosk/assets/app-C0ffee.js.br": brotliCompressSync(script),
    "console/index.html": "<title>console</title>",
    "secret.txt": "not for anybody",
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const apps = { kiosk: join(folder, "kiosk"), display: join(folder, "display"), console: join(folder, "console") };
  return { ...(await openHttp({ config: { apps } })), folder };
}

describe("the built apps", () => {
  it("[H15] are served under their names, and asked for again each time", async () => {
    const { ask } = await openBuilt();
    const page = await ask("/kiosk/");
    expect(page).toMatchObject({ status: 200, text: "<title>kiosk</title>" });
    expect(page.headers.get("content-type")).toBe("text/html;charset=utf-8");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const held = { "if-none-match": page.headers.get("etag") ?? "" };
    expect(await ask("/kiosk/", { headers: held })).toMatchObject({ status: 304 });
  });

  it("[H15] have a place of their own for what they show, and keep the query", async () => {
    const { ask } = await openBuilt();
    expect((await ask("/")).headers.get("location")).toBe("/console/");
    expect((await ask("/kiosk?large")).headers.get("location")).toBe("/kiosk/?large");
    expect(await ask("/console/desk/D1")).toMatchObject({ status: 200, text: "<title>console</title>" });
  });

  it("[H15] send hashed files as they were compressed once, to be kept for ever", async () => {
    const { ask, url } = await openBuilt();
    const packed = await ask("/kiosk/assets/app-C0ffee.js", { headers: { "accept-encoding": "gzip, deflate, br" } });
    const { headers } = packed;
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(headers.get("content-type")).toBe("text/javascript");
    expect(headers.get("content-encoding")).toBe("br");
    expect(headers.get("vary")).toBe("Accept-Encoding");
    expect(Number(headers.get("content-length"))).toBeLessThan(script.length / 10);
    const plain = await fetch(`${url}/kiosk/assets/app-C0ffee.js`, { headers: { "accept-encoding": "identity" } });
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(await plain.text()).toBe(script);
    expect(packed.text).toBe(script);
  });

  it("[H15] answer a hashed file that is gone by name, never with a page", async () => {
    const { ask } = await openBuilt();
    expect(await ask("/kiosk/assets/app-0ld.js")).toMatchObject({ status: 404, body: refused("unknown-route") });
  });

  it("[H15] may be built again or removed under a running hub", async () => {
    const { ask, folder } = await openBuilt();
    await ask("/kiosk/");
    await writeFile(join(folder, "kiosk/index.html"), "<title>newer</title>");
    expect(await ask("/kiosk/")).toMatchObject({ status: 200, text: "<title>newer</title>" });
    await rm(join(folder, "kiosk"), { recursive: true });
    expect(await ask("/kiosk/assets/app-C0ffee.js")).toMatchObject({ status: 404 });
    expect(await ask("/kiosk/")).toMatchObject({ status: 503 });
  });

  it("[H15] that are not built say so in a plain sentence", async () => {
    const { ask } = await openBuilt();
    const answer = await ask("/display/");
    expect(answer).toMatchObject({
      status: 503,
      text: "The display app has not been built yet. `npm start` builds it.\n",
    });
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });

  it.each([
    "/kiosk/../secret.txt",
    "/kiosk/%2e%2e/secret.txt",
    "/kiosk/..%2fsecret.txt",
    "/kiosk/....//secret.txt",
    "/t/..%2f..%2fsecret.txt",
  ])("[H15] open no file beside them: %s", async (path) => {
    const { ask } = await openBuilt();
    expect((await ask(path)).text).not.toContain("not for anybody");
  });

  it("[H15] can only be read", async () => {
    const { ask } = await openBuilt();
    const answer = await ask("/kiosk/", { method: "POST" });
    expect(answer).toMatchObject({ status: 405, body: refused("method-not-allowed") });
    expect(answer.headers.get("allow")).toBe("GET, HEAD");
    expect(await ask("/kiosk/", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
  });
});

describe("the phone's page", () => {
  it("[H15] is the same behind every ticket's link, so that the link tells nothing", async () => {
    const { ask } = await openBuilt();
    for (const path of ["/t/AbC_123", "/t/wrong", "/t/"]) {
      const page = await ask(path);
      expect(page).toMatchObject({ status: 200, text: "<title>phone</title>" });
      expect(page.headers.get("cache-control")).toBe("no-cache");
    }
  });

  it("[H15] says when it is not built", async () => {
    const { ask } = await openHttp();
    expect(await ask("/t/AbC_123")).toMatchObject({ status: 503, text: expect.stringContaining("has not been built") });
  });
});

it("[H15] the browser's question for an icon is answered", async () => {
  const { ask } = await openHttp();
  expect(await ask("/favicon.ico")).toMatchObject({ status: 204, text: "" });
});

describe("the programme's page for phones", () => {
  it.each(["/p/V01", "/p/V01/launch", "/p/V01/print"])("[O66] is behind %s", async (path) => {
    const { ask } = await openBuilt();
    const page = await ask(path);
    expect(page).toMatchObject({ status: 200, text: "<title>programme</title>" });
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
  });

  it("[O66] is nowhere else, and takes nothing", async () => {
    const { ask } = await openBuilt();
    for (const path of ["/p", "/p/", "/p/V01/launch/more"]) expect(await ask(path)).toMatchObject({ status: 404 });
    expect(await ask("/p/V01", { method: "POST" })).toMatchObject({ status: 404 });
  });
});

describe("the phone's page of projects and departments", () => {
  const paths = ["/j/V01", "/j/V01/P1", "/d/V01", "/d/V01/D01", "/d/V01/policy/PL1"];
  it.each(paths)("[P120] is behind %s", async (path) => {
    const { ask } = await openBuilt();
    expect(await ask(path)).toMatchObject({ status: 200, text: "<title>openness</title>" });
  });

  it("[P120] is nowhere else", async () => {
    const { ask } = await openBuilt();
    for (const path of ["/j", "/d/", "/j/V01/P1/more", "/d/V01/D01/more"])
      expect(await ask(path)).toMatchObject({ status: 404 });
  });
});
