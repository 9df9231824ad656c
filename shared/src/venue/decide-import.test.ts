import { describe, expect, test } from "vitest";
import { sampleVenue } from "../samples/venue.ts";
import { importVenueSchema } from "./commands.ts";
import { decide, deskW9, done, eventsOf, file, hallH2, serviceS9, wrongRowsOf } from "./venue-story.fixture.ts";

const name = { zh: "新", en: "New" };
const profile = { id: "P1", hallId: "H2", name, serviceIds: ["S9"] };
const untouched = { added: 0, changed: 0, unchanged: 0, retired: 0 };
const hours = (from: string, to: string, days = [1]) => ({ days, from, to });

describe("a venue file", () => {
  test("[V1] is imported whole, and answered with what it did to each table", () => {
    expect(decide("import", file)).toMatchObject({
      events: [{ type: "VenueImported", halls: [hallH2], services: [serviceS9], desks: [deskW9], retired: [] }],
      result: {
        halls: { ...untouched, added: 1 },
        services: { ...untouched, added: 1 },
        desks: { ...untouched, added: 1 },
        profiles: untouched,
        classes: untouched,
        staff: untouched,
      },
    });
    expect(done("import", file)).toMatchObject({
      halls: { H2: hallH2 },
      services: { S9: serviceS9 },
      desks: { W9: deskW9 },
    });
  });

  test("[V1] may leave out what has a usual value", () => {
    const state = done("import", file);
    expect(state.halls.H2).toMatchObject({ guardMinutes: 40, creditMinutes: 15, returnAfterCalls: 2, hours: [] });
    expect(state.halls.H2).toMatchObject({ appointmentEarlyMinutes: 10, appointmentLateMinutes: 15, autoMiss: false });
    expect(state.services.S9).toMatchObject({ frequent: false, keywords: { zh: [], en: [] }, hours: [], subjects: [] });
    expect(state.desks.W9).toMatchObject({ priorityWindow: false });
    expect(state.classes).toEqual({ priority: { id: "priority", name: { zh: "优先", en: "Priority" } } });
  });

  test("[V1] changes what it names and leaves what it does not", () => {
    const before = done("import", file, sampleVenue);
    expect(Object.keys(before.halls)).toEqual(["H1", "H2"]);
    expect(before.services.S1).toBe(sampleVenue.services.S1);
    const renamed = { ...file, halls: [{ ...hallH2, name }] };
    expect(decide("import", renamed, before)).toMatchObject({
      events: [{ halls: [{ id: "H2", name }], services: [], desks: [] }],
      result: { halls: { ...untouched, changed: 1 }, services: { ...untouched, unchanged: 1 } },
    });
    expect(done("import", renamed, before).desks).toEqual(before.desks);
  });

  test("[V1] of the same content again does nothing, whatever the order of its fields", () => {
    const state = done("import", file);
    const turned = { ...file, desks: [Object.fromEntries(Object.entries(deskW9).toReversed())] };
    expect(decide("import", turned, state)).toMatchObject({ events: [], result: { desks: { unchanged: 1 } } });
  });

  test("[V1] is refused whole, with every wrong row named", () => {
    const wrong = {
      halls: [hallH2, hallH2],
      services: [serviceS9, { ...serviceS9, hallId: "H3" }],
      desks: [{ ...deskW9, hallId: "H4" }, deskW9, deskW9],
      classes: [
        { id: "elder", name },
        { id: "elder", name },
      ],
      staff: [
        { id: "li", name: "Li", role: "clerk" },
        { id: "li", name: "Li", role: "manager" },
      ],
    };
    const rows = [
      { table: "halls", id: "H2", problem: "twice-in-file" },
      { table: "services", id: "S9", problem: "twice-in-file" },
      { table: "desks", id: "W9", problem: "twice-in-file" },
      { table: "classes", id: "elder", problem: "twice-in-file" },
      { table: "staff", id: "li", problem: "twice-in-file" },
      { table: "services", id: "S9", problem: "unknown-hall", other: "H3" },
      { table: "desks", id: "W9", problem: "unknown-hall", other: "H4" },
    ];
    expect(decide("import", wrong)).toEqual({ refusal: { code: "venue-file-wrong", rows } });
  });

  test.each([
    ["no hall", { ...file, halls: [] }],
    ["a zone that does not exist", { ...file, halls: [{ ...hallH2, timeZone: "Mars/Olympus" }] }],
    ["a letter that is read as a digit", { ...file, services: [{ ...serviceS9, queue: "O" }] }],
    ["an id with a slash", { ...file, desks: [{ ...deskW9, id: "W/9" }] }],
    ["an id that every object has", { ...file, desks: [{ ...deskW9, id: "constructor" }] }],
    ["a field nobody knows", { ...file, desks: [{ ...deskW9, colour: "red" }] }],
    ["hours that end before they begin", { ...file, halls: [{ ...hallH2, hours: [hours("12:00", "09:00")] }] }],
    ["a class of everybody else", { ...file, classes: [{ id: "ordinary", name }] }],
    ["somebody of no role", { ...file, staff: [{ id: "li", name: "Li", role: "system" }] }],
  ])("[V1] with %s is malformed", (_, input) => {
    expect(importVenueSchema.safeParse(file).success).toBe(true);
    expect(importVenueSchema.safeParse(input).success).toBe(false);
  });
});

describe("a file that replaces", () => {
  const before = done(
    "import",
    { ...file, profiles: [profile], staff: [{ id: "li", name: "Li", role: "clerk" }] },
    sampleVenue,
  );

  test("[V5] retires what it does not name, in the tables that it has", () => {
    const { result } = decide("import", { ...file, staff: [], replace: true }, before) as { result: object };
    expect(result).toMatchObject({
      halls: { ...untouched, unchanged: 1, retired: 1 },
      services: { ...untouched, unchanged: 1, retired: 3 },
      desks: { ...untouched, unchanged: 1, retired: 3 },
      profiles: untouched,
      classes: untouched,
      staff: { ...untouched, retired: 1 },
    });
    const state = done("import", { ...file, staff: [], replace: true }, before);
    expect(state.services.S1).toEqual({ ...sampleVenue.services.S1, retired: true });
    expect(state.halls.H1?.retired).toBe(true);
    expect(state.profiles.P1).toEqual(before.profiles.P1);
    expect(state.classes).toEqual(before.classes);
  });

  test("[V5] without `replace` retires nothing", () => {
    expect(eventsOf(decide("import", file, before))).toEqual([]);
  });

  test("[V5] gives back what it names again", () => {
    const state = done("import", { ...file, replace: true }, before);
    const again = { halls: [sampleVenue.halls.H1], services: [sampleVenue.services.S1], desks: [] };
    expect(decide("import", again, state)).toMatchObject({ result: { halls: { ...untouched, added: 1 } } });
    expect(done("import", again, state).services.S1).toEqual(sampleVenue.services.S1);
  });

  test("[V5] may not name in one row what it retires by another", () => {
    const desk = { ...deskW9, profileId: "P1" };
    const other = { ...serviceS9, id: "S8" };
    const replaced = { halls: [hallH2], services: [other], desks: [desk], replace: true };
    expect(wrongRowsOf(decide("import", replaced, before))).toEqual(["desks/W9 unknown-profile P1"]);
  });
});
