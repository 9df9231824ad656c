// What a venue file would do, by the venue's own rules, before the hub is asked. The hub decides again.
import { type Bilingual } from "@openhall/shared/core";
import {
  type ImportVenue,
  importVenueSchema,
  type VenueState,
  type VenueTable,
  venueTopic,
} from "@openhall/shared/venue";
import { wrongPathsOf } from "@openhall/shared/wire";
import { changedFields } from "../rows/draft.ts";
import { nameOf } from "../rows/retirement.ts";
import { type WrongRow, wrongRowsOf } from "../rows/wrong-rows.ts";

/** One wrong place of a file that has not the shape of a venue. */
export interface WrongPlace {
  /** The table, and which row of it, counted from 1, with its id where it has one. */
  readonly table?: VenueTable;
  readonly row?: number;
  readonly id?: string;
  /** `hours.0.from` within the row; where there is no row, the place in the file. */
  readonly path: string;
}

interface NamedRow {
  readonly id: string;
  readonly name: Bilingual;
}

export interface TableChange {
  readonly table: VenueTable;
  readonly added: readonly NamedRow[];
  readonly changed: readonly (NamedRow & { readonly fields: readonly string[] })[];
  readonly retired: readonly NamedRow[];
}

export type ImportPreview =
  | { readonly status: "no-json" }
  | { readonly status: "malformed"; readonly places: readonly WrongPlace[] }
  | { readonly status: "wrong"; readonly rows: readonly WrongRow[] }
  | { readonly status: "refused"; readonly code: string }
  | {
      readonly status: "good";
      /** Tables in which something would change; none where the file says what there is already. */
      readonly tables: readonly TableChange[];
      readonly file: ImportVenue;
    };

export const tables = [
  "halls",
  "services",
  "desks",
  "profiles",
  "classes",
  "staff",
  "devices",
  "venues",
  "departments",
  "sensors",
] as const satisfies VenueTable[];

/** Rules of set-up know no time and make nothing. */
const context = {
  now: "1970-01-01T00:00:00.000Z",
  id: "",
  secret: "",
  reads: {},
  sender: { id: "user:me", role: "administrator" },
} as const;

/** [I18] */
export function previewImport(text: string, replace: boolean, state: VenueState): ImportPreview {
  const data = parseJson(text);
  if (!data) return { status: "no-json" };
  const parsed = importVenueSchema.safeParse({ ...data, replace });
  if (!parsed.success) {
    const paths = wrongPathsOf(parsed.error.issues).map(({ path }) => path);
    return { status: "malformed", places: paths.map((path) => placeOf(path, data)) };
  }
  const decision = venueTopic.decide({ type: "import", payload: parsed.data }, state, context);
  if ("refusal" in decision) {
    const rows = wrongRowsOf(decision.refusal);
    return rows.length > 0 ? { status: "wrong", rows } : { status: "refused", code: decision.refusal.code };
  }
  const after = decision.events.reduce((before, event) => venueTopic.evolve(before, event), state);
  const changes = tables.map((table) => changeOf(table, state, after));
  return {
    status: "good",
    tables: changes.filter(({ added, changed, retired }) => added.length + changed.length + retired.length > 0),
    file: parsed.data,
  };
}

/** The object in the text; undefined where there is none. */
function parseJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof data === "object" && data !== null && !Array.isArray(data) ? { ...data } : undefined;
  } catch {
    return undefined;
  }
}

function placeOf(path: string, data: Readonly<Record<string, unknown>>): WrongPlace {
  const [first = "", index = "", ...rest] = path.split(".");
  const table = tables.find((name) => name === first);
  if (!table || index === "") return { path };
  const rows = data[table];
  const row: unknown = Array.isArray(rows) ? rows[Number(index)] : undefined;
  const id = typeof row === "object" && row !== null && "id" in row && typeof row.id === "string" ? row.id : undefined;
  return { table, row: Number(index) + 1, ...(id !== undefined && { id }), path: rest.join(".") };
}

function changeOf(table: VenueTable, before: VenueState, after: VenueState): TableChange {
  const inUse = (state: VenueState, id: string) => {
    const row = Object.hasOwn(state[table], id) ? state[table][id] : undefined;
    return row?.retired ? undefined : row;
  };
  const ids = [...new Set([...Object.keys(before[table]), ...Object.keys(after[table])])];
  const pairs = ids.map((id) => ({ id, old: inUse(before, id), now: inUse(after, id) }));
  return {
    table,
    added: pairs.filter(({ old, now }) => !old && now).map(({ id }) => ({ id, name: nameOf(after, table, id) })),
    changed: pairs.flatMap(({ id, old, now }) => {
      const fields = old && now ? changedFields(inOrder(old), inOrder(now)) : [];
      return fields.length > 0 ? [{ id, name: nameOf(after, table, id), fields }] : [];
    }),
    retired: pairs.filter(({ old, now }) => old && !now).map(({ id }) => ({ id, name: nameOf(before, table, id) })),
  };
}

/** Keys in one order all the way down: two files may write the same in different orders. */
function inOrder(value: object): object {
  const sorted = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(sorted);
    if (typeof one !== "object" || one === null) return one;
    const entries = Object.entries(one).toSorted(([first], [second]) => (first < second ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
  };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)]));
}
