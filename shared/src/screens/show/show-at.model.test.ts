import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf, later, millisecondsOf } from "../../core/index.ts";
import { noticeItem, showFacts } from "../../samples/index.ts";
import { dossierOfScene, type Entry, entrySchema, type Scene, zones } from "../scenes.ts";
import { showAt } from "./show-at.ts";
import { type Show, type ShowFacts } from "./show.ts";

const start = Date.parse("2026-10-23T00:00:00.000Z");
const weekMs = 7 * 24 * 3_600_000;
const instant = fc.integer({ min: 0, max: weekMs }).map((ms) => instantOf(start + ms));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom("00", "15", "30"))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${minute}`);
const date = fc.integer({ min: -2, max: 9 }).map((day) => instantOf(start + day * 24 * 3_600_000).slice(0, 10));
const itemIds = ["I1", "I2"];

const rules = fc.record(
  {
    dwellSeconds: fc.integer({ min: 5, max: 600 }),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    dayPart: fc.record({ from: time, until: time }),
    firstDay: date,
    lastDay: date,
    when: fc.constantFrom({ deskOpen: "W1" }, { deskOpen: "W2" }, { entryLive: "P1" }),
  },
  { requiredKeys: [] },
);
const entry = fc.record({
  scene: fc.oneof(
    fc.constant({ kind: "clock" as const }),
    fc.constantFrom(...itemIds).map((itemId) => ({ kind: "notice" as const, itemId })),
    fc.constantFrom<Scene>(
      { kind: "project", projectId: "P1", view: "board" },
      { kind: "projects" },
      { kind: "department", departmentId: "D1", view: "exhibition" },
      { kind: "policy", policyId: "PL1" },
    ),
  ),
  zone: fc.constantFrom(...zones),
  priority: fc.integer({ min: 0, max: 2 }),
});
const entries = fc
  .array(fc.tuple(entry, rules), { maxLength: 8 })
  .map((all) => all.map(([one, more], index): Entry => entrySchema.parse({ id: `E${index}`, ...one, ...more })));

const item = fc
  .record(
    { startsAt: instant, endsAt: instant, leaseMinutes: fc.integer({ min: 5, max: 10_080 }) },
    { requiredKeys: ["leaseMinutes"] },
  )
  .map(noticeItem);

const facts = fc
  .record({
    at: instant,
    heardAgoMs: fc.integer({ min: 0, max: weekMs }),
    timeZone: fc.constantFrom("Asia/Shanghai", "Europe/Berlin", "America/New_York", "UTC"),
    entries,
    items: fc.dictionary(fc.constantFrom(...itemIds), item),
    takeoverEnds: fc.array(instant, { maxLength: 2 }),
    openDesks: fc.subarray(["W1", "W2"]),
    dossiers: fc.subarray(["project.P1", "department.D1", "policy.PL1"]),
  })
  .map(({ at, heardAgoMs, entries: all, takeoverEnds, ...more }): ShowFacts =>
    showFacts({
      ...more,
      at,
      heardAt: later(at, -heardAgoMs),
      playlist: { entries: all, languages: { stays: "zh", rotates: ["en"] }, carriesCalls: true },
      takeovers: Object.fromEntries(
        takeoverEnds.map((endsAt, index) => [
          `T${index}`,
          {
            itemId: "I1",
            title: { zh: "", en: "" },
            body: { zh: "", en: "" },
            media: [],
            sound: false,
            startedAt: at,
            endsAt,
          },
        ]),
      ),
    }),
  );

const glass = ({ takeoverId, zones: { main, side, ticker } }: Show) => ({
  takeoverId,
  zones: [main, side, ticker].map((slot) => slot && { scene: slot.scene, entryId: slot.entryId }),
});
const shownAt = (given: ShowFacts, ms: number) => glass(showAt({ ...given, at: instantOf(ms) }));
const atOf = ({ at }: ShowFacts): number => millisecondsOf(at ?? "");

describe("what a screen shows, whatever its playlist", () => {
  it("[N21] there is always something in the main zone, and it is of the playlist or the screen's own page", () => {
    fc.assert(
      fc.property(facts, fc.boolean(), (given, hasClock) => {
        const { main } = showAt(hasClock ? given : { ...given, at: undefined }).zones;
        const known = given.playlist?.entries.find(({ id, zone }) => id === main.entryId && zone === "main");
        expect(main.scene).toEqual(main.entryId === undefined ? given.ownPage : known?.scene);
      }),
    );
  });

  it("[N76] nothing of a dossier stands that may not be shown, in no zone, with a clock or without", () => {
    let stood = 0;
    fc.assert(
      fc.property(facts, fc.boolean(), (given, hasClock) => {
        const shown = showAt(hasClock ? given : { ...given, at: undefined });
        for (const slot of Object.values(shown.zones)) {
          const dossier = slot && dossierOfScene(slot.scene);
          if (dossier === undefined) continue;
          stood += 1;
          expect(given.dossiers).toContain(dossier);
        }
      }),
    );
    expect(stood).toBeGreaterThan(0);
  });

  it("[N22] it says when it changes: later than now, and nothing changes before", () => {
    fc.assert(
      fc.property(facts, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
        const { changesAt, ...show } = showAt(given);
        const now = atOf(given);
        const end = changesAt === undefined ? now + weekMs : millisecondsOf(changesAt);
        expect(end).toBeGreaterThan(now);
        for (const ms of [now + Math.floor((end - now - 1) * share), end - 1])
          expect(shownAt(given, ms)).toEqual(glass({ changesAt, ...show }));
      }),
      { numRuns: 300 },
    );
  });

  it("[N22] it has been so since the moment that it says, in every zone", () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const zone of zones) {
          const slot = showAt(given).zones[zone];
          if (slot?.since === undefined) continue;
          expect(slot.since <= (given.at ?? "")).toBe(true);
          expect(showAt({ ...given, at: slot.since }).zones[zone]?.entryId).toBe(slot.entryId);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("[N22] what comes next is what comes: from change to change one gets where one asks at once", () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 3_600_000 }), (given, ahead) => {
        const aim = atOf(given) + ahead;
        let ms = atOf(given);
        let show = showAt(given);
        while (show.changesAt !== undefined && millisecondsOf(show.changesAt) <= aim) {
          ms = millisecondsOf(show.changesAt);
          show = showAt({ ...given, at: instantOf(ms) });
        }
        expect(shownAt(given, aim)).toEqual(glass(show));
      }),
      { numRuns: 200 },
    );
  });

  it("[N23] two screens with the same playlist show the same", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const other = { ...given, deviceId: "B2", ownPage: { kind: "waiting-overview" } as const };
        const pages = [given, other].map((one) => showAt(one).zones.main);
        expect(pages[0]?.entryId).toBe(pages[1]?.entryId);
        expect([pages[0]?.since, pages[0]?.until]).toEqual([pages[1]?.since, pages[1]?.until]);
      }),
    );
  });

  it("[N24] nothing is shown of an item that is not there, not yet, over or past its lease", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { items, heardAt = "", at = "" } = given;
        for (const slot of Object.values(showAt(given).zones)) {
          if (slot.scene.kind !== "notice") continue;
          const { startsAt = at, endsAt, leaseMinutes = 0 } = items[slot.scene.itemId] ?? {};
          expect(items[slot.scene.itemId]).toBeDefined();
          expect(startsAt <= at && (endsAt === undefined || at < endsAt)).toBe(true);
          expect(at < later(heardAt, leaseMinutes * 60_000)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
