import { type Instant } from "../core/index.ts";
import { type Effect, type ProgrammeEntry, type Source } from "./entry.ts";
import { type PledgeStanding, type TimeAndPlace } from "./state.ts";

/** What is done to the hall, told with the event that it comes of. */
export type Deed = Effect["does"];

interface By {
  readonly by: string;
  readonly at: Instant;
}

interface OfEntry extends By {
  readonly entryId: string;
}

/** What the public first read, where it is something else now; `changedAt` where the public has seen the change. */
export interface Marked {
  readonly was?: TimeAndPlace;
  readonly changedAt?: Instant;
}

export type EntryPut = { readonly type: "EntryPut"; readonly entry: ProgrammeEntry } & Marked & By;
export type EntriesDated = { readonly type: "EntriesDated"; readonly entries: readonly ProgrammeEntry[] } & By;
export type EntryRemoved = { readonly type: "EntryRemoved"; readonly does: readonly Deed[] } & OfEntry;
export type EffectsSet = { readonly type: "EffectsSet"; readonly effects: readonly Effect[] } & OfEntry;
export type EntryBegan = {
  readonly type: "EntryBegan";
  readonly stepId?: string;
  readonly does: readonly Deed[];
} & OfEntry;
export type EntryEnded = { readonly type: "EntryEnded"; readonly does: readonly Deed[] } & OfEntry;
export type EntryCancelled = { readonly type: "EntryCancelled"; readonly does: readonly Deed[] } & OfEntry;
export type EntryRestored = {
  readonly type: "EntryRestored";
  readonly status: "announced" | "live";
  readonly stepId?: string;
  readonly does: readonly Deed[];
} & OfEntry;
export type StepReached = { readonly type: "StepReached"; readonly stepId: string } & OfEntry;
export type UnveilingSet = { readonly type: "UnveilingSet"; readonly unveiled: boolean } & OfEntry;
export type PledgeSet = {
  readonly type: "PledgeSet";
  readonly pledgeId: string;
  readonly state: PledgeStanding["state"];
} & OfEntry;

export interface Move extends Marked, Pick<ProgrammeEntry, "startsAt" | "endsAt" | "steps"> {
  readonly entryId: string;
}
/** Delayed, with what gives way. */
export type EntriesMoved = { readonly type: "EntriesMoved"; readonly moves: readonly Move[] } & By;

export interface ImportedRow extends Marked {
  readonly entryId: string;
  readonly source: Source;
  /** Of what the file says. */
  readonly hash: string;
  /** Absent where nothing of the entry changes but where it comes from. */
  readonly entry?: ProgrammeEntry;
}
export type EntriesImported = { readonly type: "EntriesImported"; readonly rows: readonly ImportedRow[] } & By;
/** The public is told of them no more, but for pledges. */
export type EntriesPast = { readonly type: "EntriesPast"; readonly entryIds: readonly string[] };
export type EntriesForgotten = { readonly type: "EntriesForgotten"; readonly entryIds: readonly string[] };

/** Events that do something to the hall. */
export type DoingEvent = EntryRemoved | EntryBegan | EntryEnded | EntryCancelled | EntryRestored;

/** What happens to one entry that is known. */
export type EntryChange =
  | EffectsSet
  | EntryBegan
  | EntryEnded
  | EntryCancelled
  | EntryRestored
  | StepReached
  | UnveilingSet
  | PledgeSet;

export type ProgrammeEvent =
  | EntryPut
  | EntriesDated
  | EntryRemoved
  | EntryChange
  | EntriesMoved
  | EntriesImported
  | EntriesPast
  | EntriesForgotten;
