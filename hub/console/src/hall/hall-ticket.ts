import { type HallDeskRow, type HallTicketRow } from "@openhall/shared/queue";
import { type DeskRow } from "@openhall/shared/venue";

/** A ticket of the hall's staff stream with the id that its key holds. */
export interface HallTicket extends HallTicketRow {
  readonly ticketId: string;
}

/** A desk of the hall: its plate, who sits there, what it takes and which ticket is there. */
export type HallDesk = DeskRow & HallDeskRow & { readonly deskId: string };
