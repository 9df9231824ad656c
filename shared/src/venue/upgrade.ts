// What journals and snapshots of older releases lack, filled in where they are read.
import { type Hall, type Service, type TicketClass, type VenueState } from "./state.ts";

type Lacking<Row, Added extends keyof Row> = Omit<Row, Added> & Partial<Pick<Row, Added>>;

/** A hall as release 0.1 wrote it, or as we do. */
export type StoredHall = Lacking<
  Hall,
  "returnAfterCalls" | "appointmentEarlyMinutes" | "appointmentLateMinutes" | "autoMiss" | "hours"
>;

/** A service as release 0.1 wrote it, or as we do. */
export type StoredService = Lacking<Service, "keywords" | "hours" | "subjects">;

/** A set-up as release 0.1 wrote it, or as we do. */
export type StoredVenue = Pick<VenueState, "desks"> &
  Partial<VenueState> & {
    readonly halls: Readonly<Record<string, StoredHall>>;
    readonly services: Readonly<Record<string, StoredService>>;
  };

/** There from the beginning; a venue that wants none retires it. */
const priority: TicketClass = { id: "priority", name: { zh: "优先", en: "Priority" } };

export const initialVenue = (): VenueState => ({
  halls: {},
  services: {},
  desks: {},
  profiles: {},
  classes: { priority },
  staff: {},
  devices: {},
  venues: {},
  departments: {},
  sensors: {},
});

export const upgradeHall = (hall: StoredHall): Hall => ({
  returnAfterCalls: 2,
  appointmentEarlyMinutes: 10,
  appointmentLateMinutes: 15,
  autoMiss: false,
  hours: [],
  ...hall,
});

export const upgradeService = (service: StoredService): Service => ({
  keywords: { zh: [], en: [] },
  hours: [],
  subjects: [],
  ...service,
});

export const upgradeVenue = (stored: StoredVenue): VenueState => ({
  ...initialVenue(),
  ...stored,
  halls: byId(Object.values(stored.halls).map(upgradeHall)),
  services: byId(Object.values(stored.services).map(upgradeService)),
});

export const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Record<string, Row> =>
  Object.fromEntries(rows.map((row) => [row.id, row]));
