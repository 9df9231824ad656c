import { type VenueState } from "@openhall/shared/venue";
import { expect, it } from "vitest";
import { retirementOf } from "./retirement.ts";

const name = (text: string) => ({ zh: text, en: text });
const service = (id: string) => ({
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
});
const profile = (id: string, serviceIds: string[]) => ({
  id,
  hallId: "H1",
  name: name(id),
  serviceIds,
  ranked: false,
});
const state: VenueState = {
  halls: {},
  services: { S1: service("S1"), S2: service("S2") },
  desks: {
    W1: { id: "W1", hallId: "H1", number: 1, name: name("W1"), queues: ["A"], priorityWindow: false, profileId: "P1" },
  },
  profiles: { P1: profile("P1", ["S1"]), P2: profile("P2", ["S1", "S2"]) },
  classes: {},
  staff: { boss: { id: "boss", name: "Boss", role: "administrator" } },
  devices: {},
  venues: {},
  departments: {},
  sensors: {},
};
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
const withHall = { ...state, halls: { H1: hall } };

it("[I14] says what goes and what changes with a thing, as the hub will do it", () => {
  const gone = retirementOf(withHall, "services", "S1", "manager");
  expect(gone.gone).toEqual([{ table: "profiles", name: name("P1") }]);
  expect(gone.changed).toEqual([
    { table: "profiles", name: name("P2") },
    { table: "desks", name: name("W1") },
  ]);
  expect(retirementOf(withHall, "halls", "H1", "administrator").gone).toHaveLength(5);
});

it("[I14] says beforehand what the hub would refuse", () => {
  expect(retirementOf(withHall, "halls", "H1", "manager").refusal).toBe("administrator-only");
  expect(retirementOf(withHall, "staff", "boss", "administrator").refusal).toBe("last-administrator");
  expect(retirementOf(withHall, "desks", "W1", "manager")).toEqual({ gone: [], changed: [], refusal: undefined });
});

it("[W306] says which venue loses its ways when a device goes", () => {
  const kiosk = {
    kind: "kiosk",
    id: "K1",
    hallId: "H1",
    name: "K",
    diagonalInches: 20,
    volume: 70,
    bottomMillimetres: 700,
  } as const;
  const ways = [{ deviceId: "K1", direction: "left" }] as const;
  const venues = { V5: { id: "V5", name: name("V5"), rooms: [], ways } };
  const withWay = { ...state, halls: { H1: hall }, devices: { K1: kiosk }, venues };
  expect(retirementOf(withWay, "devices", "K1", "manager").changed).toEqual([{ table: "venues", name: name("V5") }]);
});
