import { describe, expect, test } from "vitest";
import { sampleVenue } from "../samples/venue.ts";
import { type Role } from "../core/index.ts";
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
const hours = (from: string, to: string, days = [1]) => ({ days, from, to });

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

describe("what is retired", () => {
  const desk = { ...deskW9, profileId: "P1" };
  const both = { ...profile, serviceIds: ["S8", "S9"] };
  const services = [serviceS9, { ...serviceS9, id: "S8" }];
  const staff = [{ id: "li", name: "Li", role: "clerk" }];
  const state = done("import", { ...file, services, desks: [desk], profiles: [both], staff }, sampleVenue);
  const retire = (table: string, id: string, from = state, role?: Role) => decide("retire", { table, id }, from, role);

  test("[V6] stays known, out of use, until it is put again", () => {
    expect(retire("classes", "priority")).toEqual({
      events: [{ type: "VenueRowRetired", table: "classes", id: "priority" }],
      result: { changed: true },
    });
    const after = done("retire", { table: "services", id: "S1" }, state);
    expect(after.services.S1).toEqual({ ...sampleVenue.services.S1, retired: true });
    const { result } = decide("put-service", sampleVenue.services.S1, after) as { result: object };
    expect(result).toEqual({ changed: true });
    expect(done("put-service", sampleVenue.services.S1, after)).toEqual(state);
  });

  test("[V6] is so once; what nobody knows cannot be", () => {
    const after = done("retire", { table: "services", id: "S1" }, state);
    expect(retire("services", "S1", after)).toEqual({ events: [], result: { changed: false } });
    expect(refusalOf(retire("services", "S7"))).toEqual({ code: "not-in-venue", table: "services", id: "S7" });
    expect(refusalOf(retire("staff", "constructor"))).toMatchObject({ code: "not-in-venue" });
  });

  test("[V6] of halls and people is so by an administrator alone", () => {
    for (const [table, id] of [
      ["halls", "H1"],
      ["staff", "li"],
    ] as const) {
      expect(refusalOf(retire(table, id, state, "manager"))).toEqual({ code: "administrator-only", table });
      expect(eventsOf(retire(table, id))).not.toEqual([]);
    }
    expect(eventsOf(retire("desks", "W9", state, "manager"))).toEqual([
      { type: "VenueRowRetired", table: "desks", id: "W9" },
    ]);
  });

  test("[V7] with a hall goes what stands in it, and nothing of another hall", () => {
    const after = done("retire", { table: "halls", id: "H2" }, state);
    expect(Object.values(after.services).filter((row) => row.retired)).toHaveLength(2);
    expect([after.halls.H2?.retired, after.desks.W9?.retired, after.profiles.P1?.retired]).toEqual([true, true, true]);
    expect([after.halls.H1, after.desks.W1]).toEqual([state.halls.H1, state.desks.W1]);
    expect(done("put-hall", hallH2, after).services.S9?.retired).toBe(true);
  });

  test("[V7] a profile goes on without a service, and goes with its last", () => {
    const [one, other] = [retire("services", "S8"), done("retire", { table: "services", id: "S8" }, state)];
    expect(eventsOf(one).map(({ type }) => type)).toEqual(["VenueRowRetired", "VenueRowPut"]);
    expect(other.profiles.P1?.serviceIds).toEqual(["S9"]);
    const last = done("retire", { table: "services", id: "S9" }, other);
    expect(last.profiles.P1).toEqual({ ...other.profiles.P1, retired: true });
    expect(last.desks.W9).toMatchObject({ id: "W9", queues: ["C"] });
    expect(last.desks.W9).not.toHaveProperty("profileId");
  });

  test("[V7] a desk goes back to its queues when its profile goes", () => {
    const after = done("retire", { table: "profiles", id: "P1" }, state);
    expect(after.desks.W9).not.toHaveProperty("profileId");
    expect(after.desks.W9).not.toHaveProperty("retired");
  });
});

describe("the last administrator", () => {
  const admin = { id: "wang", name: "Wang", role: "administrator" };
  const state = done("put-staff", admin, sampleVenue);

  test("[V8] is neither retired nor given another role, by no way", () => {
    const refused = { code: "last-administrator" };
    expect(refusalOf(decide("retire", { table: "staff", id: "wang" }, state))).toEqual(refused);
    expect(refusalOf(decide("put-staff", { ...admin, role: "clerk" }, state))).toEqual(refused);
    expect(refusalOf(decide("import", { ...file, staff: [{ ...admin, role: "clerk" }] }, state))).toEqual(refused);
    expect(refusalOf(decide("import", { ...file, staff: [], replace: true }, state))).toEqual(refused);
    expect(done("put-staff", { ...admin, name: "Wang Fang" }, state).staff.wang?.name).toBe("Wang Fang");
  });

  test("[V8] may go when there is another; a venue that has none yet needs none", () => {
    const two = done("put-staff", { ...admin, id: "zhao" }, state);
    expect(done("retire", { table: "staff", id: "wang" }, two).staff.wang?.retired).toBe(true);
    expect(done("put-staff", { ...admin, role: "clerk" }, sampleVenue).staff.wang?.role).toBe("clerk");
  });
});
