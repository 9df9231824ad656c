// Fetches the code of scenes before their turn comes: of the playlist's at once, of all others when the page has nothing to do, so
// that a scene can change hours after the hub has gone.
import { onScopeDispose, watch } from "vue";
import { fetchAllScenes, fetchScene, laterScene } from "../scenes/scene-code.ts";
import { useShowStore } from "./show-store.ts";

const allAfterMs = 3_000;
/** One that could not be fetched is asked for again. */
const againMs = 5 * 60_000;

export function useScenesAhead(): void {
  const show = useShowStore();
  watch(
    () => show.scenes,
    (scenes) => {
      for (const { scene, zone } of scenes) {
        const later = laterScene(scene, zone === "ticker");
        if (later !== undefined) void fetchScene(later);
      }
    },
    { immediate: true },
  );
  const first = setTimeout(() => void fetchAllScenes(), allAfterMs);
  const again = setInterval(() => void fetchAllScenes(), againMs);
  onScopeDispose(() => {
    clearTimeout(first);
    clearInterval(again);
  });
}
