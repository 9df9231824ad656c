// What a zone shows, as it comes and goes. Pure.
import { type PublicItemRow } from "@openhall/shared/publishing";
import { dossierOfScene, type Scene, type Slot } from "@openhall/shared/screens";
import { type Standing } from "./on-glass-store.ts";

export interface Layer {
  /** Changes with every scene, and with every version of an item. */
  readonly key: string;
  readonly slot: Slot;
  readonly item: PublicItemRow | undefined;
}

export function layerOf(slot: Slot, itemOf: (id: string) => PublicItemRow | undefined): Layer {
  const item = slot.scene.kind === "notice" ? itemOf(slot.scene.itemId) : undefined;
  return { key: [slot.entryId ?? "own", JSON.stringify(slot.scene), item?.hash ?? ""].join(" "), slot, item };
}

/** Scenes drawn from the hall's streams: they measure by the root's size, of which there is one, and change in one frame. */
const live: readonly Scene["kind"][] = ["hall-board", "desk-panel", "waiting-overview"];
export const isLive = ({ slot }: Layer): boolean => live.includes(slot.scene.kind);

/** Whether it may no longer be seen: its item is not what it was when it came on, and nobody puts the same in its place. */
export const isWithdrawn = ({ item, slot }: Layer, itemOf: (id: string) => PublicItemRow | undefined): boolean =>
  item !== undefined && slot.scene.kind === "notice" && itemOf(slot.scene.itemId) === undefined;

/** As the hub's play log is told of it. */
export function standingOf({ slot, item }: Layer): Standing {
  const { scene, entryId } = slot;
  const dossierId = dossierOfScene(scene);
  return {
    scene: scene.kind,
    ...(entryId !== undefined && { entryId }),
    ...(scene.kind === "notice" && item && { itemId: scene.itemId, itemVersion: item.version }),
    ...(dossierId !== undefined && { itemId: dossierId }),
  };
}
