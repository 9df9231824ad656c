import { describe, expect, test } from "vitest";
import { sampleVenue } from "../samples/venue.ts";
import { venueTopic, type VenueState } from "./index.ts";
import { decide, done, eventsOf, file, hallH2, refusalOf, rowsOf, wrongRowsOf } from "./venue-story.fixture.ts";
import { venueFileOf } from "./venue-file.ts";

const dust = { id: "SN1", hallId: "H1", name: "四号桥北侧 PM10", projectId: "P1" };
const set = done("put-sensor", dust, sampleVenue, "manager");

const touchesOf = (type: string, payload: object, state: VenueState) =>
  eventsOf(decide(type, payload, state)).flatMap((event) =>
    venueTopic.touches(event, venueTopic.evolve(state, event), {}),
  );

describe("a sensor", () => {
  test("[V60] is set up for a project and a hall in use, and the same again does nothing; its project may be another one day", () => {
    expect(set.sensors).toEqual({ SN1: dust });
    expect(eventsOf(decide("put-sensor", dust, set))).toEqual([]);
    expect(done("put-sensor", { ...dust, projectId: "P2" }, set).sensors.SN1).toMatchObject({ projectId: "P2" });
    expect(wrongRowsOf(decide("put-sensor", { ...dust, hallId: "H9" }, set))).toEqual(["sensors/SN1 unknown-hall H9"]);
  });

  test("[V60] may have the id of a device: the one is not the other", () => {
    const kiosk = { kind: "kiosk", id: "SN1", hallId: "H1", name: "K", diagonalInches: 21.5 };
    const both = done("put-device", kiosk, set);
    expect(both.sensors.SN1).toEqual(dust);
    expect(done("retire", { table: "devices", id: "SN1" }, both).sensors.SN1).toEqual(dust);
  });

  test("[V60] is a manager's to set up and to take out of use, and goes with its hall", () => {
    expect(venueTopic.commands["put-sensor"]?.roles).toEqual(["manager", "administrator"]);
    expect(refusalOf(decide("retire", { table: "sensors", id: "SN1" }, set, "manager"))).toBeUndefined();
    expect(done("retire", { table: "sensors", id: "SN1" }, set).sensors.SN1).toEqual({ ...dust, retired: true });
    expect(done("retire", { table: "halls", id: "H1" }, set).sensors.SN1).toEqual({ ...dust, retired: true });
  });

  test("[V61] is seen by those who set up and on no screen", () => {
    const touched = [{ stream: "venue.setup/all", key: "sensor/SN1" }];
    expect(touchesOf("put-sensor", { ...dust, name: "other" }, set)).toEqual(touched);
    expect(touchesOf("retire", { table: "sensors", id: "SN1" }, set)).toEqual(touched);
    expect(rowsOf("venue.setup/all", set)).toMatchObject({ "sensor/SN1": dust });
    expect(Object.keys(rowsOf("venue.hall/H1", set)).filter((key) => key.includes("SN1"))).toEqual([]);
  });

  test("[V62] comes in by a file and is counted there, goes out with it, and a file that replaces retires what it does not name", () => {
    const both = { ...file, halls: [hallH2], sensors: [{ ...dust, hallId: "H2" }] };
    expect(decide("import", both)).toMatchObject({ result: { sensors: { added: 1, changed: 0, retired: 0 } } });
    const state = done("import", both);
    expect(eventsOf(decide("import", both, state))).toEqual([]);
    expect(venueFileOf(rowsOf("venue.setup/all", state)).sensors).toEqual([{ ...dust, hallId: "H2" }]);
    expect(done("import", { ...file, replace: true }, state).sensors.SN1).not.toHaveProperty("retired");
    expect(done("import", { ...both, sensors: [], replace: true }, state).sensors.SN1).toMatchObject({ retired: true });
    const twice = { ...both, sensors: [...both.sensors, ...both.sensors] };
    expect(wrongRowsOf(decide("import", twice))).toEqual(["sensors/SN1 twice-in-file"]);
  });

  test("[V63] what older releases wrote is read without sensors", () => {
    const { sensors: _sensors, ...older } = sampleVenue;
    expect(venueTopic.restored?.(older)).toMatchObject({ sensors: {} });
    const event = { type: "VenueImported" as const, halls: [], services: [], desks: [] };
    expect(venueTopic.evolve(set, event)).toMatchObject({ sensors: set.sensors });
  });

  test.each([
    ["no project", { projectId: undefined }],
    ["a project of no possible name", { projectId: "P".repeat(31) }],
    ["an id of every object", { id: "constructor" }],
    ["no name", { name: "" }],
    ["a token", { token: "x" }],
  ])("[V60] is malformed with %s", (_what, changes) => {
    const payload = venueTopic.commands["put-sensor"]?.payload;
    expect(payload?.safeParse(dust).success).toBe(true);
    expect(payload?.safeParse({ ...dust, ...changes }).success).toBe(false);
  });
});
