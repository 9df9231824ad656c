import { type Instant } from "../core/index.ts";
import { type Medium } from "./commands.ts";
import { type Contact, type FieldFinding, type StepRole, type Version } from "./state.ts";

/** Who did it, when, and to which version. */
interface OfItem {
  readonly itemId: string;
  readonly version: number;
  readonly by: string;
  readonly role?: StepRole;
  readonly at: Instant;
}

export type ItemSaved = { readonly type: "ItemSaved" } & OfItem & Omit<Version, "version" | "by" | "at">;
export type ItemSubmitted = { readonly type: "ItemSubmitted" } & OfItem;
export type ItemTakenBack = { readonly type: "ItemTakenBack" } & OfItem;
export type DraftDiscarded = { readonly type: "DraftDiscarded" } & OfItem;
export type ItemReviewed = { readonly type: "ItemReviewed" } & OfItem & {
    readonly hash: string;
    readonly scope: "whole" | "part";
    readonly basis: string;
    readonly reasons: readonly { readonly kind: string; readonly reason: string }[];
  };
export type ItemReturned = { readonly type: "ItemReturned" } & OfItem & { readonly reason: string };
export type ItemApproved = { readonly type: "ItemApproved" } & OfItem & { readonly hash: string };
export type ItemStarted = { readonly type: "ItemStarted" } & OfItem;
export type ItemEnded = { readonly type: "ItemEnded" } & OfItem;
export type ItemWithdrawn = { readonly type: "ItemWithdrawn" } & OfItem & { readonly reason: string };
/** Somebody wanted to write a secrecy mark into it: where it stood, and nothing of the text; no place where it was never sent. */
export type ItemStopped = { readonly type: "ItemStopped" } & OfItem & { readonly findings: readonly FieldFinding[] };
export type StopCleared = { readonly type: "StopCleared" } & OfItem & { readonly reason: string };
export type ItemsForgotten = { readonly type: "ItemsForgotten"; readonly itemIds: readonly string[] };

export type ItemEvent =
  | ItemSaved
  | ItemSubmitted
  | ItemTakenBack
  | DraftDiscarded
  | ItemReviewed
  | ItemReturned
  | ItemApproved
  | ItemStarted
  | ItemEnded
  | ItemWithdrawn
  | ItemStopped
  | StopCleared;

export type PublishingEvent =
  | ItemEvent
  | ItemsForgotten
  | { readonly type: "PeopleSet"; readonly people: 2 | 3; readonly by: string; readonly at: Instant }
  | ({ readonly type: "ContactAllowed"; readonly by: string; readonly at: Instant } & Contact)
  | { readonly type: "ContactDisallowed"; readonly value: string; readonly by: string; readonly at: Instant }
  | { readonly type: "MediumAdded"; readonly medium: Readonly<Medium>; readonly at: Instant }
  | { readonly type: "MediaForgotten"; readonly mediumIds: readonly string[] };
