// One display of the hall as the map shows it: what it is, what stands on its glass, and what is wrong with it. Pure.
import { type ScreenRow } from "@openhall/shared/screens";
import { type DeviceRow } from "@openhall/shared/venue";
import { type ScreenLine } from "../../floor/screens/screen-lines.ts";
import { type Showing } from "../../screens/screen-status.ts";

export type DisplayRow = Extract<DeviceRow, { kind: "display" }>;

export interface Wall {
  readonly id: string;
  readonly device: DisplayRow;
  readonly line: ScreenLine;
  readonly playlistId: string | undefined;
  readonly isProof: boolean;
  readonly showing: Showing | undefined;
  /** Width over height of its picture. */
  readonly proportion: number;
  /** Version of the hall's screens that it has drawn; undefined where it has not said so. */
  readonly drawnVersion: number | undefined;
}

/** Of a panel that has not said how large it is. */
const usualProportion = 16 / 9;

export const wallsOf = (
  lines: readonly ScreenLine[],
  screens: ReadonlyMap<string, ScreenRow>,
  hallId: string,
): readonly Wall[] =>
  lines.flatMap((line) => {
    const { id, device, status } = line;
    if (device.kind !== "display") return [];
    const screen = screens.get(id);
    return [
      {
        id,
        device,
        line,
        playlistId: screen?.playlistId,
        isProof: screen?.proofs === true,
        showing: status?.showing,
        proportion: proportionOf(line),
        drawnVersion: status?.rendered.find(({ stream }) => stream === `screens.hall/${hallId}`)?.version,
      },
    ];
  });

function proportionOf({ status }: ScreenLine): number {
  const { width = 0, height = 0 } = status?.report ?? {};
  return width > 0 && height > 0 ? width / height : usualProportion;
}

/** The zone that every screen stands in unless somebody says otherwise: first of all. */
const usualZone = "hall";

export type Grouping = "zone" | "page";

export interface WallGroup {
  readonly name: string;
  readonly walls: readonly Wall[];
}

/** By zone or by page, each in the order of the displays' names; those in trouble first in their group. */
export function groupsOf(walls: readonly Wall[], by: Grouping): readonly WallGroup[] {
  const names = [...new Set(walls.map(({ device }) => device[by]))].toSorted(
    (one, other) => Number(other === usualZone) - Number(one === usualZone) || (one < other ? -1 : 1),
  );
  return names.map((name) => ({
    name,
    walls: walls.filter(({ device }) => device[by] === name).toSorted(troubleFirst),
  }));
}

const troubleFirst = (one: Wall, other: Wall): number =>
  Number(other.line.state === "trouble") - Number(one.line.state === "trouble") ||
  one.device.name.localeCompare(other.device.name, "zh-CN", { numeric: true });

/** Those whose name or id holds the text; only those in trouble where that is asked. */
export const filtered = (walls: readonly Wall[], text: string, inTroubleOnly: boolean): readonly Wall[] => {
  const wanted = text.trim().toLowerCase();
  return walls.filter(
    ({ id, device, line }) =>
      (wanted === "" || `${device.name} ${id}`.toLowerCase().includes(wanted)) &&
      (!inTroubleOnly || line.state !== "well"),
  );
};
