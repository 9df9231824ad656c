import { describe, expect, it } from "vitest";
import { programmeRows } from "../../samples/programme-rows.ts";
import { entryOfRow, entrySchema } from "@openhall/shared/programme";
import { datedIdOf, newDatedId } from "../../frame/dated-id.ts";
import {
  clockOfStep,
  draftOf,
  entryOf,
  type FactsDraft,
  minutesOfClock,
  newStepId,
  problemsOf,
} from "./facts-draft.ts";
import { markAfter } from "./mark-after.ts";

const zone = "Asia/Shanghai";
const entryNamed = (id: string) => {
  const row = programmeRows[`entry/${id}`];
  if (!row) throw new Error(`There is no sample entry ${id}`);
  return { ...row, id };
};
const draftNamed = (id: string, changes: Partial<FactsDraft> = {}): FactsDraft => ({
  ...draftOf(entryNamed(id), zone),
  ...changes,
});

describe("the facts of an entry", () => {
  it("[W265] are the same when they are opened and saved", () => {
    for (const key of Object.keys(programmeRows)) {
      const entry = entryNamed(key.slice("entry/".length));
      expect(entryOf(entry.id, draftOf(entry, zone), zone)).toEqual(entryOfRow(entry.id, entry));
    }
  });

  it("[W265] are what the hub takes", () => {
    expect(entrySchema.safeParse(entryOf("launch", draftNamed("launch"), zone)).success).toBe(true);
  });

  it("[W265] last from midnight to midnight of the hall where they last all day, and come back so", () => {
    const draft = draftNamed("policy", { allDay: true, startDate: "2026-09-18", endDate: "2026-09-19", steps: [] });
    const entry = entryOf("policy", draft, zone);
    expect(entry).toMatchObject({
      allDay: true,
      startsAt: "2026-09-17T16:00:00.000Z",
      endsAt: "2026-09-19T16:00:00.000Z",
    });
    const again = draftOf({ ...entryNamed("policy"), ...entry }, zone);
    expect(again).toMatchObject({ startDate: "2026-09-18", endDate: "2026-09-19", allDay: true });
  });

  it("[W265] keep the hall's time over a clock change", () => {
    const draft = draftNamed("policy", {
      startDate: "2026-10-24",
      startTime: "22:00",
      endDate: "2026-10-25",
      endTime: "04:00",
    });
    const entry = entryOf("policy", draft, "Europe/Berlin");
    expect(entry).toMatchObject({ startsAt: "2026-10-24T20:00:00.000Z", endsAt: "2026-10-25T03:00:00.000Z" });
  });

  it("[W265] set a step by minutes or by the clock, also past midnight", () => {
    const draft = draftNamed("launch");
    expect(clockOfStep(65, draft, zone)).toBe("11:05");
    expect(minutesOfClock("10:50", draft, zone)).toBe(50);
    expect(minutesOfClock("09:00", draft, zone)).toBe(23 * 60);
    expect(minutesOfClock("soon", draft, zone)).toBeUndefined();
    expect(
      newStepId([
        { id: "s3", minutes: 0 },
        { id: "s1", minutes: 5 },
      ]),
    ).toBe("s4");
  });

  it("[W266] name what is wrong at its field", () => {
    const wrong = (changes: Partial<FactsDraft>) => [...problemsOf(draftNamed("launch", changes), zone)];
    expect(wrong({})).toEqual([]);
    expect(wrong({ venueId: "" })).toEqual([["venue", "missing"]]);
    expect(wrong({ startTime: "9 Uhr" })).toEqual([["start", "noTime"]]);
    expect(wrong({ endTime: "09:00", steps: [] })).toEqual([["end", "endsBefore"]]);
    expect(wrong({ endDate: "2026-11-16" })).toEqual([["end", "tooLong"]]);
    expect(wrong({ capacity: 0 })).toEqual([["capacity", "noCount"]]);
    expect(wrong({ capacity: Number.NaN })).toEqual([["capacity", "noCount"]]);
    expect(wrong({ steps: [{ id: "a", minutes: 90 }] })).toEqual([["step.a", "afterEnd"]]);
    expect(wrong({ steps: [{ id: "a", minutes: undefined }] })).toEqual([["step.a", "noMinutes"]]);
    expect(
      wrong({
        steps: [
          { id: "a", minutes: 5 },
          { id: "b", minutes: 5 },
        ],
      }),
    ).toEqual([
      ["step.a", "sameTime"],
      ["step.b", "sameTime"],
    ]);
    expect(entryOf("launch", draftNamed("launch", { venueId: "" }), zone)).toBeUndefined();
  });
});

describe("the id of an entry", () => {
  it("[W264] can be read from its date, and is taken by nobody", () => {
    expect(datedIdOf("2026-09-16", new Uint8Array([0, 1, 2, 3]))).toBe("0916-2345");
    const asked: string[] = [];
    const id = newDatedId("2026-09-16", (wanted) => asked.push(wanted) < 3);
    expect(id).toMatch(/^0916-[2-9a-z]{4}$/);
    expect(asked).toHaveLength(3);
    expect(id).toBe(asked[2]);
  });
});

describe("what an entry will be marked with", () => {
  const after = (id: string, changes: Partial<FactsDraft>) => {
    const next = entryOf(id, draftNamed(id, changes), zone);
    if (!next) throw new Error("Something is wrong with it");
    return markAfter(entryNamed(id), next, zone);
  };

  it("[W267] is a delay on the same day in the same place, and a move otherwise", () => {
    expect(after("site", { startTime: "15:00", endTime: "16:30" })).toMatchObject({
      mark: "delayed",
      was: { startsAt: "2026-09-16T06:30:00.000Z" },
    });
    expect(after("site", { startTime: "14:00" }).mark).toBe("moved");
    expect(after("site", { venueId: "V05" }).mark).toBe("moved");
    expect(after("site", { capacity: 10 })).toEqual({});
  });

  it("[W267] goes when it is again what the public first read, and is nothing where they read nothing", () => {
    expect(after("policy", { startTime: "10:20", endTime: "11:20" })).toEqual({});
    expect(after("draft", { startTime: "16:00" })).toEqual({});
  });
});
