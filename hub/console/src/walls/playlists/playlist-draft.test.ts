import { playlistRowSchema } from "@openhall/shared/screens";
import { describe, expect, it } from "vitest";
import { fullPlaylist } from "../../samples/gallery-walls.ts";
import {
  blankEntry,
  blankPlaylist,
  copyOf,
  draftOf,
  type EntryDraft,
  payloadOf,
  problemsOf,
} from "./playlist-draft.ts";

const playlist = { ...playlistRowSchema.parse(fullPlaylist), id: "lobby", name: "大厅通知" };

describe("a playlist that is edited", () => {
  it("[W252] is sent as it was where nothing is changed", () => {
    const { id, name, ...rest } = playlist;
    expect(payloadOf(draftOf(playlist), "H1")).toEqual({ id, name, hallId: "H1", ...rest });
  });

  it("[W252] is copied under ids of its own", () => {
    const copy = copyOf(playlist, "副本");
    const ids = new Set([...copy.entries, ...playlist.entries].map(({ id }) => id));
    expect(ids.size).toBe(2 * playlist.entries.length);
    expect(copy.id).not.toBe(playlist.id);
    expect(payloadOf(copy, "H1")?.name).toBe("副本");
  });

  it("[W252] is not sent without a name, or while an entry is wrong", () => {
    expect(payloadOf(blankPlaylist(), "H1")).toBeUndefined();
    expect(payloadOf({ ...blankPlaylist(), name: "夜间" }, "H1")).toMatchObject({ name: "夜间", entries: [] });
    expect(payloadOf({ ...blankPlaylist(), name: "夜间", entries: [blankEntry("notice")] }, "H1")).toBeUndefined();
  });

  it.each<[string, Partial<EntryDraft>]>([
    ["item-missing", { kind: "notice" }],
    ["desk-missing", { kind: "desk-panel" }],
    ["ways-missing", { kind: "wayfinding", ways: [] }],
    [
      "way-wrong",
      { kind: "wayfinding", ways: [{ target: "desks", deskIds: [], direction: "left", metres: undefined }] },
    ],
    ["way-wrong", { kind: "wayfinding", ways: [{ target: "lift", deskIds: [], direction: "left", metres: 501 }] }],
    ["scene-not-for-zone", { kind: "hall-board", zone: "ticker" }],
    ["dwell-wrong", { dwellSeconds: 4 }],
    ["dwell-wrong", { dwellSeconds: Number.NaN }],
    ["time-wrong", { from: "09:00" }],
    ["time-wrong", { from: "09:00", until: "25:00" }],
    ["ends-before-it-starts", { firstDay: "2026-10-02", lastDay: "2026-10-01" }],
    ["priority-wrong", { priority: 10 }],
    ["priority-wrong", { priority: undefined }],
  ])("[W251] has an entry of which is said: %s", (problem, changes) => {
    expect(problemsOf(blankEntry("clock"))).toEqual([]);
    expect(problemsOf({ ...blankEntry("clock"), ...changes })).toEqual([problem]);
  });
});
