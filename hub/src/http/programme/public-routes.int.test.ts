import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publicProgrammeSchema } from "@openhall/shared/programme";
import { describe, expect, it, onTestFinished } from "vitest";
import { onlySamples, sampleProgramme } from "../../calendar/programme.fixture.ts";
import { openHttp, refused } from "../http.fixture.ts";

const open = () => openHttp({ programme: onlySamples });
const paths = ["/api/v1/programme/V01", "/programme/V01"];

describe("the programme for anybody", () => {
  it.each(paths)("[O60] is told at %s as the hall's machines are shown it", async (path) => {
    const { ask } = await open();
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    const { at, hall, entries, venues, departments, services } = publicProgrammeSchema.parse(answer.body);
    expect(at).toBe("2026-09-16T02:20:00.000Z");
    expect(hall).toEqual(sampleProgramme.hall);
    expect(entries).toEqual(sampleProgramme.entries);
    expect(Object.keys(venues)).toEqual(["V01", "V05", "V08"]);
    expect(departments).toEqual(sampleProgramme.departments);
    expect(services).toEqual(sampleProgramme.services);
  });

  it("[O60] is told once to who has it", async () => {
    const { ask } = await open();
    const first = await ask("/api/v1/programme/V01");
    const held = { headers: { "if-none-match": first.headers.get("etag") ?? "" } };
    expect(await ask("/api/v1/programme/V01", held)).toMatchObject({ status: 304, text: "" });
    expect(await ask("/programme/V01/feed.ics", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
  });

  it("[O60] of a hall that is not there is refused, and who guesses must wait", async () => {
    const { ask } = await open();
    for (let count = 0; count < 30; count += 1)
      expect(await ask("/programme/V99")).toMatchObject({ status: 404, body: refused("no-programme") });
    expect(await ask("/programme/V99")).toMatchObject({ status: 429 });
    expect(await ask("/programme/V01")).toMatchObject({ status: 200 });
  });

  it("[O60] takes nothing", async () => {
    const { post } = await open();
    for (const path of paths) expect(await post(path, {})).toMatchObject({ status: 404 });
  });
});

describe("the programme as calendars", () => {
  it("[O61] has a file for each entry that opens at once", async () => {
    const { ask, url } = await open();
    const { status, headers, text } = await ask("/programme/V01/entries/policy.ics");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(headers.get("content-disposition")).toBe('inline; filename="policy.ics"');
    expect(text).toContain("UID:policy@V01.openhall\r\n");
    expect(text).toContain(`URL;VALUE=URI:${url}/p/V01/policy\r\n`);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    const held = { headers: { "if-none-match": headers.get("etag") ?? "" } };
    expect(await ask("/programme/V01/entries/policy.ics", held)).toMatchObject({ status: 304 });
  });

  it.each(["unknown.ics", "policy", ".ics", "__proto__.ics", "%2e%2e.ics"])("[O61] has no file %s", async (file) => {
    const { ask } = await open();
    expect(await ask(`/programme/V01/entries/${file}`)).toMatchObject({ status: 404, body: refused("no-programme") });
  });

  it("[O61] names the pages by the address that the venue is set up with", async () => {
    const apps = { kiosk: "/no/kiosk", display: "/no/display", console: "/no/console" };
    const config = { apps, publicUrl: "https://hall.example" };
    const { ask } = await openHttp({ programme: onlySamples, config });
    const { text } = await ask("/programme/V01/entries/site.ics");
    expect(text).toContain("URL;VALUE=URI:https://hall.example/p/V01/site\r\n");
  });

  it.each([
    ["", ["morning", "launch", "policy", "renewal", "site", "lecture", "interview", "closing"]],
    ["?venue=", []],
    ["?venue=V05", ["lecture", "interview"]],
    ["?department=D10", ["launch", "renewal", "site"]],
    ["?day=2026-09-22", ["interview"]],
    ["?day=2026-09-16&venue=V01&department=D01", ["morning", "launch"]],
    ["?venue=nowhere", []],
  ])("[O62] is one to subscribe to with %s", async (query, wanted) => {
    const { ask } = await open();
    const { status, text } = await ask(`/programme/V01/feed.ics${query}`);
    expect(status).toBe(200);
    const ids = [...text.matchAll(/^UID:(.+)@V01\.openhall\r$/gm)].map(([, id]) => id);
    expect(ids).toEqual(wanted);
    expect(text).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
  });

  it.each(["?day=today", "?day=2026-13-01", "?day=2026-09-16&day=2026-09-17"])("[O62] is not for %s", async (query) => {
    const { ask } = await open();
    expect(await ask(`/programme/V01/feed.ics${query}`)).toMatchObject({ status: 400 });
  });
});

it("[O63] the programme is a table that a spreadsheet opens, in either language", async () => {
  const { ask } = await open();
  const zh = await ask("/programme/V01/programme.csv");
  expect(zh.headers.get("content-disposition")).toBe('attachment; filename="programme-V01.csv"');
  expect(zh.text.split("\r\n")[0]).toContain("编号,类别,标题");
  expect(zh.text).toContain("policy,讲座,稳就业补贴办法解读");
  expect((await ask("/programme/V01/programme.csv?language=en")).text).toContain("policy,Lecture,稳就业补贴办法解读");
  expect(await ask("/programme/V01/programme.csv?language=fr")).toMatchObject({ status: 400 });
});

describe("pictures of the programme", () => {
  const mediumId = "a".repeat(64);
  const other = "b".repeat(64);
  const medium = { mediumId, type: "image" as const, width: 100, height: 100, pages: 1, alt: { zh: "图", en: "" } };

  async function openWithPicture() {
    const folder = await mkdtemp(join(tmpdir(), "openhall-programme-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const path = join(folder, "picture.webp");
    await writeFile(path, "a picture");
    const { launch } = sampleProgramme.entries;
    if (!launch) throw new Error("The samples have no launch.");
    const shown = { ...sampleProgramme, entries: { launch: { ...launch, media: [medium] } } };
    const page = async () => ({ path, type: "image/webp" as const, etag: `"${mediumId}"` });
    const http = await openHttp({
      programme: { ...onlySamples, of: (hallId) => (hallId === "V01" ? shown : undefined) },
      media: {
        page,
        poster: page,
        video: page,
        mayShow: () => true,
        take: async () => ({ ok: false, refusal: { code: "medium-type-unknown" } }),
        tidy: async () => undefined,
        close: async () => undefined,
      },
    });
    return http;
  }

  it("[O64] are told as long as an entry shows them, and asked for again each time", async () => {
    const { ask } = await openWithPicture();
    const { status, headers, text } = await ask(`/programme/V01/media/${mediumId}/1/960`);
    expect({ status, text }).toEqual({ status: 200, text: "a picture" });
    expect(headers.get("cache-control")).toBe("no-cache");
    expect(headers.get("content-type")).toBe("image/webp");
    const held = { headers: { "if-none-match": headers.get("etag") ?? "" } };
    expect(await ask(`/programme/V01/media/${mediumId}/1/960`, held)).toMatchObject({ status: 304 });
  });

  it.each([`${other}/1/960`, `${mediumId}/0/960`, `${mediumId}/1/wide`, `..%2f..%2fetc/1/1`])(
    "[O64] are no others: %s",
    async (path) => {
      const { ask } = await openWithPicture();
      expect(await ask(`/programme/V01/media/${path}`)).toMatchObject({ status: 404, body: refused("unknown-medium") });
    },
  );
});
