// What one screen shows at a moment, as one pure function for hub and screen alike. The types are here, the rules in show-at.ts.
import { type Instant } from "../../core/index.ts";
import { type PublicItemRow } from "../../publishing/index.ts";
import { type PlaylistRow, type TakeoverRow } from "../rows.ts";
import { type Scene, type Zone } from "../scenes.ts";

/** All that the rules look at. */
export interface ShowFacts {
  readonly deviceId: string;
  /** The hub's time; undefined where a screen has never heard it. */
  readonly at: Instant | undefined;
  /** Where `at` is unknown: the device's own time, if it can be believed. For takeovers alone. */
  readonly believedAt?: Instant | undefined;
  readonly timeZone: string;
  /** When the screen last heard from the hub; on the hub the same as `at`. */
  readonly heardAt: Instant | undefined;
  /** It is taken to go on hearing from the hub, so that no lease ends: where the hub tells what is to come. */
  readonly keepsContact?: boolean;
  /** The page that the screen is set up with: shown without a playlist, and where nothing else may be. */
  readonly ownPage: Extract<Scene, { kind: "hall-board" | "desk-panel" | "waiting-overview" }>;
  readonly playlist: PlaylistRow | undefined;
  readonly takeovers: Readonly<Record<string, TakeoverRow>>;
  readonly items: Readonly<Record<string, PublicItemRow>>;
  /** By the hall's board, also where one is paused. */
  readonly openDesks: readonly string[];
  /** Ids of entries of the programme: those that this screen may show, and those that go on now. */
  readonly programme: { readonly shown: readonly string[]; readonly live: readonly string[] };
  /** Ids of dossiers whose project, department or policy this screen may show. */
  readonly dossiers: readonly string[];
}

/** Why a scene of the playlist is not the one on the glass. */
export type Lost =
  | "clock-unknown"
  | "before-first-day"
  | "after-last-day"
  | "not-this-day"
  | "not-this-time"
  | "desk-closed"
  | "entry-not-live"
  | "not-published"
  | "not-yet"
  | "over"
  | "lease-over"
  | "lower-priority"
  | "not-its-turn";

export interface LostEntry {
  readonly entryId: string;
  readonly why: Lost;
}

export interface Slot {
  readonly scene: Scene;
  /** Of the playlist; undefined for the screen's own page. */
  readonly entryId: string | undefined;
  readonly priority: number;
  /** Since when and until when it stands, as far as can be said; undefined without a clock. */
  readonly since: Instant | undefined;
  readonly until: Instant | undefined;
  /** The entry whose turn comes after it; undefined where it stays. */
  readonly next: string | undefined;
  readonly lost: readonly LostEntry[];
}

export interface Show {
  /** The takeover over everything: of several the one that started last. */
  readonly takeoverId: string | undefined;
  /** `main` always; the others only where something is to be shown there. */
  readonly zones: { readonly main: Slot } & { readonly [Name in Exclude<Zone, "main">]?: Slot };
  /** The entries of a side or a ticker in which nothing is to be shown. */
  readonly empty: readonly LostEntry[];
  /** When it has to be looked at again at the latest; undefined: only when a fact changes. */
  readonly changesAt: Instant | undefined;
}
