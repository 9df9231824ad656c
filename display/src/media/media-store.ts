// Pictures and videos of this screen's items: fetched with its token before they play, kept for a start without the hub, and gone
// with the item.
import { type ShownMedium } from "@openhall/shared/publishing";
import { defineStore } from "pinia";
import { computed, inject, onScopeDispose, shallowReactive, watch } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { setupKey } from "../pairing/screen-store.ts";
import { type Frame } from "../scenes/frames.ts";
import { usePanelSize } from "../sizing/use-panel-size.ts";
import { filesOf, pathOf, readyOf, widthFor } from "./media-files.ts";
import { createMediaKeeper } from "./media-keeper.ts";
import { openMediaShelf } from "./media-shelf.ts";

const mostBytes = 500 * 1024 * 1024;
/** A file that could not be drawn may have been damaged on the way. */
const spoiledForMs = 5 * 60_000;

interface WithMedia {
  readonly media: readonly ShownMedium[];
}

export const useMediaStore = defineStore("media", () => {
  const link = useHubLink();
  const token = inject(setupKey)?.token;
  const panel = usePanelSize();
  const width = computed(() => widthFor(Math.round(panel.value.width * devicePixelRatio)));

  async function fetchFile(path: string, signal: AbortSignal): Promise<Blob | undefined> {
    if (token === undefined) return undefined;
    const response = await fetch(path, { signal, headers: { authorization: `Bearer ${token}` } });
    return response.ok ? response.blob() : undefined;
  }

  const keeper = createMediaKeeper({ shelf: openMediaShelf(), fetchFile, mostBytes });
  const spoiled = shallowReactive(new Map<string, ReturnType<typeof setTimeout>>());

  function spoil(mediumId: string): void {
    if (spoiled.has(mediumId)) return;
    const again = setTimeout(() => spoiled.delete(mediumId), spoiledForMs);
    spoiled.set(mediumId, again);
  }

  watch(link.status, (status) => {
    if (status === "live") keeper.tryAgain();
  });
  onScopeDispose(() => {
    for (const timer of spoiled.values()) clearTimeout(timer);
    keeper.end();
  });

  return {
    /** All that any row names, what is needed first in front. */
    want: (items: readonly WithMedia[]): void => keeper.want(items.flatMap(({ media }) => filesOf(media, width.value))),
    urlOf: (frame: Pick<Frame, "mediumId" | "type" | "page">): string | undefined =>
      keeper.urls.get(pathOf(frame, width.value)),
    readyOf: <Item extends WithMedia>(items: Readonly<Record<string, Item>>): Record<string, Item> =>
      readyOf(
        items,
        (path) => keeper.urls.has(path),
        (mediumId) => spoiled.has(mediumId),
        width.value,
      ),
    spoil,
    width,
  };
});
