// What is wrong with rows that are to be set up, seen in the whole that they would make. The same for a file and for one row.
import { lookup } from "../core/index.ts";
import { type VenueProblem, type WrongVenueRow } from "./problems.ts";
import {
  type Desk,
  type Device,
  type DisplayDevice,
  type OpeningHours,
  type Place,
  type Profile,
  type Service,
  type VenueState,
  type VenueTable,
  type Way,
} from "./state.ts";
import { findInUse, inUse, type VenueRows, venueTables } from "./tables.ts";

/** [V3] Every wrong row of `rows`, once for each thing that is wrong with it; `after` is the set-up with them. */
export function wrongRows(rows: VenueRows, before: VenueState, after: VenueState): WrongVenueRow[] {
  const { halls = [], services = [], desks = [], profiles = [], devices = [], venues = [], sensors = [] } = rows;
  return [
    ...venueTables.flatMap((table) => repeated(rows[table] ?? []).map((id) => wrong(table, id, "twice-in-file"))),
    ...halls.flatMap(({ id, hours }) => overlaps(hours).map((day) => wrong("halls", id, "hours-overlap", day))),
    ...services.flatMap((row) => [...placeProblems("services", row, before, after), ...serviceProblems(row)]),
    ...profiles.flatMap((row) => [...placeProblems("profiles", row, before, after), ...profileProblems(row, after)]),
    ...desks.flatMap((row) => [...placeProblems("desks", row, before, after), ...deskProblems(row, after)]),
    ...devices.flatMap((row) => deviceProblems(row, after)),
    ...venues.flatMap((row) => venueProblemsOf(row, after)),
    ...sensors.flatMap(({ id, hallId }) =>
      findInUse(after.halls, hallId) ? [] : [wrong("sensors", id, "unknown-hall", hallId)],
    ),
  ];
}

const wrong = (table: VenueTable, id: string, problem: VenueProblem, other?: string): WrongVenueRow => ({
  table,
  id,
  problem,
  ...(other === undefined ? {} : { other }),
});

/** Tickets and figures name it in the hall where it stands, so it never moves, also while it is out of use. */
function placeProblems(
  table: "services" | "profiles" | "desks",
  { id, hallId }: { readonly id: string; readonly hallId: string },
  before: VenueState,
  after: VenueState,
): WrongVenueRow[] {
  const place = lookup<{ readonly hallId: string }>(before[table], id)?.hallId ?? hallId;
  return [
    ...(findInUse(after.halls, hallId) ? [] : [wrong(table, id, "unknown-hall", hallId)]),
    ...(place === hallId ? [] : [wrong(table, id, "in-another-hall-already", place)]),
  ];
}

const serviceProblems = ({ id, hours, subjects }: Service): WrongVenueRow[] => [
  ...overlaps(hours).map((day) => wrong("services", id, "hours-overlap", day)),
  ...repeated(subjects).map((subject) => wrong("services", id, "subject-twice", subject)),
];

function profileProblems({ id, hallId, serviceIds }: Profile, { services }: VenueState): WrongVenueRow[] {
  const twice = repeated(serviceIds.map((serviceId) => ({ id: serviceId })));
  return [
    ...twice.map((serviceId) => wrong("profiles", id, "service-twice", serviceId)),
    ...[...new Set(serviceIds)].flatMap((serviceId) => {
      const service = findInUse(services, serviceId);
      if (!service) return [wrong("profiles", id, "unknown-service", serviceId)];
      return service.hallId === hallId ? [] : [wrong("profiles", id, "service-of-another-hall", serviceId)];
    }),
  ];
}

function deskProblems({ id, hallId, number, profileId }: Desk, { desks, profiles }: VenueState): WrongVenueRow[] {
  const profile = profileId === undefined ? undefined : findInUse(profiles, profileId);
  const namesakes = inUse(desks).filter((desk) => desk.hallId === hallId && desk.number === number && desk.id !== id);
  return [
    ...namesakes.map((desk) => wrong("desks", id, "number-taken", desk.id)),
    ...(profileId !== undefined && !profile ? [wrong("desks", id, "unknown-profile", profileId)] : []),
    ...(profile && profile.hallId !== hallId ? [wrong("desks", id, "profile-of-another-hall", profile.id)] : []),
  ];
}

/** A machine may be carried to another hall: nothing of a past day names it. */
function deviceProblems(device: Device, { halls, desks }: VenueState): WrongVenueRow[] {
  const { id, hallId } = device;
  return [
    ...(findInUse(halls, hallId) ? [] : [wrong("devices", id, "unknown-hall", hallId)]),
    ...(device.kind === "display" ? panelProblems(device, desks) : []),
  ];
}

function panelProblems({ id, hallId, page, deskId }: DisplayDevice, desks: VenueState["desks"]): WrongVenueRow[] {
  if (page !== "desk-panel") return deskId === undefined ? [] : [wrong("devices", id, "desk-without-panel")];
  if (deskId === undefined) return [wrong("devices", id, "panel-without-desk")];
  const desk = findInUse(desks, deskId);
  if (!desk) return [wrong("devices", id, "unknown-desk", deskId)];
  return desk.hallId === hallId ? [] : [wrong("devices", id, "desk-of-another-hall", deskId)];
}

function venueProblemsOf({ id, rooms, ways }: Place, { devices }: VenueState): WrongVenueRow[] {
  const lists = [ways, ...rooms.map((room) => room.ways)];
  const froms = (list: readonly Way[]) => list.map(({ deviceId }) => ({ id: deviceId }));
  const twice = new Set(lists.flatMap((list) => repeated(froms(list))));
  const unknown = new Set(lists.flat().flatMap(({ deviceId }) => (findInUse(devices, deviceId) ? [] : [deviceId])));
  return [
    ...repeated(rooms).map((room) => wrong("venues", id, "room-twice", room)),
    ...[...unknown].map((device) => wrong("venues", id, "unknown-device", device)),
    ...[...twice].map((device) => wrong("venues", id, "way-twice", device)),
  ];
}

/** Each id that stands more than once, once. */
function repeated(rows: readonly { readonly id: string }[]): string[] {
  const ids = rows.map((row) => row.id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

/** The days on which two of the hours overlap; where one ends and the next begins is no overlap. */
function overlaps(hours: readonly OpeningHours[]): string[] {
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => {
    const stretches = hours.flatMap(({ days: on, from, to }) =>
      on.filter((one) => one === day).map(() => ({ from, to })),
    );
    const inOrder = stretches.toSorted((one, other) => (one.from < other.from ? -1 : 1));
    return inOrder.some(({ from }, index) => from < (inOrder[index - 1]?.to ?? ""));
  });
  return days.map(String);
}
