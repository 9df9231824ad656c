import { type Bilingual } from "../core/index.ts";

/** A hall: a venue with desks. */
export interface Hall {
  readonly id: string;
  readonly name: Bilingual;
  /** IANA name; the hall's day begins at its midnight. */
  readonly timeZone: string;
  /** Minutes of waiting after which a visitor is called ahead of the order (rule “guard”). */
  readonly guardMinutes: number;
  /** Minutes of waiting that a priority visitor is given on entry (rule “credit”). */
  readonly creditMinutes: number;
}

/** What a visitor comes for. */
export interface Service {
  readonly id: string;
  readonly hallId: string;
  readonly name: Bilingual;
  readonly department: Bilingual;
  /** The queue, and so the letter of the number series. */
  readonly queue: string;
  /** Usual minutes of one visit; the target of the visit's clock. */
  readonly targetMinutes: number;
  /** Offered on the kiosk's first page. */
  readonly frequent: boolean;
}

/** A place where a clerk serves. */
export interface Desk {
  readonly id: string;
  readonly hallId: string;
  /** The number on the plate, spoken and shown. */
  readonly number: number;
  readonly name: Bilingual;
  readonly queues: readonly string[];
  /** Takes priority visitors first, then everyone. */
  readonly priorityWindow: boolean;
}

/** How the venue is set up: everything that the other topics look up, nothing that changes by serving. */
export interface VenueState {
  readonly halls: Record<string, Hall>;
  readonly services: Record<string, Service>;
  readonly desks: Record<string, Desk>;
}
