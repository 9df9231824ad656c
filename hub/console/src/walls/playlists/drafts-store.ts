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
    /** A playlist that is open without changes follows the hub. */
    follow(playlist: HallPlaylist): void {
      if (!isChanged(playlist.id)) begun.delete(playlist.id);
    },
    forget: (id: string) => void begun.delete(id),
    payloadOf,
  };
});
