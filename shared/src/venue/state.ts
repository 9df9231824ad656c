import { type Bilingual, type Language, type staffRoles } from "../core/index.ts";
import { type directions } from "./directions.ts";

/** A stretch of a week in which numbers are given out, in the hall's civil time. */
export type OpeningHours = {
  /** 1 Monday … 7 Sunday. */
  readonly days: readonly number[];
  /** `HH:MM`. */
  readonly from: string;
  /** `HH:MM`, later than `from`; `24:00` is the end of the day. */
  readonly to: string;
};

/** What was set up once and is out of use stays known, because tickets and figures still name it. */
interface MayRetire {
  readonly retired?: true;
}

/** A hall: a venue with desks. */
export interface Hall extends MayRetire {
  readonly id: string;
  readonly name: Bilingual;
  /** IANA name; the hall's day begins at its midnight. */
  readonly timeZone: string;
  /** Minutes of waiting after which a visitor is called ahead of the order (rule “guard”). */
  readonly guardMinutes: number;
  /** Minutes of waiting that a priority visitor is given on entry, unless the class says otherwise (rule “credit”). */
  readonly creditMinutes: number;
  /** Calls of the queue that pass before a visitor who was missed is called again (rule “returning”). */
  readonly returnAfterCalls: number;
  /** The window of an appointment: so many minutes before its time and so many after (rule “appointment”). */
  readonly appointmentEarlyMinutes: number;
  readonly appointmentLateMinutes: number;
  /** Whether a call that nobody answers becomes “missed” without a clerk. */
  readonly autoMiss: boolean;
  /** Empty: always. */
  readonly hours: readonly OpeningHours[];
}

/** What a visit was about, as the clerk tags it. */
export type Subject = { readonly id: string; readonly name: Bilingual };

/** What a visitor comes for. */
export interface Service extends MayRetire {
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
  /** Plain words that people say for it. */
  readonly keywords: Readonly<Record<Language, readonly string[]>>;
  /** Empty: the hall's. */
  readonly hours: readonly OpeningHours[];
  /** Numbers given out in a day at most. */
  readonly quotaPerDay?: number;
  readonly subjects: readonly Subject[];
}

/** A place where a clerk serves. */
export interface Desk extends MayRetire {
  readonly id: string;
  readonly hallId: string;
  /** The number on the plate, spoken and shown. */
  readonly number: number;
  readonly name: Bilingual;
  readonly queues: readonly string[];
  /** Takes priority visitors first, then everyone. */
  readonly priorityWindow: boolean;
  /** Takes the services of this profile instead of those of its queues. */
  readonly profileId?: string;
}

/** Services that a desk takes, by a name. */
export interface Profile extends MayRetire {
  readonly id: string;
  readonly hallId: string;
  readonly name: Bilingual;
  readonly serviceIds: readonly string[];
  /** Whether the services stand in order of preference. */
  readonly ranked: boolean;
}

/** Whom a priority is for, self-declared; `ordinary` is everybody else and stands in no table. */
export interface TicketClass extends MayRetire {
  readonly id: string;
  readonly name: Bilingual;
  /** Absent: the hall's. */
  readonly creditMinutes?: number;
}

export type StaffRole = (typeof staffRoles)[number];

/** Somebody who works here; the password is the hub's secret and stands nowhere else. */
export interface StaffMember extends MayRetire {
  /** The name to sign in with. */
  readonly id: string;
  /** As on the badge, for colleagues. */
  readonly name: string;
  readonly role: StaffRole;
}

/** What every machine of the venue has, as a manager sets it up; its secret is the hub's and stands nowhere else. */
interface DevicePlace extends MayRetire {
  readonly id: string;
  readonly hallId: string;
  /** For staff: where it stands. */
  readonly name: string;
  /** Of the panel, corner to corner. */
  readonly diagonalInches: number;
  /** Percent. */
  readonly volume: number;
}

/** A network printer beside a kiosk. */
export type DevicePrinter = {
  /** Name or address on the venue's network. */
  readonly host: string;
  readonly port: number;
  /** Width of the paper that can be printed on. */
  readonly dotsPerLine: number;
};

/** A visitor's touch machine. */
export interface KioskDevice extends DevicePlace {
  readonly kind: "kiosk";
  /** Height of the glass's lower edge above the floor, for the seated reach. */
  readonly bottomMillimetres: number;
  readonly printer?: DevicePrinter;
}

/** What a wall shows. */
export type DisplayPage = "hall-board" | "desk-panel" | "waiting-overview";

/** A wall, or the panel of a desk. */
export interface DisplayDevice extends DevicePlace {
  readonly kind: "display";
  readonly page: DisplayPage;
  /** The desk of a desk panel. */
  readonly deskId?: string;
  /** The farthest reader. */
  readonly readerMetres: number;
  /** Height of the panel's middle above the floor, where it hangs high. */
  readonly mountMetres?: number;
  /** Dark for a dim hall. */
  readonly theme: "light" | "dark";
  /** Nothing moves and nothing flashes. */
  readonly calm: boolean;
  readonly sound: "none" | "chime" | "voice";
  /** Where one voice is heard: one display of a zone speaks at a time. */
  readonly zone: string;
  /** `HH:MM` in the hall's civil time, outside which the panel is dark. */
  readonly screenHours?: { readonly from: string; readonly to: string };
}

/** A machine of the venue; the tables around it name it by its id. */
export type Device = KioskDevice | DisplayDevice;

/** The way from a device to a place. */
export type Way = {
  readonly deviceId: string;
  readonly direction: (typeof directions)[number];
  readonly metres?: number;
};

export type Room = { readonly id: string; readonly name: Bilingual; readonly ways: readonly Way[] };

/** Where something of the programme takes place: a hall, a library, a site. A hall that is one has the same id in `halls`. */
export interface Place extends MayRetire {
  readonly id: string;
  readonly name: Bilingual;
  readonly address?: Bilingual;
  readonly rooms: readonly Room[];
  readonly ways: readonly Way[];
}

/** Who hosts. */
export interface Department extends MayRetire {
  readonly id: string;
  readonly name: Bilingual;
}

/** What sends readings of one project; its token is the hub's secret and stands nowhere else. */
export interface Sensor extends MayRetire {
  readonly id: string;
  /** Whose screens it is for. */
  readonly hallId: string;
  /** For staff: what it is and where it stands. */
  readonly name: string;
  readonly projectId: string;
}

/** How the venue is set up: everything that the other topics look up, nothing that changes by serving. */
export interface VenueState {
  readonly halls: Record<string, Hall>;
  readonly services: Record<string, Service>;
  readonly desks: Record<string, Desk>;
  readonly profiles: Record<string, Profile>;
  readonly classes: Record<string, TicketClass>;
  readonly staff: Record<string, StaffMember>;
  readonly devices: Record<string, Device>;
  readonly venues: Record<string, Place>;
  readonly departments: Record<string, Department>;
  readonly sensors: Record<string, Sensor>;
}

export type VenueTable = keyof VenueState;
