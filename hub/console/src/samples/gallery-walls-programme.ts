// A playlist with scenes of the programme, and the sample day behind it.
import { type Row } from "@openhall/shared/core";
import { sampleDepartments, sampleEntries, samplePlaces } from "@openhall/shared/samples";
import { contentRows, hallScreens, playlistNames, wallsHall } from "./gallery-walls.ts";
import { programmeItems, programmeRows } from "./programme-rows.ts";

const keyed = (kind: string, rows: Readonly<Record<string, Row>>): Record<string, Row> =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [`${kind}/${id}`, row]));

const scene = (id: string, view: string, changes: object = {}, rules: Row = {}): Row => ({
  id,
  scene: { kind: "programme", view, ...changes },
  zone: "main",
  priority: 0,
  ...rules,
});

const programmePlaylist = {
  entries: [
    scene("s1", "by-room", { venueId: "V01" }),
    scene("s2", "ceremony", { entryId: "launch" }, { priority: 3, when: { entryLive: "launch" } }),
    scene("s3", "pledges"),
    scene("s4", "now-next", {}, { zone: "side" }),
    scene("s5", "closing", { entryId: "gone" }),
  ],
  languages: { stays: "zh", rotates: ["en"] },
  carriesCalls: true,
};

export const programmeWalls: Readonly<Record<string, Record<string, Row>>> = {
  "venue.hall/H1": { ...wallsHall, ...keyed("venue", samplePlaces), ...keyed("department", sampleDepartments) },
  "screens.hall/H1": { ...hallScreens, "playlist/day": programmePlaylist },
  "screens.playlists/all": { ...playlistNames, "playlist/day": { hallId: "H1", name: "公开月日程" } },
  "programme.staff/all": programmeRows,
  "programme.hall/H1": keyed("entry", sampleEntries),
  "publishing.content/all": { ...contentRows, ...programmeItems },
};
