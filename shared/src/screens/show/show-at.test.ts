import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf, millisecondsOf } from "../../core/index.ts";
import { type PlaylistRow, type TakeoverRow } from "../rows.ts";
import { type Entry, entrySchema } from "../scenes.ts";
import { type Show, type ShowFacts } from "./show.ts";
import { showAt } from "./show-at.ts";
import { item, showVectors, usualFacts } from "./show-at.vectors.ts";

const playlistOf = (entries: readonly Entry[]): PlaylistRow => ({
  languages: { stays: "zh", rotates: ["en"] },
  carriesCalls: true,
  entries: [...entries],
});

const factsOf = (entries: readonly Entry[], more: Partial<ShowFacts> = {}): ShowFacts => ({
  ...usualFacts,
  playlist: playlistOf(entries),
  ...more,
});

describe("a playlist", () => {
  for (const { what, entries, facts, shows, lost } of showVectors)
    it(`[N2] ${what}`, () => {
      const moments = Object.keys(shows);
      const seen = moments.map((at) => {
        const clock = at === "" ? {} : { at, heardAt: facts?.heardAt ?? usualFacts.heardAt };
        return [at, showAt(factsOf(entries, { ...facts, ...clock })).zones.main.entryId];
      });
      expect(Object.fromEntries(seen)).toEqual(shows);
      const last = moments.at(-1);
      const clock = last === "" ? {} : { at: last };
      const why = showAt(factsOf(entries, { ...facts, ...clock })).zones.main.lost;
      for (const [entryId, reason] of Object.entries(lost ?? {})) expect(why).toContainEqual({ entryId, why: reason });
    });
});

describe("a slot", () => {
  const turns = ["a", "b"].map((id) => entrySchema.parse({ id, scene: { kind: "clock" }, dwellSeconds: 30 }));

  it("[N3] says since when, until when and what comes next", () => {
    const { main } = showAt(factsOf(turns, { at: "2026-09-16T02:00:40.000Z" })).zones;
    expect(main).toMatchObject({
      entryId: "b",
      since: "2026-09-16T02:00:30.000Z",
      until: "2026-09-16T02:01:00.000Z",
      next: "a",
      lost: [{ entryId: "a", why: "not-its-turn" }],
    });
  });

  it("[N3] of one entry stands until a rule ends it", () => {
    const entry = entrySchema.parse({ id: "a", scene: { kind: "clock" }, dayPart: { from: "09:00", until: "17:00" } });
    const show = showAt(factsOf([entry]));
    expect(show.zones.main).toMatchObject({ since: "2026-09-16T01:00:00.000Z", until: "2026-09-16T09:00:00.000Z" });
    expect(show.changesAt).toBe("2026-09-16T09:00:00.000Z");
  });

  it("[N4] without a dwell stands as long as its words and pages take, 15 s at least", () => {
    const medium = {
      mediumId: "1".repeat(64),
      type: "pdf" as const,
      width: 1,
      height: 1,
      pages: 3,
      alt: { zh: "", en: "" },
    };
    const items = {
      short: item(),
      long: item({ body: { zh: "字".repeat(118), en: "word" } }),
      pages: item({ media: [medium] }),
    };
    const untilOf = (itemId: string): number => {
      const scene = { kind: "notice", itemId };
      const entries = [entrySchema.parse({ id: "n", scene }), entrySchema.parse({ id: "o", scene: { kind: "clock" } })];
      const { main } = showAt(factsOf(entries, { items, at: "2026-09-15T16:00:00.000Z" })).zones;
      return (millisecondsOf(main.until ?? "") - millisecondsOf("2026-09-15T16:00:00.000Z")) / 1_000;
    };
    expect([untilOf("short"), untilOf("long"), untilOf("pages")]).toEqual([15, 60, 60]);
  });
});

describe("a takeover", () => {
  const takeover = (more: Partial<TakeoverRow> = {}): TakeoverRow => ({
    itemId: "i",
    title: { zh: "请离开", en: "Leave" },
    body: { zh: "", en: "" },
    media: [],
    sound: false,
    startedAt: "2026-09-16T01:50:00.000Z",
    endsAt: "2026-09-16T02:05:00.000Z",
    ...more,
  });

  it("[N5] is over everything, the one that began last over the others, and ends by itself", () => {
    const takeovers = {
      old: takeover({ endsAt: "2026-09-16T02:30:00.000Z" }),
      new: takeover({ startedAt: "2026-09-16T01:55:00.000Z" }),
      others: takeover({ startedAt: "2026-09-16T01:59:00.000Z", deviceIds: ["B9"] }),
    };
    const seen = ["2026-09-16T02:00:00.000Z", "2026-09-16T02:05:00.000Z", "2026-09-16T02:30:00.000Z"].map(
      (at) => showAt({ ...usualFacts, takeovers, at }).takeoverId,
    );
    expect(seen).toEqual(["new", "old", undefined]);
    expect(showAt({ ...usualFacts, takeovers }).changesAt).toBe("2026-09-16T02:05:00.000Z");
  });

  it("[N5] is not shown by a screen that cannot tell whether it goes on", () => {
    expect(showAt({ ...usualFacts, takeovers: { t: takeover() }, at: undefined }).takeoverId).toBeUndefined();
  });
});

describe("whatever the playlist", () => {
  const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
    const minutes = quarter * 15;
    return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  });
  const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const entries = fc.array(
    fc.record({
      zone: fc.constantFrom("main" as const, "side" as const, "ticker" as const),
      itemId: optional(fc.constantFrom("i", "j", "none")),
      dwellSeconds: optional(fc.integer({ min: 5, max: 600 })),
      days: optional(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })),
      dayPart: optional(fc.record({ from: time, until: time })),
      lastDay: optional(fc.constantFrom("2026-03-28", "2026-03-29", "2026-10-25")),
      priority: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 5 },
  );
  const facts = fc
    .record({
      entries,
      at: fc
        .integer({ min: Date.parse("2026-03-27T00:00Z"), max: Date.parse("2026-03-31T00:00Z") })
        .map((ms) => instantOf(ms)),
      timeZone: fc.constantFrom("Europe/Berlin", "Asia/Shanghai", "Australia/Lord_Howe", "America/St_Johns"),
      lease: fc.integer({ min: 5, max: 600 }),
    })
    .map(({ entries: given, at, timeZone, lease }): ShowFacts => {
      const all = given.map(({ zone, itemId, ...rules }, index) => {
        const isNotice = zone === "ticker" || itemId !== undefined;
        const scene = isNotice ? { kind: "notice", itemId: itemId ?? "i" } : { kind: "clock" };
        const told = Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined));
        return entrySchema.parse({ id: `e${index}`, zone, scene, ...told });
      });
      return factsOf(all, { at, heardAt: at, timeZone, items: { i: item({ leaseMinutes: lease }), j: item() } });
    });
  const onGlass = ({ zones, takeoverId }: Show) => [
    takeoverId,
    ...(["main", "side", "ticker"] as const).map((zone) => zones[zone]?.entryId),
  ];

  it("[N6] the main zone is never empty, and nothing changes before the moment that is named", () => {
    fc.assert(
      fc.property(facts, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
        const show = showAt(given);
        expect(show.zones.main.scene).toBeDefined();
        const from = millisecondsOf(given.at ?? "");
        const to = show.changesAt === undefined ? from + 24 * 3_600_000 : millisecondsOf(show.changesAt);
        expect(to).toBeGreaterThan(from);
        const between = instantOf(from + Math.floor((to - 1 - from) * share));
        expect(onGlass(showAt({ ...given, at: between }))).toEqual(onGlass(show));
      }),
    );
  });

  it("[N6] what comes next is what stands there when its time has come", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { main } = showAt(given).zones;
        if (main.until === undefined) return;
        expect(showAt({ ...given, at: main.until }).zones.main.entryId).toBe(main.next);
      }),
    );
  });
});
