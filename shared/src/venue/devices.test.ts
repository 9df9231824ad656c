import { describe, expect, test } from "vitest";
import { sampleVenue } from "../samples/venue.ts";
import { venueTopic, type VenueState } from "./index.ts";
import { after, decide, done, eventsOf, file, hallH2, rowsOf, wrongRowsOf } from "./venue-story.fixture.ts";

const kiosk = { kind: "kiosk", id: "K1", hallId: "H1", name: "入口 Entrance", diagonalInches: 21.5 };
const wall = { kind: "display", id: "B1", hallId: "H1", name: "东墙 East wall", diagonalInches: 55 };
const panel = { ...wall, id: "P1", page: "desk-panel", deskId: "W1", diagonalInches: 10 };

const put = (device: object, state: VenueState = sampleVenue): VenueState =>
  done("put-device", device, state, "manager");
const problems = (device: object, state: VenueState = sampleVenue): string[] =>
  wrongRowsOf(decide("put-device", device, state));
const rowOf = (id: string, state: VenueState) => rowsOf("venue.hall/H1", state)[`device/${id}`];

describe("a device of the venue", () => {
  test("[V40] is set up with few figures; the rest is usual", () => {
    expect(rowOf("B1", put(wall))).toEqual({
      kind: "display",
      name: "东墙 East wall",
      diagonalInches: 55,
      volume: 70,
      page: "hall-board",
      readerMetres: 5,
      theme: "light",
      calm: false,
      sound: "voice",
      zone: "hall",
    });
    expect(rowOf("K1", put(kiosk))).toMatchObject({ kind: "kiosk", bottomMillimetres: 700, prints: false });
  });

  test("[V41] shows the hall that it has a printer, and staff alone where that stands", () => {
    const state = put({ ...kiosk, printer: { host: "printer-1.hall.example" } });
    expect(rowOf("K1", state)).toMatchObject({ prints: true });
    expect(JSON.stringify(rowsOf("venue.hall/H1", state))).not.toContain("printer-1");
    expect(rowsOf("venue.setup/all", state)["device/K1"]).toMatchObject({
      printer: { host: "printer-1.hall.example", port: 9100, dotsPerLine: 576 },
    });
  });

  test("[V42] stands in a hall in use; the panel of a desk names a desk of its hall", () => {
    const two = done("import", file, sampleVenue);
    expect(problems({ ...wall, hallId: "H7" })).toEqual(["devices/B1 unknown-hall H7"]);
    expect(problems({ ...wall, page: "desk-panel" })).toEqual(["devices/B1 panel-without-desk"]);
    expect(problems({ ...wall, deskId: "W1" })).toEqual(["devices/B1 desk-without-panel"]);
    expect(problems({ ...panel, deskId: "W7" })).toEqual(["devices/P1 unknown-desk W7"]);
    expect(problems({ ...panel, deskId: "W9" }, two)).toEqual(["devices/P1 desk-of-another-hall W9"]);
    expect(problems(panel)).toEqual([]);
  });

  test.each([
    ["a printer that is a path", { ...kiosk, printer: { host: "a/b" } }],
    ["a printer of a width that paper does not have", { ...kiosk, printer: { host: "p", dotsPerLine: 500 } }],
    ["a reader further than any hall", { ...wall, readerMetres: 61 }],
    ["hours that end before they begin", { ...wall, screenHours: { from: "19:00", to: "07:00" } }],
    ["a printer on a wall", { ...wall, printer: { host: "p" } }],
    ["no kind", { ...wall, kind: "lamp" }],
  ])("[V43] is malformed with %s", (_what, device) => {
    expect(venueTopic.commands["put-device"]?.payload.safeParse(device).success).toBe(false);
  });

  test("[V44] is carried to another hall: it leaves the one and comes to the other", () => {
    const two = put(wall, done("put-hall", hallH2, sampleVenue));
    const moved = put({ ...wall, hallId: "H2" }, two);
    expect(rowOf("B1", moved)).toBeUndefined();
    expect(rowsOf("venue.hall/H2", moved)["device/B1"]).toBeDefined();
    const event = eventsOf(decide("put-device", { ...wall, hallId: "H2" }, two))[0];
    const touched = event && venueTopic.touches(event, moved, {}).map(({ stream, key }) => `${stream} ${key}`);
    expect(touched).toEqual(["venue.setup/all device/B1", "venue.hall/H1 device/B1", "venue.hall/H2 device/B1"]);
  });

  test("[V45] goes with its hall; the panel of a desk out of use shows the hall's board", () => {
    const state = put(panel);
    const without = after(decide("retire", { table: "desks", id: "W1" }, state), state);
    expect(rowOf("P1", without)).toMatchObject({ page: "hall-board" });
    expect(rowOf("P1", without)).not.toHaveProperty("deskId");
    const gone = after(decide("retire", { table: "halls", id: "H1" }, state), state);
    expect(gone.devices["P1"]).toMatchObject({ retired: true });
  });
});
