import { lookup, type TopicEvent, type Touch } from "../core/index.ts";
import { type ScreensEvent } from "./events.ts";
import { mostTakeovers, type ScreensReads, type ScreensState } from "./state.ts";

/** The rows of the streams that show what has changed; `state` is after the event. */
export function touchesOfScreens(event: ScreensEvent, state: ScreensState, reads: ScreensReads): Touch[] {
  switch (event.type) {
    case "PlaylistPut":
      return touchesOfPlaylist(event.playlist.id, event.playlist.hallId);
    case "PlaylistRetired":
      return [
        ...touchesOfPlaylist(event.playlistId, event.hallId),
        { stream: `screens.hall/${event.hallId}`, key: "screen/" },
      ];
    case "PlaylistAssigned":
    case "ProofScreenSet":
      return [
        ...hallsOf(event.deviceId, reads).map((hallId) => ({
          stream: `screens.hall/${hallId}`,
          key: `screen/${event.deviceId}`,
        })),
        proofOf(event.deviceId),
      ];
    case "ProofShown":
    case "ProofEnded":
      return [proofOf(event.deviceId)];
    case "TakeoverStarted":
    case "TakeoverProposed":
      return [...touchesOfTakeover(event.takeover.id, state, reads), ...touchesOfPast(state)];
    case "TakeoversForgotten":
      return event.takeoverIds.map((id) => ({ stream: "screens.takeovers/all", key: `takeover/${id}` }));
    default:
      return touchesOfTakeover(event.takeoverId, state, reads);
  }
}

/** A device may stand elsewhere now, or be out of use; a text on a proof screen may be stopped or written anew. */
export function touchesOfReads({ proofs }: ScreensState, { venue }: ScreensReads, { topic }: TopicEvent): Touch[] {
  if (topic === "publishing") return Object.keys(proofs).map(proofOf);
  const displays = Object.values(venue.devices).filter(({ kind }) => kind === "display");
  return [
    ...Object.keys(venue.halls).map((hallId) => ({ stream: `screens.hall/${hallId}` })),
    ...displays.map(({ id }) => proofOf(id)),
  ];
}

const touchesOfPlaylist = (id: string, hallId: string): Touch[] =>
  [`screens.hall/${hallId}`, "screens.playlists/all"].map((stream) => ({ stream, key: `playlist/${id}` }));

const proofOf = (deviceId: string): Touch => ({ stream: `screens.proof/${deviceId}` });

const hallsOf = (deviceId: string, { venue }: ScreensReads): string[] => {
  const hallId = lookup(venue.devices, deviceId)?.hallId;
  return hallId === undefined ? [] : [hallId];
};

/** The oldest have gone to make room for it. */
const touchesOfPast = ({ takeovers }: ScreensState): Touch[] =>
  Object.keys(takeovers).length < mostTakeovers ? [] : [{ stream: "screens.takeovers/all", key: "takeover/" }];

function touchesOfTakeover(id: string, { takeovers }: ScreensState, { venue }: ScreensReads): Touch[] {
  const hallId = lookup(takeovers, id)?.hallId;
  const halls = hallId === undefined ? Object.keys(venue.halls) : [hallId];
  return [...halls.map((one) => `screens.hall/${one}`), "screens.takeovers/all"].map((stream) => ({
    stream,
    key: `takeover/${id}`,
  }));
}
