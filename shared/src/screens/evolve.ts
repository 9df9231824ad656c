import { lookup } from "../core/index.ts";
import { type ScreensEvent, type TakeoverChange } from "./events.ts";
import { mostTakeovers, type Screen, type ScreensState, type Takeover } from "./state.ts";

export function evolveScreens(state: ScreensState, event: ScreensEvent): ScreensState {
  switch (event.type) {
    case "PlaylistPut":
      return { ...state, playlists: { ...state.playlists, [event.playlist.id]: event.playlist } };
    case "PlaylistRetired":
      return withoutPlaylist(state, event.playlistId);
    case "PlaylistAssigned":
      return withScreen(state, event.deviceId, ({ proofs }) => ({
        ...(proofs ? { proofs } : {}),
        ...(event.playlistId === undefined ? {} : { playlistId: event.playlistId }),
      }));
    case "ProofScreenSet":
      return withScreen(state, event.deviceId, ({ playlistId }) => ({
        ...(playlistId === undefined ? {} : { playlistId }),
        ...(event.proofs ? { proofs: true } : {}),
      }));
    case "ProofShown": {
      const { itemId, hash, by, endsAt } = event;
      return { ...state, proofs: { ...state.proofs, [event.deviceId]: { itemId, hash, by, endsAt } } };
    }
    case "ProofEnded":
      return { ...state, proofs: without(state.proofs, [event.deviceId]) };
    case "TakeoverStarted":
    case "TakeoverProposed":
      return { ...state, takeovers: bounded({ ...state.takeovers, [event.takeover.id]: event.takeover }) };
    case "TakeoversForgotten":
      return { ...state, takeovers: without(state.takeovers, event.takeoverIds) };
    default:
      return withTakeover(state, event);
  }
}

function withScreen(state: ScreensState, deviceId: string, change: (screen: Screen) => Screen): ScreensState {
  const screen = change(lookup(state.screens, deviceId) ?? {});
  const others = without(state.screens, [deviceId]);
  return { ...state, screens: Object.keys(screen).length === 0 ? others : { ...others, [deviceId]: screen } };
}

function withoutPlaylist(state: ScreensState, playlistId: string): ScreensState {
  const shown = Object.entries(state.screens).flatMap(([id, screen]) => (screen.playlistId === playlistId ? [id] : []));
  const unassigned = shown.reduce(
    (before, id) => withScreen(before, id, ({ proofs }) => (proofs ? { proofs } : {})),
    state,
  );
  return { ...unassigned, playlists: without(state.playlists, [playlistId]) };
}

function withTakeover(state: ScreensState, event: TakeoverChange): ScreensState {
  const takeover = lookup(state.takeovers, event.takeoverId);
  if (!takeover) return state;
  return { ...state, takeovers: { ...state.takeovers, [takeover.id]: changed(takeover, event) } };
}

function changed(takeover: Takeover, event: TakeoverChange): Takeover {
  switch (event.type) {
    case "TakeoverConfirmed":
      return { ...takeover, state: "running", confirmedBy: event.by, startedAt: event.at, endsAt: event.endsAt };
    case "TakeoverEnded":
      return { ...takeover, state: "ended", endedBy: event.by, endedAt: event.at };
    case "TakeoverExpired":
      return { ...takeover, state: "expired", endedAt: event.at };
    case "TakeoverLapsed":
      return { ...takeover, state: "lapsed", endedAt: event.at };
    case "TakeoverReviewed":
      return { ...takeover, needsReview: false, reviewedBy: event.by, reviewNote: event.note };
    default:
      return event satisfies never;
  }
}

/** The oldest that are over go first, and before them those that nobody has to look at any more. */
function bounded(takeovers: Readonly<Record<string, Takeover>>): Readonly<Record<string, Takeover>> {
  const excess = Object.keys(takeovers).length - mostTakeovers;
  if (excess <= 0) return takeovers;
  const over = Object.values(takeovers)
    .filter(({ state }) => state !== "running" && state !== "proposed")
    .toSorted((one, other) => Number(one.needsReview) - Number(other.needsReview) || (one.at < other.at ? -1 : 1));
  return without(
    takeovers,
    over.slice(0, excess).map(({ id }) => id),
  );
}

const without = <Value>(record: Readonly<Record<string, Value>>, keys: readonly string[]): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
