import { type Instant } from "../core/index.ts";
import { type Playlist } from "./scenes.ts";
import { type Proof, type Takeover } from "./state.ts";

export type PlaylistPut = { readonly type: "PlaylistPut"; readonly playlist: Playlist };
export type PlaylistRetired = {
  readonly type: "PlaylistRetired";
  readonly playlistId: string;
  readonly hallId: string;
};
export type PlaylistAssigned = {
  readonly type: "PlaylistAssigned";
  readonly deviceId: string;
  readonly playlistId?: string;
};
export type ProofScreenSet = { readonly type: "ProofScreenSet"; readonly deviceId: string; readonly proofs: boolean };
export type ProofShown = { readonly type: "ProofShown"; readonly deviceId: string } & Proof;
export type ProofEnded = { readonly type: "ProofEnded"; readonly deviceId: string };
/** It runs at once where one manager may start it; over every hall it waits for a second one. */
export type TakeoverStarted = { readonly type: "TakeoverStarted"; readonly takeover: Takeover };
export type TakeoverProposed = { readonly type: "TakeoverProposed"; readonly takeover: Takeover };

interface OfTakeover {
  readonly takeoverId: string;
  readonly at: Instant;
}

export type TakeoverConfirmed = { readonly type: "TakeoverConfirmed" } & OfTakeover & {
    readonly by: string;
    readonly endsAt: Instant;
  };
/** `by` is `system` where its item is no longer public. */
export type TakeoverEnded = { readonly type: "TakeoverEnded" } & OfTakeover & { readonly by: string };
export type TakeoverExpired = { readonly type: "TakeoverExpired" } & OfTakeover;
export type TakeoverLapsed = { readonly type: "TakeoverLapsed" } & OfTakeover;
export type TakeoverReviewed = { readonly type: "TakeoverReviewed" } & OfTakeover & {
    readonly by: string;
    readonly note: string;
  };
export type TakeoversForgotten = { readonly type: "TakeoversForgotten"; readonly takeoverIds: readonly string[] };

/** What happens to a takeover that is known. */
export type TakeoverChange = TakeoverConfirmed | TakeoverEnded | TakeoverExpired | TakeoverLapsed | TakeoverReviewed;

export type ScreensEvent =
  | PlaylistPut
  | PlaylistRetired
  | PlaylistAssigned
  | ProofScreenSet
  | ProofShown
  | ProofEnded
  | TakeoverStarted
  | TakeoverProposed
  | TakeoverChange
  | TakeoversForgotten;
