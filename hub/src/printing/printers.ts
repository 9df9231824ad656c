// What the rest of the hub may know of printers: where they stand, how they are, what comes of printing.
import { type Instant, type Language } from "@openhall/shared/core";

/** An ESC/POS printer on the network. `dotsPerLine`: 384 for 58 mm paper, 576 for 80 mm. */
export interface Printer {
  readonly host: string;
  readonly port: number;
  readonly dotsPerLine: number;
}

/** `unknown`: nobody has asked it yet. `paper-low` still prints. */
export type PrinterState = "ready" | "paper-low" | "paper-out" | "cover-open" | "offline" | "fault" | "unknown";

/** What a kiosk asks for. */
export interface PrintWish {
  readonly ticketId: string;
  readonly language: Language;
  /** The visitor, or somebody who helps, wants it once more. */
  readonly again?: boolean | undefined;
}

/** Why there is no paper in the visitor's hand, as far as it is known. */
export type PrintRefusal = "printer-offline" | "paper-out" | "cover-open" | "printer-fault";

/** `sent`: bytes have reached the printer, so that part of a ticket or all of it may lie there. */
export type PrintOutcome =
  | { readonly printed: true }
  | { readonly printed: false; readonly refusal: PrintRefusal; readonly sent: boolean };

/** Of one printer, now. */
export interface PrinterStatus {
  readonly state: PrinterState;
  /** Jobs that are under way or wait. */
  readonly waiting: number;
  /** Since when it is so. */
  readonly since: Instant;
}

export const canPrint = (state: PrinterState): boolean => state === "ready" || state === "paper-low";

/** Why nothing is printed in a state in which nothing can be; undefined where something can. */
export function refusalOf(state: PrinterState): PrintRefusal | undefined {
  switch (state) {
    case "ready":
    case "paper-low":
      return undefined;
    case "paper-out":
    case "cover-open":
      return state;
    case "offline":
    case "unknown":
      return "printer-offline";
    case "fault":
      return "printer-fault";
    default:
      return state satisfies never;
  }
}
