import { type Row, type Sender } from "@openhall/shared/core";
import { sampleEntries } from "@openhall/shared/samples";
import { describe, expect, it } from "vitest";
import { followShownMedia } from "./shown-media.ts";

const id = "a".repeat(64);
const now = "2026-09-16T02:00:00.000Z";
const later = "2026-09-16T03:00:00.000Z";
const words = { zh: "通知", en: "Notice" };
const media = [{ mediumId: id, type: "image", width: 9, height: 9, pages: 1, alt: words }] as Row[];
const item = {
  kind: "notice",
  title: words,
  body: words,
  media,
  version: 1,
  hash: id,
  leaseMinutes: 60,
  approvedAt: now,
};
const takeover = { itemId: "i1", title: words, body: words, media, sound: false, startedAt: now, endsAt: later };
const proof = { itemId: "i1", kind: "notice", title: words, body: words, media, by: "user:e", endsAt: later };

const display: Sender = { id: "device:d1", role: "display", hallId: "V01" };
const other: Sender = { id: "device:d2", role: "display", hallId: "V01" };
const elsewhere: Sender = { id: "device:d3", role: "display", hallId: "V02" };
const kiosk: Sender = { id: "device:k1", role: "kiosk", hallId: "V01" };
const editor: Sender = { id: "user:e", role: "editor" };
const visitor: Sender = { id: "ticket:x", role: "visitor" };
const everybody = { display, other, elsewhere, kiosk, editor, visitor };

function whoMay(streams: Record<string, Record<string, Row>>): string[] {
  const { mayShow } = follow(streams);
  return Object.entries(everybody)
    .filter(([, sender]) => mayShow(id, sender))
    .map(([name]) => name);
}

const follow = (streams: Record<string, Record<string, Row>>) =>
  followShownMedia(
    { shown: (stream) => (streams[stream] ? { stream, epoch: 1, version: 1, rows: streams[stream] } : undefined) },
    () => now,
  );

describe("who may see a medium", () => {
  it("[G87] is the staff, whatever becomes of it", () => {
    expect(whoMay({})).toEqual(["editor"]);
  });

  it("[G87] is every device of a hall for which it is approved, also before it begins, and no longer than it lasts", () => {
    const approved = (more: object) => whoMay({ "publishing.public/V01": { "item/i1": { ...item, ...more } as Row } });
    expect(approved({})).toEqual(["display", "other", "kiosk", "editor"]);
    expect(approved({ startsAt: later })).toEqual(["display", "other", "kiosk", "editor"]);
    expect(approved({ endsAt: now })).toEqual(["editor"]);
    expect(approved({ media: [] })).toEqual(["editor"]);
  });

  it("[G87] is every device of a hall in whose programme it stands", () => {
    const [entry] = Object.values(sampleEntries);
    const inProgramme = (more: object) =>
      whoMay({ "programme.hall/V01": { "entry/e1": { ...entry, media, ...more } as unknown as Row } });
    expect(inProgramme({})).toEqual(["display", "other", "kiosk", "editor"]);
    expect(inProgramme({ media: [] })).toEqual(["editor"]);
  });

  it("[G87] is every display that is taken over, while it is", () => {
    const taken = (more: object) => whoMay({ "screens.hall/V01": { "takeover/t1": { ...takeover, ...more } as Row } });
    expect(taken({})).toEqual(["display", "other", "editor"]);
    expect(taken({ deviceIds: ["d2"] })).toEqual(["other", "editor"]);
    expect(taken({ endsAt: now })).toEqual(["editor"]);
  });

  it("[G87] is the display that shows a proof of it, and no other", () => {
    const proved = (more: object) => whoMay({ "screens.proof/d1": { proof: { ...proof, ...more } as Row } });
    expect(proved({})).toEqual(["display", "editor"]);
    expect(proved({ endsAt: now })).toEqual(["editor"]);
  });
});

describe("what the scan passes", () => {
  it("[G80] is what the venue allows now, read once for each change of it", () => {
    const rows: Record<string, Row> = {};
    const { contacts, isKnown } = follow({ "publishing.content/all": rows });
    expect(contacts()).toEqual([]);
    rows.rules = { people: 3, contacts: [{ value: "0000-555-0101", whose: "咨询" }] };
    expect(contacts()).toEqual(["0000-555-0101"]);
    expect(contacts()).toBe(contacts());
    rows[`medium/${id}`] = {};
    expect([isKnown(id), isKnown("b".repeat(64))]).toEqual([true, false]);
  });
});
