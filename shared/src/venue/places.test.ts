import { describe, expect, test } from "vitest";
import { sampleVenue } from "../samples/venue.ts";
import { venueTopic, type VenueState } from "./index.ts";
import { after, decide, done, eventsOf, file, hallH2, refusalOf, rowsOf, wrongRowsOf } from "./venue-story.fixture.ts";

const name = (zh: string, en: string) => ({ zh, en });
const kiosk = { kind: "kiosk", id: "K1", hallId: "H1", name: "入口 Entrance", diagonalInches: 21.5 };
const library = { id: "V5", name: name("图书馆", "Library") };
const centre = {
  id: "H1",
  name: name("示例大厅", "Sample hall"),
  address: name("一号路", "1 First Road"),
  rooms: [
    { id: "R1", name: name("三号会议室", "Room 3"), ways: [{ deviceId: "K1", direction: "upstairs", metres: 60 }] },
    { id: "R2", name: name("报告厅", "Lecture room") },
  ],
  ways: [{ deviceId: "K1", direction: "ahead" }],
};
const housing = { id: "D10", name: name("住建局", "Housing") };
const roomed = { ...centre, rooms: [centre.rooms[0], { ...centre.rooms[1], ways: [] }] };

const withKiosk = done("put-device", kiosk, sampleVenue);
const set = done("put-department", housing, done("put-venue", centre, withKiosk, "manager"), "manager");
const put = (changes: object, state: VenueState = withKiosk) => decide("put-venue", { ...centre, ...changes }, state);
const asPublic = ({ id: _id, ...row }: { id: string }) => row;

describe("a venue of the programme", () => {
  test("[V50] is set up with its rooms and ways, a department by its name; what is not said is usual", () => {
    expect(set.venues).toEqual({ H1: roomed });
    expect(done("put-venue", library, set).venues.V5).toEqual({ ...library, rooms: [], ways: [] });
    expect(set.departments).toEqual({ D10: housing });
    expect(eventsOf(decide("put-venue", centre, set))).toEqual([]);
    expect(eventsOf(decide("put-department", housing, set))).toEqual([]);
  });

  test("[V51] is read in every hall, with its rooms and ways, also one that has a hall's id; out of use in none", () => {
    const two = done("put-hall", hallH2, done("put-venue", library, set));
    for (const hall of ["H1", "H2"])
      expect(rowsOf(`venue.hall/${hall}`, two)).toMatchObject({
        "venue/H1": asPublic(roomed),
        "venue/V5": { name: library.name, rooms: [], ways: [] },
        "department/D10": { name: housing.name },
      });
    expect(rowsOf("venue.hall/H1", two)["venue/V5"]).not.toHaveProperty("address");
    const without = done(
      "retire",
      { table: "departments", id: "D10" },
      done("retire", { table: "venues", id: "V5" }, two, "manager"),
      "manager",
    );
    const keys = Object.keys(rowsOf("venue.hall/H2", without));
    expect(keys).toContain("venue/H1");
    expect(keys).not.toContain("venue/V5");
    expect(keys).not.toContain("department/D10");
    expect(rowsOf("venue.setup/all", without)).toMatchObject({
      "venue/V5": { retired: true },
      "department/D10": { retired: true },
    });
  });

  test("[V51] touches its row in every hall and in the set-up, and no other", () => {
    const two = done("put-hall", hallH2, set);
    const touched = (type: string, payload: object, key: string) => {
      const event = eventsOf(decide(type, payload, two))[0];
      expect(event && venueTopic.touches(event, after({ events: [event], result: null }, two), {})).toEqual([
        { stream: "venue.setup/all", key },
        { stream: "venue.hall/H1", key },
        { stream: "venue.hall/H2", key },
      ]);
    };
    touched("put-venue", library, "venue/V5");
    touched("put-department", { ...housing, name: name("住房局", "Homes") }, "department/D10");
    touched("retire", { table: "venues", id: "H1" }, "venue/H1");
  });

  test("[V52] has each room once, and to each place one way from a device in use", () => {
    const way = { deviceId: "K1", direction: "left" };
    expect(wrongRowsOf(put({ rooms: [centre.rooms[1], centre.rooms[1]] }))).toEqual(["venues/H1 room-twice R2"]);
    expect(wrongRowsOf(put({ ways: [way, way] }))).toEqual(["venues/H1 way-twice K1"]);
    expect(wrongRowsOf(put({ rooms: [{ ...centre.rooms[1], ways: [way, way] }] }))).toEqual(["venues/H1 way-twice K1"]);
    expect(wrongRowsOf(put({}, sampleVenue))).toEqual(["venues/H1 unknown-device K1"]);
    const gone = done("retire", { table: "devices", id: "K1" }, withKiosk);
    expect(wrongRowsOf(put({ rooms: [] }, gone))).toEqual(["venues/H1 unknown-device K1"]);
    const twice = { ...file, venues: [library, library], departments: [housing, housing] };
    expect(wrongRowsOf(decide("import", twice))).toEqual(["venues/V5 twice-in-file", "departments/D10 twice-in-file"]);
  });

  test("[V53] goes on without the ways from a device out of use, and without those of a hall that goes", () => {
    const lost = { ...roomed, rooms: roomed.rooms.map((room) => ({ ...room, ways: [] })), ways: [] };
    const noKiosk = done("retire", { table: "devices", id: "K1" }, set);
    expect(noKiosk.venues.H1).toEqual(lost);
    const noHall = done("retire", { table: "halls", id: "H1" }, set);
    expect(noHall.venues.H1).toEqual(lost);
    const replaced = done("import", { ...file, devices: [], replace: true }, set);
    expect(replaced.venues.H1).toEqual(lost);
    expect(replaced.departments).toEqual({ D10: housing });
    const other = done("put-venue", library, set);
    expect(done("retire", { table: "devices", id: "K1" }, other).venues.V5).toBe(other.venues.V5);
  });

  test("[V54] comes in by a file and is counted there; a file that replaces retires what it does not name", () => {
    const both = { ...file, devices: [{ ...kiosk, hallId: "H2" }], venues: [centre], departments: [housing] };
    expect(decide("import", both)).toMatchObject({
      result: { venues: { added: 1, changed: 0 }, departments: { added: 1, changed: 0 } },
    });
    const state = done("import", both);
    expect(state).toMatchObject({ venues: { H1: roomed }, departments: { D10: housing } });
    expect(eventsOf(decide("import", both, state))).toEqual([]);
    const fewer = done("import", { ...both, venues: [library], departments: [], replace: true }, state);
    expect(fewer).toMatchObject({
      venues: { H1: { retired: true }, V5: library },
      departments: { D10: { retired: true } },
    });
  });

  test.each([
    ["a way of no direction", { ways: [{ deviceId: "K1", direction: "north" }] }],
    ["a way of no length", { ways: [{ deviceId: "K1", direction: "left", metres: 0 }] }],
    ["a way longer than any walk", { ways: [{ deviceId: "K1", direction: "left", metres: 2_001 }] }],
    [
      "more rooms than any house",
      { rooms: Array.from({ length: 101 }, (_, at) => ({ ...centre.rooms[1], id: `R${at}` })) },
    ],
    ["a room without a name", { rooms: [{ id: "R1" }] }],
    ["an address in one language", { address: { zh: "一号路" } }],
  ])("[V55] is malformed with %s", (_what, changes) => {
    expect(venueTopic.commands["put-venue"]?.payload.safeParse(centre).success).toBe(true);
    expect(venueTopic.commands["put-venue"]?.payload.safeParse({ ...centre, ...changes }).success).toBe(false);
  });

  test("[V56] is a manager's to take out of use, and so is a department", () => {
    expect(refusalOf(decide("retire", { table: "venues", id: "H1" }, set, "manager"))).toBeUndefined();
    expect(refusalOf(decide("retire", { table: "departments", id: "D10" }, set, "manager"))).toBeUndefined();
    expect(venueTopic.commands["put-venue"]?.roles).toEqual(["manager", "administrator"]);
    expect(venueTopic.commands["put-department"]?.roles).toEqual(["manager", "administrator"]);
  });
});

test("[V57] what older releases wrote is read without venues and departments", () => {
  const { venues: _venues, departments: _departments, ...older } = sampleVenue;
  expect(venueTopic.restored?.(older)).toMatchObject({ venues: {}, departments: {} });
  const event = { type: "VenueImported" as const, halls: [], services: [], desks: [] };
  expect(venueTopic.evolve(set, event)).toMatchObject({ venues: set.venues, departments: set.departments });
});
