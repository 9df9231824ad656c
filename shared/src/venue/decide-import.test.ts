import { describe, expect, test } from "vitest";
import { sampleVenue } from "../samples/venue.ts";
import { importVenueSchema } from "./commands.ts";
import { venueTopic } from "./index.ts";
import {
  decide,
  deskW9,
  done,
  eventsOf,
  file,
  hallH2,
  refusalOf,
  serviceS9,
  wrongRowsOf,
} from "./venue-story.fixture.ts";

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

describe("a row", () => {
  const rows = {
    "put-service": { ...serviceS9, hallId: "H1" },
    "put-desk": { ...deskW9, hallId: "H1" },
    "put-profile": { id: "P1", hallId: "H1", name, serviceIds: ["S1"] },
  };
  const state = done("import", { ...file, profiles: [profile] }, sampleVenue);
  const wrongWith = (type: keyof typeof rows, change: object) =>
    wrongRowsOf(decide(type, { ...rows[type], id: "new", ...change }, state));

  test("[V3] stands in a hall that is in use", () => {
    const retired = done("retire", { table: "halls", id: "H1" }, state);
    for (const type of ["put-service", "put-desk", "put-profile"] as const) {
      expect(wrongWith(type, {})).toEqual([]);
      expect(wrongWith(type, { hallId: "H3" })[0]).toMatch(/\/new unknown-hall H3/);
      expect(wrongRowsOf(decide(type, { ...rows[type], id: "new" }, retired))[0]).toMatch(/\/new unknown-hall H1/);
    }
  });

  test("[V3] moves to no other hall, not even after it was out of use", () => {
    const retired = done("retire", { table: "services", id: "S9" }, state);
    expect(wrongWith("put-service", { id: "S9" })).toEqual(["services/S9 in-another-hall-already H2"]);
    expect(wrongWith("put-desk", { id: "W9" })).toEqual(["desks/W9 in-another-hall-already H2"]);
    expect(wrongWith("put-profile", { id: "P1" })).toEqual(["profiles/P1 in-another-hall-already H2"]);
    expect(wrongRowsOf(decide("put-service", rows["put-service"], retired))).toEqual([
      "services/S9 in-another-hall-already H2",
    ]);
  });

  test("[V3] of a desk has a number of its own in its hall, and a profile of its hall", () => {
    expect(wrongWith("put-desk", { number: 1 })).toEqual(["desks/new number-taken W1"]);
    expect(wrongWith("put-desk", { number: 9 })).toEqual([]);
    expect(wrongWith("put-desk", { id: "W1", number: 1 })).toEqual([]);
    expect(wrongWith("put-desk", { profileId: "P2" })).toEqual(["desks/new unknown-profile P2"]);
    expect(wrongWith("put-desk", { profileId: "P1" })).toEqual(["desks/new profile-of-another-hall P1"]);
    const closed = done("retire", { table: "desks", id: "W1" }, state);
    expect(wrongRowsOf(decide("put-desk", { ...rows["put-desk"], id: "new", number: 1 }, closed))).toEqual([]);
  });

  test("[V3] of a profile names services of its hall, each once", () => {
    expect(wrongWith("put-profile", { serviceIds: ["S1", "S7", "S1", "S9"] })).toEqual([
      "profiles/new service-twice S1",
      "profiles/new unknown-service S7",
      "profiles/new service-of-another-hall S9",
    ]);
  });

  test("[V3] has hours that do not overlap on a day; where one ends another may begin", () => {
    const overlapping = [
      hours("09:00", "12:00", [1, 2, 3]),
      hours("11:00", "17:00", [2]),
      hours("08:00", "09:01", [3]),
    ];
    expect(wrongWith("put-service", { hours: overlapping })).toEqual([
      "services/new hours-overlap 2",
      "services/new hours-overlap 3",
    ]);
    const hall = { ...hallH2, hours: [hours("09:00", "12:00", [1, 1])] };
    expect(wrongRowsOf(decide("put-hall", hall, state))).toEqual(["halls/H2 hours-overlap 1"]);
    expect(wrongWith("put-service", { hours: [hours("13:00", "24:00"), hours("09:00", "13:00")] })).toEqual([]);
  });

  test("[V3] of a service has each subject once, and shares its queue with others", () => {
    const subjects = [
      { id: "a", name },
      { id: "b", name },
      { id: "a", name },
    ];
    expect(wrongWith("put-service", { subjects })).toEqual(["services/new subject-twice a"]);
    expect(wrongWith("put-service", { queue: "A" })).toEqual([]);
  });

  test("[V4] is put by itself under the rules of a file, and the same again does nothing", () => {
    const put = decide("put-desk", rows["put-desk"] && { ...rows["put-desk"], id: "W4" }, state);
    expect(put).toEqual({
      events: [
        { type: "VenueRowPut", table: "desks", row: { ...deskW9, id: "W4", hallId: "H1", priorityWindow: false } },
      ],
      result: { changed: true },
    });
    const again = done("put-desk", { ...rows["put-desk"], id: "W4" }, state);
    expect(decide("put-desk", { ...rows["put-desk"], id: "W4" }, again)).toEqual({
      events: [],
      result: { changed: false },
    });
  });

  test("[V4] of every table can be put", () => {
    expect(done("put-hall", { ...hallH2, name }, state).halls.H2?.name).toEqual(name);
    expect(done("put-service", { ...serviceS9, quotaPerDay: 5 }, state).services.S9?.quotaPerDay).toBe(5);
    expect(done("put-profile", { ...profile, ranked: true }, state).profiles.P1?.ranked).toBe(true);
    expect(done("put-class", { id: "priority", name, creditMinutes: 20 }, state).classes.priority?.creditMinutes).toBe(
      20,
    );
    expect(done("put-staff", { id: "li", name: "Li", role: "greeter" }, state).staff.li?.role).toBe("greeter");
  });

  test("[V4] is refused without a change", () => {
    const refused = decide("put-desk", { ...rows["put-desk"], hallId: "H3" }, state);
    expect(refusalOf(refused)).toMatchObject({ code: "venue-file-wrong" });
  });
});
