// A display with a playlist: of ten changes one puts another scene on the glass, three change what is written, the others are calls.
import { type Row } from "@openhall/shared/core";
import { type PublicItemRow } from "@openhall/shared/publishing";
import { type PlaylistRow, type Scene } from "@openhall/shared/screens";

export interface Change {
  readonly stream: string;
  readonly put?: Record<string, Row>;
  readonly del?: readonly string[];
}

const screens = "screens.hall/V01";
const items = "publishing.public/V01";

const scenes: readonly Scene[] = [
  { kind: "notice", itemId: "i0" },
  { kind: "clock" },
  { kind: "notice", itemId: "i1" },
  { kind: "wayfinding", ways: [{ to: { facility: "exit" }, direction: "left", metres: 20 }] },
  { kind: "hall-board" },
  { kind: "waiting-overview" },
];

const playlistRow = (turn: number): PlaylistRow => ({
  languages: { stays: "zh", rotates: ["en"] },
  carriesCalls: true,
  entries: [
    { id: `e${turn}`, zone: "main", priority: 0, scene: scenes[turn % scenes.length] ?? { kind: "clock" } },
    { id: "side", zone: "side", priority: 0, scene: { kind: "clock" } },
    { id: "line", zone: "ticker", priority: 0, scene: { kind: "notice", itemId: "i2" } },
  ],
});

const itemRow = (version: number): PublicItemRow => ({
  kind: "notice",
  title: { zh: `公告 ${version}`, en: `Notice ${version}` },
  body: { zh: `第 ${version} 次更改的内容。`.repeat(8), en: `What the change ${version} says. `.repeat(8) },
  media: [],
  version,
  hash: String(version).padStart(64, "0"),
  leaseMinutes: 1_440,
  approvedAt: new Date().toISOString(),
});

export const sceneStreams: Record<string, Record<string, Row>> = {
  [screens]: { "screen/display": { playlistId: "p" }, "playlist/p": playlistRow(0) },
  [items]: { "item/i0": itemRow(1), "item/i1": itemRow(1), "item/i2": itemRow(1) },
};

/** Undefined where the turn is the board's. */
export function changeOfScenes(version: number): Change | undefined {
  const turn = version % 10;
  if (turn === 0) return { stream: screens, put: { "playlist/p": playlistRow(version / 10) } };
  if (turn === 3 || turn === 6 || turn === 9)
    return { stream: items, put: { [`item/i${turn / 3 - 1}`]: itemRow(version) } };
  return undefined;
}
