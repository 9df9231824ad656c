import { type Instant } from "../core/index.ts";
import { type PublishingState } from "../publishing/index.ts";
import { type ScreensState } from "../screens/index.ts";
import { type VenueState } from "../venue/index.ts";
import { type Effect, type pledgeStates, type ProgrammeEntry, type Source } from "./entry.ts";
import { type entryStatuses } from "./rows.ts";

/** What the topic looks up elsewhere. */
export interface ProgrammeReads {
  readonly venue: VenueState;
  readonly publishing: PublishingState;
  readonly screens: ScreensState;
}

export type EntryStatus = (typeof entryStatuses)[number];

/** What is marked where it changes. */
export interface TimeAndPlace {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly venueId: string;
  readonly roomId?: string | undefined;
}

export interface PledgeStanding {
  readonly state: (typeof pledgeStates)[number];
  readonly since: Instant;
  readonly by: string;
}

/** Where it comes from, and the hash of what that file said of it: what somebody has changed by hand since stays. */
export interface Imported {
  readonly source: Source;
  readonly hash: string;
}

export interface KnownEntry {
  readonly facts: ProgrammeEntry;
  readonly status: EntryStatus;
  /** Since when it has that status. */
  readonly since: Instant;
  /** Of one that is over: it had begun. */
  readonly wasLive?: true;
  /** What time and place were when the public first read them, where they are others now. */
  readonly was?: TimeAndPlace;
  readonly changedAt?: Instant;
  readonly stepId?: string;
  readonly unveiledAt?: Instant;
  /** By pledge; one that is missing here is made. */
  readonly pledges: Readonly<Record<string, PledgeStanding>>;
  readonly effects: readonly Effect[];
  readonly imported?: Imported;
  /** Over for so long that the public is told of it only where it has pledges. */
  readonly isPast?: true;
  /** Sender id of who last changed it. */
  readonly by: string;
  /** Grows with each change. */
  readonly revision: number;
}

export interface ProgrammeState {
  readonly entries: Readonly<Record<string, KnownEntry>>;
}

/** Nothing grows for ever. */
export const mostEntries = 2_000;
export const mostPledges = 120;
const hourMs = 3_600_000;
export const mostDurationMs = 31 * 24 * hourMs;
/** So long after its end the hub ends what runs by hand and nobody has ended. */
export const forgottenByHandMs = 12 * hourMs;
/** What ended so long ago is told to the public only where it has pledges. */
export const toldMs = 60 * 24 * hourMs;
/** What is over is known for so long. */
export const keptMs = 400 * 24 * hourMs;

export const initialProgramme = (): ProgrammeState => ({ entries: {} });
