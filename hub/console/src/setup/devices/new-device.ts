// What a new screen or kiosk begins with: figures that fit most halls, each of which a manager may change.
import { type SetUpDeviceRow } from "@openhall/shared/venue";
import { nextId } from "../rows/draft.ts";

export type KioskRow = Extract<SetUpDeviceRow, { kind: "kiosk" }>;
export type DisplayRow = Extract<SetUpDeviceRow, { kind: "display" }>;
export type DeviceKind = SetUpDeviceRow["kind"];
type DisplayPage = DisplayRow["page"];

export const displayPages = ["hall-board", "desk-panel", "waiting-overview"] as const satisfies DisplayPage[];

/** A hall's board is large and speaks; a desk's panel stands close to whoever reads it, and is silent beside the board. */
const usual = {
  "hall-board": { diagonalInches: 55, readerMetres: 5, sound: "voice" },
  "desk-panel": { diagonalInches: 22, readerMetres: 3, sound: "none" },
  "waiting-overview": { diagonalInches: 43, readerMetres: 5, sound: "none" },
} as const satisfies Record<DisplayPage, Partial<DisplayRow>>;

export const newKiosk = (id: string, hallId: string): KioskRow => ({
  kind: "kiosk",
  id,
  hallId,
  name: "",
  diagonalInches: 32,
  volume: 70,
  bottomMillimetres: 700,
});

export const newDisplay = (id: string, hallId: string, page: DisplayPage = "hall-board"): DisplayRow => ({
  kind: "display",
  id,
  hallId,
  name: "",
  volume: 70,
  page,
  ...usual[page],
  theme: "light",
  calm: false,
  zone: "hall",
});

/** The figures that are usual for `to`, where `draft` still has those of `from`. */
export function usualChanges(draft: object, from: DisplayPage, to: DisplayPage): Partial<DisplayRow> {
  const typed: Readonly<Record<string, unknown>> = { ...draft };
  const before: Readonly<Record<string, unknown>> = usual[from];
  return Object.fromEntries(Object.entries(usual[to]).filter(([field]) => typed[field] === before[field]));
}

/** What a device is, as far as its id tells. */
export type DeviceLike = { readonly kind: "kiosk" } | { readonly kind: "display"; readonly page: DisplayPage };

const idBegins = { "hall-board": "B", "desk-panel": "P", "waiting-overview": "O" } as const;

/** The next id in the manner of those devices that are the same. */
export function freeIdOf(like: DeviceLike, rows: ReadonlyMap<string, SetUpDeviceRow>): string {
  const isSame = (row: SetUpDeviceRow): boolean =>
    row.kind === "kiosk" ? like.kind === "kiosk" : like.kind === "display" && row.page === like.page;
  const ids = [...rows.values()].flatMap((row) => (isSame(row) ? [row.id] : []));
  const id = nextId(ids, like.kind === "kiosk" ? "K" : idBegins[like.page]);
  return rows.has(id) ? nextId([...rows.keys()], "D") : id;
}
