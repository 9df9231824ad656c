import { type Bilingual, contentRoles, type Instant } from "../core/index.ts";
import { type VenueState } from "../venue/index.ts";
import { type Medium } from "./commands.ts";
import { type Content, type Placement } from "./content.ts";
import { type stepActions, type workStatuses } from "./rows.ts";
import { type Finding } from "./scan/findings.ts";

/** What the topic looks up elsewhere. */
export interface PublishingReads {
  readonly venue: VenueState;
}

/** A finding with the text that it stands in: `title.zh`, `media.0.alt.en`; `media.0` is the file itself. */
export type FieldFinding = { readonly field: string } & Readonly<Finding>;

/** What somebody has written, as it was written; never changed. */
export interface Version {
  readonly version: number;
  readonly content: Content;
  readonly placement: Placement;
  readonly correction?: Bilingual;
  /** Of content, placement and correction: what every later step names. */
  readonly hash: string;
  readonly findings: readonly FieldFinding[];
  /** Sender id. */
  readonly by: string;
  readonly at: Instant;
}

/** The version that was let through, whole: it stays what it is while the next is written. */
export interface Published {
  readonly version: Version;
  readonly state: "scheduled" | "live" | "ended" | "withdrawn";
  readonly approvedAt: Instant;
  /** Since when it is in that state. */
  readonly since: Instant;
}

export type WorkStatus = (typeof workStatuses)[number];

export const stepRoles = [...contentRoles, "manager", "administrator", "system"] as const;
export type StepRole = (typeof stepRoles)[number];

export interface Step {
  readonly action: (typeof stepActions)[number];
  readonly by: string;
  readonly role?: StepRole;
  readonly at: Instant;
  readonly version: number;
  readonly note?: string;
  /** Of a review: open to the public, whole or in part. */
  readonly scope?: "whole" | "part";
  readonly reasons?: readonly { readonly kind: string; readonly reason: string }[];
}

export interface Item {
  readonly id: string;
  readonly kind: Content["kind"];
  /** Of the working version, the last of `versions`. */
  readonly status: WorkStatus;
  /** Oldest first, at most `mostVersions`, of a dossier `mostDossierVersions`. */
  readonly versions: readonly Version[];
  /** Sender ids of all who wrote it since the last version that was let through. */
  readonly authors: readonly string[];
  /** Who has reviewed the working version. */
  readonly reviewedBy?: string;
  readonly published?: Published;
  readonly changedAt: Instant;
  /** Oldest first, at most `mostSteps`. */
  readonly steps: readonly Step[];
  /** Steps that have been left behind. */
  readonly stepsBefore: number;
}

export interface KnownMedium extends Readonly<Medium> {
  readonly at: Instant;
}

export type Contact = { readonly value: string; readonly whose: string };

export interface PublishingState {
  readonly items: Readonly<Record<string, Item>>;
  readonly media: Readonly<Record<string, KnownMedium>>;
  /** How many different people a text needs. */
  readonly people: 2 | 3;
  readonly contacts: readonly Contact[];
  /** Their values; the same list as long as the contacts are. */
  readonly allowed: readonly string[];
}

/** Nothing grows for ever: beyond these a command is refused, or the oldest is left behind. */
export const mostItems = 2_000;
export const mostVersions = 50;
/** A dossier is as long as forty notices. */
export const mostDossierVersions = 12;
export const mostSteps = 200;
export const mostMedia = 3_000;
export const mostContacts = 500;
/** An item that is over, withdrawn or discarded is forgotten so long after its last change. */
export const keptMilliseconds = 400 * 24 * 3_600_000;
/** A medium that stands in no version. */
export const mediaKeptMilliseconds = 30 * 24 * 3_600_000;

export const initialPublishing = (): PublishingState => ({
  items: {},
  media: {},
  people: 3,
  contacts: [],
  allowed: [],
});
