import { type VenueRowName } from "./events.ts";
import { type VenueState, type VenueTable } from "./state.ts";

/** Rows of some tables, as a file has them. */
export type VenueRows = { readonly [Table in VenueTable]?: readonly VenueState[Table][string][] };

/** Of a row to be set up: what stands in something stands after it. */
export const venueTables = [
  "halls",
  "services",
  "profiles",
  "desks",
  "classes",
  "staff",
  "devices",
  "venues",
  "departments",
  "sensors",
] as const satisfies readonly VenueTable[];

/** What rows of every table have. */
export interface Row {
  readonly id: string;
  readonly retired?: true;
}

/** Those in use. */
export const inUse = <Some extends Row>(rows: Readonly<Record<string, Some>>): Some[] =>
  Object.values(rows).filter((row) => !row.retired);

/** The row of that id, if it is in use. */
export function findInUse<Some extends Row>(rows: Readonly<Record<string, Some>>, id: string): Some | undefined {
  const row = Object.hasOwn(rows, id) ? rows[id] : undefined;
  return row?.retired ? undefined : row;
}

/** The rows that are not yet as they are to be: new, changed, or out of use. */
export function newsOf(rows: VenueRows, state: VenueState): Required<VenueRows> {
  const news = <Some extends Row>(wanted: readonly Some[] | undefined, table: Readonly<Record<string, Some>>): Some[] =>
    (wanted ?? []).filter((row) => !isSame(row, findInUse(table, row.id)));
  return {
    halls: news(rows.halls, state.halls),
    services: news(rows.services, state.services),
    desks: news(rows.desks, state.desks),
    profiles: news(rows.profiles, state.profiles),
    classes: news(rows.classes, state.classes),
    staff: news(rows.staff, state.staff),
    devices: news(rows.devices, state.devices),
    venues: news(rows.venues, state.venues),
    departments: news(rows.departments, state.departments),
    sensors: news(rows.sensors, state.sensors),
  };
}

/** What is in use and not named, in the tables that are there at all. */
export const notNamed = (rows: VenueRows, state: VenueState): VenueRowName[] =>
  venueTables.flatMap((table) => {
    const named = new Set(rows[table]?.map((row) => row.id));
    const all: readonly Row[] = rows[table] ? inUse<Row>(state[table]) : [];
    return all.flatMap(({ id }) => (named.has(id) ? [] : [{ table, id }]));
  });

/** How many rows of each table a file has added, changed, left as they are, and retired. */
export const countsOf = (
  event: Required<VenueRows> & { readonly retired: readonly VenueRowName[] },
  rows: VenueRows,
  before: VenueState,
) =>
  Object.fromEntries(
    venueTables.map((table) => {
      const put: readonly Row[] = event[table];
      const added = put.filter(({ id }) => !findInUse<Row>(before[table], id)).length;
      const asked: readonly Row[] = rows[table] ?? [];
      const unchanged = asked.filter(({ id }) => !put.some((row) => row.id === id)).length;
      const retired = event.retired.filter((name) => name.table === table).length;
      return [table, { added, changed: put.length - added, unchanged, retired }];
    }),
  );

/** Whether two pieces of JSON say the same; the order of keys does not matter, an undefined field is an absent one. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const fields = new Map(Object.entries(other).filter(([, value]) => value !== undefined));
  const wanted = Object.entries(one).filter(([, value]) => value !== undefined);
  return wanted.length === fields.size && wanted.every(([key, value]) => isSame(value, fields.get(key)));
}
