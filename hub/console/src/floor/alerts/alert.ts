// What an alert is, and how urgent each kind of trouble is.
import { type HoldReason } from "@openhall/shared/queue";
import { type DeviceTroubleKind } from "../screens/screen-trouble.ts";

export type AlertLevel = "urgent" | "soon" | "note";

/** Where to look: each leads to its place on the page. */
export type AlertPlace =
  | { readonly at: "desks" }
  | { readonly at: "desk"; readonly deskId: string }
  | { readonly at: "service"; readonly serviceId: string }
  | { readonly at: "queue"; readonly queue: string }
  | { readonly at: "ticket"; readonly number: string }
  | { readonly at: "earlier" }
  | { readonly at: "screens" }
  | { readonly at: "screen"; readonly device: string };

interface Waiting {
  /** How many people it is about. */
  readonly count: number;
}

/** What is wrong with people and desks, with what a sentence about it needs. */
export type HallTrouble =
  /** Nobody has a desk open or all are paused, while people wait. */
  | ({ readonly kind: "no-desk" } & Waiting)
  /** No open desk that is not paused takes a service; `paused` are the numbers of those that will again. */
  | ({ readonly kind: "unserved"; readonly serviceId: string; readonly paused: readonly number[] } & Waiting)
  /** Visitors wait for one desk alone, and it is closed or paused. */
  | ({ readonly kind: "unserved-desk"; readonly deskId: string } & Waiting)
  /** Over the hall's guard; `number` has waited longest. */
  | ({ readonly kind: "long-wait"; readonly serviceId: string; readonly number: string } & Waiting)
  /** Longer than the range that a visitor of this queue is told now, `high` minutes. */
  | { readonly kind: "past-range"; readonly queue: string; readonly number: string; readonly high: number }
  | { readonly kind: "not-come"; readonly deskId: string; readonly number: string; readonly calls: number }
  | ({ readonly kind: "idle-desk"; readonly deskId: string } & Waiting)
  | { readonly kind: "long-visit"; readonly deskId: string; readonly number: string; readonly targetMinutes: number }
  | ({ readonly kind: "earlier-days" } & Waiting)
  | {
      readonly kind: "long-hold";
      readonly deskId?: string;
      readonly number: string;
      readonly reason?: HoldReason;
    };

/** What is wrong with the screens, kiosks and printers of the hall. */
export type EquipmentTrouble =
  | { readonly kind: DeviceTroubleKind; readonly device: string }
  | { readonly kind: "silent-zone"; readonly zone: string };

export type Trouble = HallTrouble | EquipmentTrouble;

export type Alert = Trouble & {
  /** The same as long as it is the same trouble. */
  readonly key: string;
  readonly level: AlertLevel;
  readonly place: AlertPlace;
  /** How long it has lasted, or how long the visitor has waited; 0 where that means nothing. */
  readonly forMs: number;
};

/** Most urgent first; a kind that stands further up comes before all of the kinds below it. */
const levels: Record<Trouble["kind"], AlertLevel> = {
  "no-desk": "urgent",
  unserved: "urgent",
  "unserved-desk": "urgent",
  "long-wait": "urgent",
  "not-come": "soon",
  "idle-desk": "soon",
  "long-visit": "soon",
  "silent-zone": "soon",
  "silent-screen": "soon",
  "paper-out": "soon",
  "cover-open": "soon",
  "printer-offline": "soon",
  "printer-fault": "soon",
  "earlier-days": "soon",
  "stale-screen": "note",
  "muted-screen": "note",
  "blocked-screen": "note",
  "paper-low": "note",
  "growing-screen": "note",
  "long-hold": "note",
  "past-range": "note",
};
const order = Object.keys(levels);

/** Most urgent first, of one kind what has lasted longest. */
export const byUrgency = (one: Alert, other: Alert): number =>
  order.indexOf(one.kind) - order.indexOf(other.kind) || other.forMs - one.forMs;

/** `about` tells one trouble from the next of its kind. */
export const makeAlert = (trouble: Trouble, about: string, place: AlertPlace, forMs: number): Alert => ({
  ...trouble,
  key: `${trouble.kind}/${about}`,
  level: levels[trouble.kind],
  place,
  forMs,
});
