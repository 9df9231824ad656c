import { importPreviewSchema, staffEntryRowSchema, wordsItemOf } from "@openhall/shared/programme";
import { describe, expect, it } from "vitest";
import { calendarOf, eventOf } from "../../calendar/reading/reading.fixture.ts";
import { openGate } from "../../gate.fixture.ts";
import { resultOf, type RunningHub, startHall, takeTicket } from "../../running-hub.fixture.ts";
import { bearer, refused } from "../http.fixture.ts";

const compact = (instant: number): string => new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/g, "");
const hourMs = 3_600_000;
/** Whole hours from now on, so that everything is still to come. */
const soon = Math.ceil(Date.now() / hourMs) * hourMs + 48 * hourMs;

const talk = (...more: readonly string[]): string =>
  eventOf(
    "UID:talk",
    "SUMMARY:稳就业补贴办法解读 / Employment subsidies explained",
    "DESCRIPTION:请提前到场。\\n\\nPlease come early.",
    "CATEGORIES:讲座",
    "LOCATION:市政务服务中心 · 三号会议室",
    `DTEND:${compact(soon + hourMs)}`,
    ...more,
  );
const first = talk(`DTSTART:${compact(soon)}`, "SEQUENCE:1");
const moved = talk(`DTSTART:${compact(soon - hourMs)}`, "SEQUENCE:2");
const series = (...more: readonly string[]): string =>
  eventOf("UID:series", "SUMMARY:咨询", "CATEGORIES:咨询", `DTSTART:${compact(soon)}`, "DURATION:PT1H", ...more);

async function send(hub: RunningHub, token: string, path: string, file: string | Uint8Array, type = "text/calendar") {
  const response = await fetch(`${hub.url}/api/v1/programme/${path}`, {
    method: "POST",
    headers: { ...bearer(token), "content-type": type },
    body: typeof file === "string" ? file : Buffer.from(file),
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

async function open() {
  const hub = await startHall();
  const gate = await openGate(hub);
  const editor = await hub.signIn("the-editor", "editor");
  const preview = async (file: string) =>
    importPreviewSchema.parse((await send(hub, editor, "preview?hall=V01", file)).body);
  const imported = async (file: string) => {
    const { status, body } = await send(hub, editor, "import?hall=V01", file);
    expect({ status, body }).toMatchObject({ status: 200 });
    return importPreviewSchema.parse(body);
  };
  const row = (id: string) => staffEntryRowSchema.parse(hub.streams.shown("programme.staff/all")?.rows[`entry/${id}`]);
  const ids = () => Object.keys(hub.streams.shown("programme.staff/all")?.rows ?? {});
  /** Of the streams of staff: the same where nothing has happened. */
  const versions = () =>
    ["programme.staff/all", "publishing.content/all"].map((stream) => hub.streams.shown(stream)?.version);
  return { hub, gate, editor, preview, imported, row, ids, versions };
}

const whats = ({ rows }: { readonly rows: readonly { readonly what: string }[] }): string[] =>
  rows.map(({ what }) => what);

describe("a calendar for the programme", () => {
  it("[O70] is looked at before, and nothing is changed by that", async () => {
    const { preview, ids, versions } = await open();
    const before = versions();
    const looked = await preview(calendarOf(first, eventOf("UID:bad", "SUMMARY:没有时间")));
    expect(looked.counts).toEqual({ new: 1, changed: 0, same: 0, older: 0, cancelled: 0, wrong: 1 });
    expect(looked.rows[0]).toMatchObject({
      entryId: "talk",
      title: { zh: "稳就业补贴办法解读", en: "Employment subsidies explained" },
      venueId: "V01",
      roomId: "R3",
      kind: "lecture",
    });
    expect(ids()).toEqual([]);
    expect(versions()).toEqual(before);
  });

  it("[O71] is imported whole or not at all", async () => {
    const { hub, editor, imported, row, ids } = await open();
    const bad = eventOf("UID:bad", "SUMMARY:没有时间");
    const refusal = await send(hub, editor, "import?hall=V01", calendarOf(first, bad));
    expect(refusal).toMatchObject({
      status: 422,
      body: refused("programme-file-wrong", { rows: [expect.objectContaining({ uid: "bad", what: "wrong" })] }),
    });
    expect(ids()).toEqual([]);
    expect(whats(await imported(calendarOf(first)))).toEqual(["new"]);
    expect(row("talk")).toMatchObject({
      startsAt: new Date(soon).toISOString(),
      status: "announced",
      source: { uid: "talk", sequence: 1 },
    });
    const item = hub.streams.shown("publishing.content/all")?.rows[`item/${wordsItemOf("talk")}`];
    expect(item).toMatchObject({ kind: "entry", status: "draft", hallIds: ["V01"] });
  });

  it("[O72] that comes again changes nothing, also where somebody has changed it by hand", async () => {
    const { gate, preview, imported, row, versions } = await open();
    const file = calendarOf(first, series("RRULE:FREQ=DAILY;COUNT=3"));
    expect(whats(await imported(file))).toEqual(["new", "new", "new", "new"]);
    const before = versions();
    expect(whats(await preview(file))).toEqual(["same", "same", "same", "same"]);
    await imported(file);
    expect(versions()).toEqual(before);
    const facts = { id: "talk", kind: "lecture", venueId: "V01", hosts: [], runs: "hand", capacity: 80 };
    const times = { startsAt: new Date(soon).toISOString(), endsAt: new Date(soon + 2 * hourMs).toISOString() };
    resultOf(await gate.as("editor", "programme.put-entry", { ...facts, ...times }));
    expect(whats(await imported(file))).toEqual(["same", "same", "same", "same"]);
    expect(row("talk").endsAt).toBe(times.endsAt);
  });

  it("[O73] that is newer changes what it says, and nothing else; an older one changes nothing", async () => {
    const { gate, preview, imported, row } = await open();
    await imported(calendarOf(first));
    const facts = { id: "talk", kind: "lecture", venueId: "V01", roomId: "R3", hosts: [], runs: "hand", capacity: 80 };
    const times = { startsAt: new Date(soon).toISOString(), endsAt: new Date(soon + hourMs).toISOString() };
    const steps = [{ id: "talk", minutes: 0 }];
    resultOf(await gate.as("editor", "programme.put-entry", { ...facts, ...times, steps }));
    expect(whats(await imported(calendarOf(moved)))).toEqual(["changed"]);
    expect(row("talk")).toMatchObject({
      startsAt: new Date(soon - hourMs).toISOString(),
      runs: "hand",
      capacity: 80,
      steps,
    });
    expect(whats(await preview(calendarOf(first)))).toEqual(["older"]);
    await imported(calendarOf(first));
    expect(row("talk").startsAt).toBe(new Date(soon - hourMs).toISOString());
  });

  it("[O74] that no longer has an occurrence cancels it", async () => {
    const { preview, imported, hub } = await open();
    await imported(calendarOf(series("RRULE:FREQ=DAILY;COUNT=3")));
    const without = calendarOf(
      series("RRULE:FREQ=DAILY;COUNT=3", `EXDATE:${compact(soon + 24 * hourMs)}`, "SEQUENCE:1"),
    );
    const looked = await preview(without);
    expect(looked.counts).toMatchObject({ same: 2, cancelled: 1 });
    expect(looked.rows.at(-1)).toMatchObject({ title: { zh: "咨询", en: "" }, notes: [{ code: "no-longer-in-file" }] });
    await imported(without);
    const rows = Object.values(hub.streams.shown("programme.staff/all")?.rows ?? {});
    expect(rows.map((one) => one.status).toSorted()).toEqual(["announced", "announced", "cancelled"]);
    expect((await preview(without)).counts).toMatchObject({ same: 2, cancelled: 0 });
  });

  it("[O75] says new words with a correction where the public reads the old ones, and leaves the rest", async () => {
    const { hub, gate, imported } = await open();
    await imported(calendarOf(first));
    const itemId = wordsItemOf("talk");
    resultOf(await gate.submit(itemId));
    resultOf(await gate.review(itemId));
    resultOf(await gate.as("approver", "publishing.approve-item", gate.seen(itemId)));
    const shown = async () =>
      (await hub.get<{ entries: Record<string, { title: object; body: object }> }>("/programme/V01")).body.entries.talk;
    expect(await shown()).toMatchObject({ title: { zh: "稳就业补贴办法解读" } });
    const renamed = talk(`DTSTART:${compact(soon)}`, "SEQUENCE:2").replace(/SUMMARY:.*/, "SUMMARY:就业补贴问答");
    expect(whats(await imported(calendarOf(renamed)))).toEqual(["changed"]);
    expect(await shown()).toMatchObject({ title: { zh: "稳就业补贴办法解读" } });
    resultOf(await gate.submit(itemId));
    expect(whats(await imported(calendarOf(renamed)))).toEqual(["same"]);
    resultOf(await gate.review(itemId));
    resultOf(await gate.as("approver", "publishing.approve-item", gate.seen(itemId)));
    expect(await shown()).toMatchObject({
      title: { zh: "就业补贴问答", en: "Employment subsidies explained" },
      correction: { zh: "按新的日程更新" },
    });
  });

  it("[O75] waits for words that lie with the reviewers", async () => {
    const { gate, preview, imported } = await open();
    await imported(calendarOf(first));
    resultOf(await gate.submit(wordsItemOf("talk")));
    const looked = await preview(calendarOf(moved.replace(/SUMMARY:.*/, "SUMMARY:就业补贴问答")));
    expect(looked.rows[0]).toMatchObject({ what: "wrong", problems: [{ code: "words-in-review" }] });
  });
});

describe("the doors for files", () => {
  it("[O71] are open to editors and managers, for files of three types and one hall", async () => {
    const { hub, editor } = await open();
    const file = calendarOf(first);
    for (const path of ["preview?hall=V01", "import?hall=V01"]) {
      expect(await send(hub, await hub.signIn("c", "clerk"), path, file)).toMatchObject({ status: 403 });
      expect(await send(hub, await hub.pair("K1"), path, file)).toMatchObject({ status: 403 });
      expect(await send(hub, "nobody", path, file)).toMatchObject({ status: 401 });
      expect(await send(hub, editor, path, file, "application/json")).toMatchObject({ status: 415 });
      expect(await send(hub, editor, path, Buffer.alloc(5 * 1024 * 1024 + 1))).toMatchObject({ status: 413 });
      expect(await send(hub, editor, path, "<html>")).toMatchObject({
        status: 422,
        body: refused("not-a-calendar", { line: 1 }),
      });
    }
    expect(await send(hub, editor, "preview", file)).toMatchObject({ status: 400 });
    expect(await send(hub, editor, "preview?hall=V99", file)).toMatchObject({
      status: 409,
      body: refused("unknown-hall", { hallId: "V99" }),
    });
    expect(await send(hub, editor, "preview?hall=V01&venue=V99", file)).toMatchObject({
      body: refused("unknown-venue", { venueId: "V99" }),
    });
  });

  it("[O89] keep nobody in the hall waiting, whatever is sent through them", async () => {
    const { hub, editor } = await open();
    const kiosk = await hub.connect(await hub.pair("K1"));
    const endless = calendarOf(
      eventOf("UID:e", "SUMMARY:a", "DTSTART:20200101T090000Z", "DURATION:PT1H", "RRULE:FREQ=SECONDLY"),
    );
    const reading = { is: true };
    const answer = send(hub, editor, "preview?hall=V01", endless).finally(() => (reading.is = false));
    const waits: number[] = [];
    while (reading.is) {
      const began = performance.now();
      await takeTicket(kiosk, "SV01");
      waits.push(performance.now() - began);
    }
    expect(await answer).toMatchObject({ status: 422, body: refused("too-complex") });
    expect(waits.length).toBeGreaterThan(5);
    expect(Math.max(...waits)).toBeLessThan(2_000);
  });
});
