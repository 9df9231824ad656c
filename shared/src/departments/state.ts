import { type Instant } from "../core/index.ts";
import { type PublishingState } from "../publishing/index.ts";
import { type VenueState } from "../venue/index.ts";
import { type closureReasons } from "./commands.ts";

/** What the topic looks up elsewhere. */
export interface DepartmentsReads {
  readonly venue: VenueState;
  readonly publishing: PublishingState;
}

export interface Closure {
  readonly because: (typeof closureReasons)[number];
  readonly since: Instant;
  readonly until?: Instant;
}

export interface Count {
  readonly kept: number;
  readonly all: number;
}

/** How a commitment was kept from one civil day to another, both included. */
export interface Fulfilment extends Count {
  readonly from: string;
  readonly to: string;
  readonly at: Instant;
  /** What was said of the same days at first, where it is something else now. */
  readonly was?: Count;
}

export interface KnownDepartment {
  /** By stop. */
  readonly closed: Readonly<Record<string, Closure>>;
  /** By commitment: its spans, the latest last. */
  readonly spans: Readonly<Record<string, readonly Fulfilment[]>>;
}

export interface DepartmentsState {
  readonly departments: Readonly<Record<string, KnownDepartment>>;
}

/** Nothing grows for ever: beyond these the oldest is left behind. A dossier has 100 stops and 100 commitments at most. */
export const mostClosed = 300;
export const mostCommitments = 300;
export const mostSpans = 36;

export const initialDepartments = (): DepartmentsState => ({ departments: {} });
export const blankDepartment: KnownDepartment = { closed: {}, spans: {} };
