import { type VenueState } from "@openhall/shared/venue";
import { describe, expect, it } from "vitest";
import { previewImport } from "./import-preview.ts";

const name = (text: string) => ({ zh: text, en: text });
const hall = {
  id: "H1",
  name: name("H1"),
  timeZone: "Asia/Shanghai",
  guardMinutes: 40,
  creditMinutes: 15,
  returnAfterCalls: 2,
  appointmentEarlyMinutes: 10,
  appointmentLateMinutes: 15,
  autoMiss: false,
  hours: [],
};
const service = (id: string, changes: object = {}) => ({
  id,
  hallId: "H1",
  name: name(id),
  department: name("D"),
  queue: "A",
  targetMinutes: 8,
  frequent: false,
  keywords: { zh: [], en: [] },
  hours: [],
  subjects: [],
  ...changes,
});
const desk = (id: string, number: number) => ({
  id,
  hallId: "H1",
  number,
  name: name(id),
  queues: ["A"],
  priorityWindow: false,
});
const state: VenueState = {
  halls: { H1: hall },
  services: { S1: service("S1"), S2: service("S2"), S3: { ...service("S3"), retired: true } },
  desks: { W1: desk("W1", 1) },
  profiles: { P1: { id: "P1", hallId: "H1", name: name("P1"), serviceIds: ["S1", "S2"], ranked: false } },
  classes: {},
  staff: { boss: { id: "boss", name: "Boss", role: "administrator" } },
  devices: {},
  venues: {},
  departments: {},
  sensors: {},
};
const file = (changes: object) => JSON.stringify({ halls: [hall], services: [], desks: [], ...changes });
const preview = (changes: object, replace = false) => previewImport(file(changes), replace, state);

describe("what a venue file would do", () => {
  it("[I18] is said by table: added, changed with its fields, nothing where the file says what there is", () => {
    expect(preview({ services: [service("S1"), service("S2", { targetMinutes: 12 }), service("S9")] })).toMatchObject({
      status: "good",
      tables: [
        {
          table: "services",
          added: [{ id: "S9" }],
          changed: [{ id: "S2", fields: ["targetMinutes"] }],
          retired: [],
        },
      ],
    });
    const { department, ...rest } = service("S1");
    expect(preview({ services: [{ department, ...rest }] })).toMatchObject({ status: "good", tables: [] });
  });

  it("[I18] with “replace” names what it would take out of use, and what changes with it", () => {
    expect(preview({ services: [service("S1")] }, true)).toMatchObject({
      status: "good",
      tables: [
        { table: "services", retired: [{ id: "S2" }], added: [], changed: [] },
        { table: "desks", retired: [{ id: "W1" }] },
        { table: "profiles", changed: [{ id: "P1", fields: ["serviceIds"] }] },
      ],
    });
    expect(preview({ services: [service("S1")] }, false)).toMatchObject({ status: "good", tables: [] });
  });

  it("[I18] counts as added what is used again", () => {
    expect(preview({ services: [service("S3")] })).toMatchObject({
      tables: [{ added: [{ id: "S3", name: { zh: "S3" } }] }],
    });
  });

  it("[I19] of a wrong file is every wrong row, by table, place and id", () => {
    const shape = preview({ services: [service("S1"), service("S2", { queue: "I", hours: [{ days: [9] }] })] });
    expect(shape).toMatchObject({ status: "malformed" });
    expect(shape.status === "malformed" && shape.places).toContainEqual({
      table: "services",
      row: 2,
      id: "S2",
      path: "queue",
    });
    expect(previewImport("{}", false, state)).toMatchObject({ places: [{ path: "halls" }, { path: "services" }, {}] });
    expect(preview({ desks: [desk("W2", 1), desk("W3", 1)] })).toMatchObject({
      status: "wrong",
      rows: [{ id: "W2", problem: "number-taken" }, { id: "W2" }, { id: "W3" }, { id: "W3" }],
    });
  });

  it("[I19] that is no JSON object, or takes the last administrator away, says so", () => {
    for (const text of ["", "[]", "halls:\n", "null"]) expect(previewImport(text, false, state).status).toBe("no-json");
    expect(preview({ staff: [] }, true)).toEqual({ status: "refused", code: "last-administrator" });
  });

  it("[W305] names venues and departments as it names the rest", () => {
    const venue = { id: "V5", name: name("V5"), rooms: [{ id: "R1", name: name("R1") }] };
    expect(preview({ venues: [venue], departments: [{ id: "D1", name: name("D1") }] })).toMatchObject({
      status: "good",
      tables: [
        { table: "venues", added: [{ id: "V5" }] },
        { table: "departments", added: [{ id: "D1" }] },
      ],
    });
    const twice = { ...venue, rooms: [...venue.rooms, ...venue.rooms] };
    expect(preview({ venues: [twice] })).toMatchObject({
      status: "wrong",
      rows: [{ table: "venues", id: "V5", problem: "room-twice", other: "R1" }],
    });
    expect(preview({ venues: [{ ...venue, rooms: [{ id: "R1" }] }] })).toMatchObject({
      status: "malformed",
      places: [{ table: "venues", row: 1, id: "V5", path: "rooms.0.name" }],
    });
  });
});
