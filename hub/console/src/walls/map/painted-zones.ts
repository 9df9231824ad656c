// What stands on a screen in words, zone by zone.
import { type Language } from "@openhall/shared/core";
import { type Showing } from "../../screens/screen-status.ts";
import { type DisplayRow } from "./wall.ts";
import { type HallPlaylist } from "../hall-walls-store.ts";
import { type Named, sceneKindOf, sceneText } from "../words/scene-text.ts";
import { sceneWords } from "../words/scene-words.ts";

export interface PaintedZone {
  readonly zone: Showing["zones"][number]["zone"];
  readonly text: string;
  /** The screen's own page, of no playlist. */
  readonly isOwn: boolean;
}

/** What a screen of the hall is and has, for the words. */
interface Place {
  readonly device: DisplayRow;
  readonly showing: Showing;
  readonly playlist: HallPlaylist | undefined;
  /** Of the takeover over it. */
  readonly takeoverTitle: string | undefined;
}

export function paintedZones(place: Place, named: Named, language: Language): readonly PaintedZone[] {
  const { showing, takeoverTitle } = place;
  const said = sceneWords[language];
  if (showing.takeoverId !== undefined) return [{ zone: "main", text: takeoverTitle ?? said.takeover, isOwn: false }];
  return showing.zones.map((zone) => ({
    zone: zone.zone,
    text: showing.proof ? proofText(zone, named, language) : zoneText(zone, place, named, language),
    isOwn: !showing.proof && zone.entryId === undefined,
  }));
}

type Zone = Showing["zones"][number];

const proofText = ({ itemId }: Zone, named: Named, language: Language): string => {
  const title = itemId === undefined ? undefined : named.title(itemId)?.[language];
  return [sceneWords[language].proof, title].filter(Boolean).join(" · ");
};

function zoneText(
  { entryId, itemId, scene }: Zone,
  { device, playlist }: Place,
  named: Named,
  language: Language,
): string {
  const entry = playlist?.entries.find(({ id }) => id === entryId);
  if (entry) return sceneText(entry.scene, named, language);
  if (itemId !== undefined) return sceneText({ kind: "notice", itemId }, named, language);
  const kind = sceneKindOf(scene);
  if (kind === "desk-panel" && device.deskId !== undefined)
    return sceneText({ kind, deskId: device.deskId }, named, language);
  return kind ? sceneWords[language][kind] : scene;
}
