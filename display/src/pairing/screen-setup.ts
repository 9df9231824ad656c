// What this screen has been told itself, written as in its address: `device=TOKEN&diagonal=55&reader=5&mount=2.2&theme=dark&calm=1`.
// All but the token holds only where the hub has no row for the device.
import { type DeviceRow, type Geometry } from "@openhall/shared/venue";

export type PageName = Extract<DeviceRow, { kind: "display" }>["page"];

export interface ScreenSetup {
  /** The device's bearer token; a screen without one is not paired. */
  readonly token: string | undefined;
  /** The hall it stood in when the hub last greeted it. */
  readonly hallId: string | undefined;
  /** Who it was to the hub then, such as `B1`. */
  readonly deviceId: string | undefined;
  readonly page: PageName;
  /** Of the desk panel. */
  readonly deskId: string | undefined;
  readonly geometry: Geometry;
  /** Dark for a dim hall. */
  readonly theme: "light" | "dark";
  /** Nothing moves and nothing flashes. */
  readonly calm: boolean;
}

/** A 55″ panel read from five metres, which holds the whole board; a screen that hangs otherwise says so in its address. */
const usual = { diagonalInches: 55, readerMetres: 5 } as const;

/** Beyond these a figure is a slip of the finger, and the usual one is taken. */
const limits = {
  diagonal: { from: 7, to: 300 },
  reader: { from: 0.5, to: 60 },
  mount: { from: 0.5, to: 20 },
} as const;

const pages: readonly PageName[] = ["hall-board", "desk-panel", "waiting-overview"];

export function parseSetup(text: string): ScreenSetup {
  const given = new URLSearchParams(text);
  const figure = (name: keyof typeof limits): number | undefined => {
    const value = Number.parseFloat(given.get(name) ?? "");
    return value >= limits[name].from && value <= limits[name].to ? value : undefined;
  };
  const mountMetres = figure("mount");
  return {
    token: given.get("device") ?? undefined,
    hallId: given.get("hall") ?? undefined,
    deviceId: given.get("id") ?? undefined,
    page: pages.find((page) => page === given.get("page")) ?? "hall-board",
    deskId: given.get("desk") ?? undefined,
    geometry: {
      diagonalInches: figure("diagonal") ?? usual.diagonalInches,
      readerMetres: figure("reader") ?? usual.readerMetres,
      ...(mountMetres !== undefined && { mountMetres }),
    },
    theme: given.get("theme") === "dark" ? "dark" : "light",
    calm: given.get("calm") === "1",
  };
}

/** `kept` with what the address says instead; another device stands in a hall yet unknown. */
export function mergeSetup(kept: string, given: string): string {
  const merged = new URLSearchParams(kept);
  for (const [name, value] of new URLSearchParams(given)) {
    if (name === "device" && value !== merged.get("device")) for (const place of ["hall", "id"]) merged.delete(place);
    merged.set(name, value);
  }
  return merged.toString();
}
