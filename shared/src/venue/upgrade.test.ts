import { describe, expect, test } from "vitest";
import { venueTopic } from "./index.ts";

const name = { zh: "大厅", en: "Hall" };
const hall = { id: "H1", name, timeZone: "Asia/Shanghai", guardMinutes: 30, creditMinutes: 10 };
const service = { id: "S1", hallId: "H1", name, department: name, queue: "A", targetMinutes: 10, frequent: true };
const desk = { id: "W1", hallId: "H1", number: 1, name, queues: ["A"], priorityWindow: false };

const whole = {
  halls: {
    H1: {
      ...hall,
      returnAfterCalls: 2,
      appointmentEarlyMinutes: 10,
      appointmentLateMinutes: 15,
      autoMiss: false,
      hours: [],
    },
  },
  services: { S1: { ...service, keywords: { zh: [], en: [] }, hours: [], subjects: [] } },
  desks: { W1: desk },
  profiles: {},
  classes: { priority: { id: "priority", name: { zh: "优先", en: "Priority" } } },
  staff: {},
  devices: {},
  venues: {},
  departments: {},
  sensors: {},
};

describe("what release 0.1 wrote", () => {
  test("[V9] in the journal is read with what has come since", () => {
    const event = { type: "VenueImported" as const, halls: [hall], services: [service], desks: [desk] };
    expect(venueTopic.evolve(venueTopic.initial(), event)).toEqual(whole);
  });

  test("[V9] in a snapshot is read with what has come since", () => {
    expect(venueTopic.restored?.({ halls: { H1: hall }, services: { S1: service }, desks: { W1: desk } })).toEqual(
      whole,
    );
  });

  test("[V9] a snapshot of now is read as it was written", () => {
    const retired = venueTopic.evolve(whole, { type: "VenueRowRetired", table: "classes", id: "priority" });
    expect(venueTopic.restored?.(JSON.parse(JSON.stringify(retired)))).toEqual(retired);
  });

  test("[V9] every change makes a set-up of its own, and leaves the one before as it was", () => {
    const before = JSON.stringify(whole);
    const after = venueTopic.evolve(whole, { type: "VenueRowRetired", table: "desks", id: "W1" });
    expect(after).not.toBe(whole);
    expect(after.services).toBe(whole.services);
    expect(venueTopic.evolve(whole, { type: "VenueRowPut", table: "desks", row: desk })).not.toBe(whole);
    expect(JSON.stringify(whole)).toBe(before);
  });
});
