// The glasses on which an item is looked at: the displays of its halls, or two usual ones. Pure.
import { type PreviewRequest } from "@openhall/shared/screens";
import { type ScreenStatus } from "../../screens/screen-status.ts";
import { type Wall } from "../walls-store.ts";

export interface Target extends Pick<PreviewRequest, "panel" | "geometry" | "theme" | "calm"> {
  readonly id: string;
  /** As the venue names it; undefined for a usual one. */
  readonly name: string | undefined;
  readonly hallId: string | undefined;
}

const usualPanel = { width: 1920, height: 1080 };
const usual = {
  name: undefined,
  hallId: undefined,
  geometry: { diagonalInches: 55, readerMetres: 5 },
  theme: "light",
  calm: false,
} as const;

export const usualTargets: readonly Target[] = [
  { ...usual, id: "landscape", panel: usualPanel },
  { ...usual, id: "portrait", panel: { width: 1080, height: 1920 } },
];

/** With the pixels that the display has reported; 1080 lines until it has. */
export function targetOf({ id, hallId, row }: Wall, status: ScreenStatus | undefined): Target {
  const { report } = status ?? {};
  const isReported = report !== undefined && report.width > 0 && report.height > 0;
  return {
    id: `display/${id}`,
    name: row.name,
    hallId,
    panel: isReported ? { width: report.width, height: report.height } : usualPanel,
    geometry: {
      diagonalInches: row.diagonalInches,
      readerMetres: row.readerMetres,
      ...(row.mountMetres !== undefined && { mountMetres: row.mountMetres }),
    },
    theme: row.theme,
    calm: row.calm,
  };
}
