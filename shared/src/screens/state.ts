import { type Bilingual, type Instant } from "../core/index.ts";
import { type PublishingState, type ShownMedium } from "../publishing/index.ts";
import { type VenueState } from "../venue/index.ts";
import { type Playlist } from "./scenes.ts";

/** What the topic looks up elsewhere. */
export interface ScreensReads {
  readonly venue: VenueState;
  readonly publishing: PublishingState;
}

/** What differs from what the venue says of a display. */
export interface Screen {
  readonly playlistId?: string;
  readonly proofs?: true;
}

/** The approved words of an item, its places filled, as they go over the screens. */
export interface Message {
  readonly itemId: string;
  /** Of the approved version: what is confirmed is what was proposed. */
  readonly hash: string;
  readonly kind: "notice" | "emergency";
  readonly title: Bilingual;
  readonly body: Bilingual;
  readonly media: readonly ShownMedium[];
  readonly minutes: number;
  readonly sound: boolean;
}

export interface Takeover extends Message {
  readonly id: string;
  readonly state: "proposed" | "running" | "ended" | "expired" | "lapsed";
  /** Absent: every hall. */
  readonly hallId?: string;
  /** Absent: every display of the hall. */
  readonly deviceIds?: readonly string[];
  /** Sender ids. */
  readonly by: string;
  readonly at: Instant;
  /** A proposal that nobody has confirmed by then lapses. */
  readonly lapsesAt?: Instant;
  readonly confirmedBy?: string;
  readonly startedAt?: Instant;
  readonly endsAt?: Instant;
  readonly endedBy?: string;
  readonly endedAt?: Instant;
  /** An emergency template that one person has used and nobody has looked at since. */
  readonly needsReview: boolean;
  readonly reviewedBy?: string;
  readonly reviewNote?: string;
}

/** Which version of an item a proof screen is to show; its words stay where they were written. */
export interface Proof {
  readonly itemId: string;
  readonly hash: string;
  readonly by: string;
  readonly endsAt: Instant;
}

export interface ScreensState {
  readonly playlists: Readonly<Record<string, Playlist>>;
  /** By device. */
  readonly screens: Readonly<Record<string, Screen>>;
  readonly takeovers: Readonly<Record<string, Takeover>>;
  /** By device. */
  readonly proofs: Readonly<Record<string, Proof>>;
}

/** Nothing grows for ever. */
export const mostPlaylistsOfHall = 100;
export const mostTakeovers = 500;
const minuteMs = 60_000;
export const proofMs = 10 * minuteMs;
export const proposalMs = 10 * minuteMs;
/** How long it is told that a takeover was. */
export const keptMs = 30 * 24 * 60 * minuteMs;

export const initialScreens = (): ScreensState => ({ playlists: {}, screens: {}, takeovers: {}, proofs: {} });
