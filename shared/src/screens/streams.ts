// What each audience sees of the screens. No text stands here that nobody has approved, but in a proof.
import { lookup, type Sender, staffRoles, type StreamFamily } from "../core/index.ts";
import { isRunning } from "./decide-over.ts";
import { findDisplay } from "./find-display.ts";
import { proofRow } from "./proof.ts";
import * as rows from "./rows.ts";
import { type ScreensReads, type ScreensState, type Takeover } from "./state.ts";

type Family = StreamFamily<ScreensState, ScreensReads>;

const hall: Family = {
  name: "screens.hall",
  roles: ["display", ...staffRoles],
  hallOf: (_, scope, { venue }) => lookup(venue.halls, scope)?.id,
  rows: { playlist: rows.playlistRowSchema, screen: rows.screenRowSchema, takeover: rows.takeoverRowSchema },
  scopes: (_, { venue }) => Object.keys(venue.halls),
  keys: ({ playlists, screens, takeovers }) => [
    ...Object.keys(playlists).map((id) => `playlist/${id}`),
    ...Object.keys(screens).map((id) => `screen/${id}`),
    ...Object.keys(takeovers).map((id) => `takeover/${id}`),
  ],
  row(state, scope, key, { venue }) {
    const [kind, id] = split(key);
    switch (kind) {
      case "playlist":
        return playlistRow(state, scope, id);
      case "screen":
        return findDisplay(venue, id, scope) ? screenRow(state, scope, id) : undefined;
      case "takeover":
        return takeoverRow(lookup(state.takeovers, id), scope);
    }
  },
};

function playlistRow({ playlists }: ScreensState, hallId: string, id: string): rows.PlaylistRow | undefined {
  const playlist = lookup(playlists, id);
  if (playlist?.hallId !== hallId) return undefined;
  const { entries, languages, carriesCalls } = playlist;
  return { entries, languages, carriesCalls };
}

/** A display that was carried to another hall shows its own page there. */
function screenRow({ screens, playlists }: ScreensState, hallId: string, id: string): rows.ScreenRow | undefined {
  const { playlistId = "", proofs } = lookup(screens, id) ?? {};
  const isOfHall = lookup(playlists, playlistId)?.hallId === hallId;
  if (!isOfHall && !proofs) return undefined;
  return { ...(isOfHall ? { playlistId } : {}), ...(proofs ? { proofs } : {}) };
}

function takeoverRow(takeover: Takeover | undefined, hallId: string): rows.TakeoverRow | undefined {
  if (!takeover || !isRunning(takeover) || (takeover.hallId ?? hallId) !== hallId) return undefined;
  const { itemId, title, body, media, sound, startedAt, endsAt, deviceIds } = takeover;
  if (startedAt === undefined || endsAt === undefined) return undefined;
  const screens = deviceIds === undefined ? {} : { deviceIds: [...deviceIds] };
  return { itemId, title, body, media: [...media], sound, startedAt, endsAt, ...screens };
}

const ofAll = (scope: string): string | undefined => (scope === "all" ? "" : undefined);

const playlists: Family = {
  name: "screens.playlists",
  roles: staffRoles,
  hallOf: (_, scope) => ofAll(scope),
  rows: { playlist: rows.playlistNameRowSchema },
  scopes: () => ["all"],
  keys: (state) => Object.keys(state.playlists).map((id) => `playlist/${id}`),
  row(state, _, key) {
    const playlist = lookup(state.playlists, split(key)[1]);
    return playlist && { hallId: playlist.hallId, name: playlist.name };
  },
};

const takeovers: Family = {
  name: "screens.takeovers",
  roles: ["manager", "reviewer", "approver", "administrator"],
  hallOf: (_, scope) => ofAll(scope),
  rows: { takeover: rows.takeoverRecordRowSchema },
  scopes: () => ["all"],
  keys: (state) => Object.keys(state.takeovers).map((id) => `takeover/${id}`),
  row(state, _, key) {
    const takeover = lookup(state.takeovers, split(key)[1]);
    return takeover && recordRow(takeover);
  },
};

function recordRow(takeover: Takeover): rows.TakeoverRecordRow {
  const { id: _id, hash: _hash, media: _media, lapsesAt: _lapsesAt, deviceIds, ...record } = takeover;
  return { ...record, ...(deviceIds === undefined ? {} : { deviceIds: [...deviceIds] }) };
}

/** Of every display, so that one which is no proof screen any more still hears that its proof has ended. */
const proof: Family = {
  name: "screens.proof",
  roles: ["display", "editor", "project-owner", "reviewer", "approver", "manager", "administrator"],
  hallOf: (_, scope, { venue }) => {
    const device = lookup(venue.devices, scope);
    return device?.kind === "display" ? device.hallId : undefined;
  },
  admits: (scope: string, { id, role }: Sender) => role !== "display" || id === `device:${scope}`,
  rows: { proof: rows.proofRowSchema },
  scopes: (_, { venue }) => Object.values(venue.devices).flatMap(({ id, kind }) => (kind === "display" ? [id] : [])),
  keys: () => ["proof"],
  row: (state, scope, _, reads) => proofRow(state, scope, reads),
};

const split = (key: string): [kind: string, id: string] => {
  const slash = key.indexOf("/");
  return [key.slice(0, slash), key.slice(slash + 1)];
};

export const screensStreams = [hall, playlists, takeovers, proof];
