// What this screen is set up with, written as in its address: `device=TOKEN&diagonal=55&reader=5&mount=2.2&theme=dark&calm=1`.
import { type Geometry } from "../sizing/type-size.ts";

export interface ScreenSetup {
  /** The device's bearer token; a screen without one is not paired. */
  readonly token: string | undefined;
  /** The hall it stood in when the hub last greeted it. */
  readonly hallId: string | undefined;
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
  diagonal: { from: 10, to: 300 },
  reader: { from: 0.5, to: 60 },
  mount: { from: 0.5, to: 20 },
} as const;

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
    if (name === "device" && value !== merged.get("device")) merged.delete("hall");
    merged.set(name, value);
  }
  return merged.toString();
}
