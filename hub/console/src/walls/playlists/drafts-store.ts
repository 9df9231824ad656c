// Playlists that are being edited; what is typed stays while somebody looks at another page.
import { defineStore } from "pinia";
import { computed, reactive } from "vue";
import { type HallPlaylist } from "../hall-walls-store.ts";
import { draftOf, payloadOf, type PlaylistDraft } from "./playlist-draft.ts";

interface Begun {
  draft: PlaylistDraft;
  /** As it was when it was begun or saved; empty for one that was never saved. */
  before: string;
}

export const usePlaylistDrafts = defineStore("playlist-drafts", () => {
  const begun = reactive(new Map<string, Begun>());
  const textOf = (draft: PlaylistDraft): string => JSON.stringify(draft);

  /** The one that is begun, or a fresh one of the playlist. */
  function of(playlist: HallPlaylist): PlaylistDraft {
    const known = begun.get(playlist.id);
    if (known) return known.draft;
    const draft = draftOf(playlist);
    begun.set(playlist.id, { draft, before: textOf(draft) });
    return begun.get(playlist.id)?.draft ?? draft;
  }

  const isChanged = (id: string): boolean => {
    const known = begun.get(id);
    return known !== undefined && textOf(known.draft) !== known.before;
  };

  return {
    of,
    /** A new one. */
    begin: (draft: PlaylistDraft) => void begun.set(draft.id, { draft, before: "" }),
    begunOf: (id: string) => begun.get(id)?.draft,
    isChanged,
    anyChanged: computed(() => [...begun.keys()].some(isChanged)),
    /** One that is open without changes follows the hub: anew as it is now, or gone. */
    follow(id: string): void {
      if (!isChanged(id)) begun.delete(id);
    },
    /** What the hub has is neither what the changes were begun with nor what they have come to; undefined: it is retired. */
    isOvertaken(id: string, playlist: HallPlaylist | undefined): boolean {
      const known = begun.get(id);
      if (!known || known.before === "") return false;
      const now = playlist && textOf(draftOf(playlist));
      return now !== known.before && now !== textOf(known.draft);
    },
    forget: (id: string) => void begun.delete(id),
    payloadOf,
  };
});
