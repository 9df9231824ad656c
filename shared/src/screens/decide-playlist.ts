import { accept, lookup, refuse } from "../core/index.ts";
import { refuseText } from "../publishing/index.ts";
import { type ScreensCommand } from "./commands.ts";
import { type ScreensContext, type ScreensDecision } from "./context.ts";
import { findDisplay, isHallInUse } from "./find-display.ts";
import { type Playlist } from "./scenes.ts";
import { mostPlaylistsOfHall, type ScreensState } from "./state.ts";
import { wrongEntries } from "./wrong-entries.ts";

type Payload<Type extends ScreensCommand["type"]> = Extract<ScreensCommand, { type: Type }>["payload"];

const unchanged = accept([], { changed: false });
const changed = { changed: true };

/** [N31] Whole or not at all. */
export function putPlaylist(
  playlist: Playlist,
  { playlists }: ScreensState,
  { reads }: ScreensContext,
): ScreensDecision {
  const { id: playlistId, hallId } = playlist;
  if (!isHallInUse(reads.venue, hallId)) return refuse("unknown-hall", { hallId });
  const before = lookup(playlists, playlistId);
  if (before && before.hallId !== hallId) return refuse("playlist-of-another-hall", { playlistId });
  const ofHall = Object.values(playlists).filter((one) => one.hallId === hallId).length;
  if (!before && ofHall >= mostPlaylistsOfHall) return refuse("too-many-playlists", { limit: mostPlaylistsOfHall });
  const problem = refuseText([{ field: "name", text: playlist.name }], reads.publishing);
  if (problem) return problem;
  const entries = wrongEntries(playlist, reads);
  if (entries.length > 0) return refuse("playlist-wrong", { entries });
  return accept([{ type: "PlaylistPut", playlist }], changed);
}

export function retirePlaylist(
  { playlistId }: Payload<"retire-playlist">,
  { playlists }: ScreensState,
): ScreensDecision {
  const playlist = lookup(playlists, playlistId);
  if (!playlist) return refuse("unknown-playlist", { playlistId });
  return accept([{ type: "PlaylistRetired", playlistId, hallId: playlist.hallId }], changed);
}

/** [N32] A display shows a playlist of the hall in which it stands, and no other. */
export function assignPlaylist(
  { deviceId, playlistId }: Payload<"assign-playlist">,
  { playlists, screens }: ScreensState,
  { reads }: ScreensContext,
): ScreensDecision {
  const display = findDisplay(reads.venue, deviceId);
  if (!display) return refuse("unknown-display", { deviceId });
  if (lookup(screens, deviceId)?.playlistId === playlistId) return unchanged;
  if (playlistId === undefined) return accept([{ type: "PlaylistAssigned", deviceId }], changed);
  const playlist = lookup(playlists, playlistId);
  if (!playlist) return refuse("unknown-playlist", { playlistId });
  if (playlist.hallId !== display.hallId) return refuse("playlist-of-another-hall", { playlistId });
  return accept([{ type: "PlaylistAssigned", deviceId, playlistId }], changed);
}
