// A scene in words, with the numbers of its desks and the title of its item.
import { type Bilingual, type Language } from "@openhall/shared/core";
import { type Scene, type SceneKind } from "@openhall/shared/screens";
import { computed, type ComputedRef } from "vue";
import { useLanguageStore } from "../../frame/language-store.ts";
import { useHallStore } from "../../hall/hall-store.ts";
import { useContentItemsStore } from "../content-items-store.ts";
import { sceneWords } from "./scene-words.ts";

/** What the words are about, by id. */
export interface Named {
  desk(deskId: string): string;
  title(itemId: string): Bilingual | undefined;
}

export function sceneText(scene: Scene, named: Named, language: Language): string {
  const said = sceneWords[language];
  if (scene.kind === "desk-panel") return said["desk-panel-of"]({ desk: named.desk(scene.deskId) });
  if (scene.kind === "notice") return said.noticeOf({ title: named.title(scene.itemId)?.[language] ?? scene.itemId });
  return said[scene.kind];
}

const kinds: readonly SceneKind[] = ["hall-board", "desk-panel", "waiting-overview", "notice", "clock", "wayfinding"];

export const sceneKindOf = (name: string): SceneKind | undefined => kinds.find((kind) => kind === name);

/** `sceneText` in the console's language, with this hall's desks and items. */
export function useSceneText(): ComputedRef<(scene: Scene) => string> {
  const named = useNamed();
  const languages = useLanguageStore();
  return computed(() => (scene) => sceneText(scene, named, languages.language));
}

export function useNamed(): Named {
  const hall = useHallStore();
  const items = useContentItemsStore();
  return {
    desk: (deskId) => `${hall.deskOf(deskId)?.number ?? deskId}`,
    title: (itemId) => items.items.get(itemId)?.title,
  };
}
