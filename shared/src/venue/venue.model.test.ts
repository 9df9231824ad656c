// Whatever is put, retired and imported in whatever order: what is in use names only what is in use.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Role } from "../core/index.ts";
import { type Desk, type Profile, type Service, venueTopic, type VenueState } from "./index.ts";
import { venueFileOf } from "./venue-file.ts";
import { decide, rowsOf } from "./venue-story.fixture.ts";

const name = { zh: "名", en: "Name" };
const hallId = fc.constantFrom("H1", "H2", "H3");
const serviceId = fc.constantFrom("S1", "S2", "S3", "S4");
const profileId = fc.constantFrom("P1", "P2", "P3");
const deskId = fc.constantFrom("W1", "W2", "W3");
const userId = fc.constantFrom("li", "wang", "zhao");
const role = fc.constantFrom<Role>("greeter", "clerk", "manager", "administrator");

const hall = fc.record({ id: hallId, name: fc.constant(name), timeZone: fc.constantFrom("Asia/Shanghai", "UTC") });
const service = fc.record({
  id: serviceId,
  hallId,
  name: fc.constant(name),
  department: fc.constant(name),
  queue: fc.constantFrom("A", "B"),
  targetMinutes: fc.constant(10),
});
const profile = fc.record({
  id: profileId,
  hallId,
  name: fc.constant(name),
  serviceIds: fc.array(serviceId, { minLength: 1, maxLength: 3 }),
});
const desk = fc.record(
  {
    id: deskId,
    hallId,
    number: fc.integer({ min: 1, max: 3 }),
    name: fc.constant(name),
    queues: fc.constant(["A"]),
    profileId,
  },
  { requiredKeys: ["id", "hallId", "number", "name", "queues"] },
);
const device = fc.oneof(
  fc.record({
    kind: fc.constant("kiosk"),
    id: fc.constantFrom("K1", "B1"),
    hallId,
    name: fc.constant("K"),
    diagonalInches: fc.constant(21.5),
  }),
  fc.record(
    {
      kind: fc.constant("display"),
      id: fc.constantFrom("B1", "B2"),
      hallId,
      name: fc.constant("B"),
      diagonalInches: fc.constant(55),
      page: fc.constantFrom("hall-board", "desk-panel"),
      deskId,
    },
    { requiredKeys: ["kind", "id", "hallId", "name", "diagonalInches"] },
  ),
);
const way = fc.record({ deviceId: fc.constantFrom("K1", "B1", "B2"), direction: fc.constantFrom("left", "ahead") });
const ways = fc.uniqueArray(way, { maxLength: 2, selector: ({ deviceId }) => deviceId });
const place = fc.record({
  id: fc.constantFrom("H1", "V5"),
  name: fc.constant(name),
  rooms: fc.uniqueArray(fc.record({ id: fc.constantFrom("R1", "R2"), name: fc.constant(name), ways }), {
    maxLength: 2,
    selector: ({ id }) => id,
  }),
  ways,
});
const department = fc.record({ id: fc.constantFrom("D1", "D2"), name: fc.constant(name) });
const sensor = fc.record({
  id: fc.constantFrom("SN1", "K1"),
  hallId,
  name: fc.constant("PM10"),
  projectId: fc.constantFrom("P1", "P2"),
});
const ticketClass = fc.record({ id: fc.constantFrom("priority", "elder"), name: fc.constant(name) });
const member = fc.record({ id: userId, name: fc.constant("Li"), role });

const venueFile = fc.record(
  {
    halls: fc.uniqueArray(hall, { minLength: 1, maxLength: 2, selector: ({ id }) => id }),
    services: fc.array(service, { maxLength: 3 }),
    desks: fc.array(desk, { maxLength: 2 }),
    profiles: fc.array(profile, { maxLength: 2 }),
    classes: fc.array(ticketClass, { maxLength: 2 }),
    staff: fc.array(member, { maxLength: 2 }),
    devices: fc.array(device, { maxLength: 2 }),
    venues: fc.array(place, { maxLength: 2 }),
    departments: fc.array(department, { maxLength: 2 }),
    sensors: fc.array(sensor, { maxLength: 2 }),
    replace: fc.boolean(),
  },
  { requiredKeys: ["halls", "services", "desks"] },
);
const retired = fc.oneof(
  fc.record({ table: fc.constant("halls"), id: hallId }),
  fc.record({ table: fc.constant("services"), id: serviceId }),
  fc.record({ table: fc.constant("profiles"), id: profileId }),
  fc.record({ table: fc.constant("desks"), id: deskId }),
  fc.record({ table: fc.constant("staff"), id: userId }),
  fc.record({ table: fc.constant("devices"), id: fc.constantFrom("K1", "B1") }),
  fc.record({ table: fc.constant("venues"), id: fc.constantFrom("H1", "V5") }),
  fc.record({ table: fc.constant("departments"), id: fc.constantFrom("D1", "D2") }),
  fc.record({ table: fc.constant("sensors"), id: fc.constantFrom("SN1", "K1") }),
);
const step = fc.oneof(
  fc.tuple(fc.constant("put-hall"), hall),
  fc.tuple(fc.constant("put-service"), service),
  fc.tuple(fc.constant("put-profile"), profile),
  fc.tuple(fc.constant("put-desk"), desk),
  fc.tuple(fc.constant("put-class"), ticketClass),
  fc.tuple(fc.constant("put-staff"), member),
  fc.tuple(fc.constant("put-device"), device),
  fc.tuple(fc.constant("put-venue"), place),
  fc.tuple(fc.constant("put-department"), department),
  fc.tuple(fc.constant("put-sensor"), sensor),
  fc.tuple(fc.constant("retire"), retired),
  fc.tuple(fc.constant("import"), venueFile),
);

const used = <Row extends { readonly retired?: true }>(rows: Readonly<Record<string, Row>>): Row[] =>
  Object.values(rows).filter((row) => row.retired === undefined);

function expectWhole({ halls, services, desks, profiles, devices, venues, sensors }: VenueState): void {
  const hallIds = used(halls).map(({ id }) => id);
  const standing: (Service | Desk | Profile)[] = [...used(services), ...used(desks), ...used(profiles)];
  for (const row of [...standing, ...used(sensors)]) expect(hallIds).toContain(row.hallId);
  for (const { hallId: place, serviceIds } of used(profiles)) {
    expect(new Set(serviceIds).size).toBe(serviceIds.length);
    expect(serviceIds.length).toBeGreaterThan(0);
    const near = used(services).filter((row) => row.hallId === place);
    for (const id of serviceIds) expect(near.map((row) => row.id)).toContain(id);
  }
  for (const row of used(desks)) {
    expect(used(desks).filter((other) => other.hallId === row.hallId && other.number === row.number)).toEqual([row]);
    const near = used(profiles).filter((other) => other.hallId === row.hallId);
    if (row.profileId !== undefined) expect(near.map(({ id }) => id)).toContain(row.profileId);
  }
  const deviceIds = used(devices).map(({ id }) => id);
  for (const { ways: own, rooms } of used(venues))
    for (const { deviceId } of [...own, ...rooms.flatMap((room) => room.ways)]) expect(deviceIds).toContain(deviceId);
  for (const row of used(devices)) {
    expect(hallIds).toContain(row.hallId);
    if (row.kind === "kiosk" || row.page !== "desk-panel") continue;
    expect(used(desks).flatMap((other) => (other.hallId === row.hallId ? [other.id] : []))).toContain(row.deskId);
  }
}

const fileOf = (state: VenueState) => venueFileOf(rowsOf("venue.setup/all", state));

const isAdministrator = (state: VenueState): boolean => used(state.staff).some((row) => row.role === "administrator");

test("[V7] whatever is put, retired and imported, what is in use names only what is in use, and stays in its hall", () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let state = venueTopic.initial();
      for (const [type, payload] of steps) {
        const decision = decide(type, payload, state);
        if ("refusal" in decision) continue;
        accepted += decision.events.length;
        const before = state;
        state = decision.events.reduce(venueTopic.evolve, state);
        expectWhole(state);
        if (isAdministrator(before)) expect(isAdministrator(state)).toBe(true);
        for (const table of ["services", "desks", "profiles"] as const)
          for (const row of Object.values<Service | Desk | Profile>(before[table]))
            expect(state[table][row.id]?.hallId).toBe(row.hallId);
      }
    }),
  );
  expect(accepted).toBeGreaterThan(100);
});

test("[V11] a set-up written as a file and read again changes nothing, and makes the same in an empty venue", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let state = venueTopic.initial();
      for (const [type, payload] of steps) {
        const decision = decide(type, payload, state);
        if ("events" in decision) state = decision.events.reduce(venueTopic.evolve, state);
      }
      const written: unknown = JSON.parse(JSON.stringify(fileOf(state)));
      fc.pre(used(state.halls).length > 0);
      expect(decide("import", written, state)).toMatchObject({ events: [] });
      expect(decide("import", { ...(written as object), replace: true }, state)).toMatchObject({ events: [] });
      const copy = decide("import", { ...(written as object), replace: true });
      const elsewhere = "events" in copy ? copy.events.reduce(venueTopic.evolve, venueTopic.initial()) : undefined;
      expect(elsewhere && fileOf(elsewhere)).toEqual(written);
    }),
  );
});
