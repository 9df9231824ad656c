import { type Showing } from "@openhall/shared/wire";
import { expect, it } from "vitest";
import { createGlass } from "./glass.ts";
import { type PlayLine } from "./play-lines.ts";

const at = (seconds: number): string =>
  new Date(Date.parse("2026-09-16T00:00:00.000Z") + seconds * 1_000).toISOString();
const showing = (seconds: number, entryId: string, more: Partial<Showing> = {}): Showing => ({
  at: at(seconds),
  zones: [{ zone: "main", scene: "notice", entryId }],
  ...more,
});

function hearing() {
  const lines: PlayLine[] = [];
  const itemOfTakeover = (id: string) => (id === "T1" ? "I1" : undefined);
  const glass = createGlass({ run: "1", append: (line) => void lines.push(line), itemOfTakeover });
  return { lines, glass };
}

it("[N50] a change of the glass is a line, from when the screen had drawn it", () => {
  const { lines, glass } = hearing();
  glass.came("B1", at(0));
  glass.showing("B1", showing(2, "a"), at(3));
  glass.showing("B1", showing(4, "a"), at(5));
  glass.showing("B1", showing(6, "b", { takeoverId: "T1", zones: [] }), at(7));
  expect(lines).toMatchObject([
    { kind: "showing", device: "B1", from: at(2), heardAt: at(3), slots: [{ entryId: "a" }] },
    { from: at(6), slots: [{ zone: "main", scene: "takeover", takeoverId: "T1", itemId: "I1" }] },
  ]);
});

it("[N50] of the time before a connection nothing is known, and a screen's clock counts for no more than the hub's", () => {
  const { lines, glass } = hearing();
  glass.showing("B1", showing(1, "a"), at(1));
  glass.came("B1", at(10));
  glass.showing("B1", showing(2, "a"), at(11));
  glass.showing("B1", showing(99, "b"), at(12));
  expect(lines).toMatchObject([{ from: at(10) }, { from: at(12) }]);
});

it("[N50] a screen that has gone by itself showed it until then, one that was lost until its last word", () => {
  const { lines, glass } = hearing();
  for (const [device, how] of [
    ["B1", "left"],
    ["B2", "lost"],
    ["B3", "left"],
  ] as const) {
    glass.came(device, at(0));
    if (device !== "B3") glass.showing(device, showing(1, "a"), at(1));
    glass.heard(device, at(20));
    glass.gone(device, at(38), how);
  }
  expect(lines.filter(({ kind }) => kind === "gone")).toMatchObject([
    { device: "B1", until: at(38) },
    { device: "B2", until: at(20) },
  ]);
  expect(glass.standing()).toEqual([]);
});

it("[N50] the latest words are told while a glass is known", () => {
  const { glass } = hearing();
  glass.came("B1", at(0));
  expect(glass.words()).toBeUndefined();
  glass.showing("B1", showing(1, "a"), at(1));
  glass.heard("B1", at(20));
  expect(glass.words()).toEqual({ kind: "heard", run: "1", devices: { B1: at(20) } });
  expect(glass.standing()).toMatchObject([{ kind: "showing", from: at(1), heardAt: at(20) }]);
});
