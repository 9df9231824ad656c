import * as z from "zod/mini";
import { type CommandRule } from "../core/index.ts";

const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/));
const nothing = z.strictObject({});

/** Reserves a number → `{ ticketId, number, token, ahead }`. Refused: `unknown-service`, `other-hall`, `too-many-reservations`. */
export const takeTicketSchema = z.strictObject({
  serviceId: id,
  class: z._default(z.enum(["ordinary", "priority"]), "ordinary"),
  language: z._default(z.enum(["zh", "en"]), "zh"),
});
export type TakeTicket = z.infer<typeof takeTicketSchema>;

export const ticketSchema = z.strictObject({ ticketId: id });
export type TicketPayload = z.infer<typeof ticketSchema>;

export const openDeskSchema = z.strictObject({ deskId: id });
export type OpenDesk = z.infer<typeof openDeskSchema>;

/** `missed` when the visitor did not come. */
export const finishSchema = z.strictObject({ outcome: z._default(z.enum(["served", "missed"]), "served") });
export type Finish = z.infer<typeof finishSchema>;

export const setDeskProfileSchema = z.strictObject({
  deskId: id,
  serviceIds: z.array(id).check(z.minLength(1), z.maxLength(200)),
});
export type SetDeskProfile = z.infer<typeof setDeskProfileSchema>;

export const hallSchema = z.strictObject({ hallId: id });
export type HallPayload = z.infer<typeof hallSchema>;

export const extendReservationsSchema = z.strictObject({ byMs: z.int().check(z.nonnegative()) });
export type ExtendReservations = z.infer<typeof extendReservationsSchema>;

const atKiosk = ["kiosk", "clerk", "manager"] as const;
const atDesk = ["clerk", "manager"] as const;

/** Every command of the queue with its payload and the roles that may send it. */
export const queueCommands = {
  "take-ticket": { payload: takeTicketSchema, roles: atKiosk },
  "confirm-ticket": { payload: ticketSchema, roles: atKiosk },
  cancel: { payload: ticketSchema, roles: atKiosk },
  "open-desk": { payload: openDeskSchema, roles: atDesk },
  "call-next": { payload: nothing, roles: atDesk },
  recall: { payload: nothing, roles: atDesk },
  start: { payload: nothing, roles: atDesk },
  finish: { payload: finishSchema, roles: atDesk },
  "close-desk": { payload: nothing, roles: atDesk },
  "set-desk-profile": { payload: setDeskProfileSchema, roles: ["manager", "administrator"] },
  "lapse-ticket": { payload: ticketSchema, roles: ["system"] },
  "start-day": { payload: hallSchema, roles: ["system"] },
  "extend-reservations": { payload: extendReservationsSchema, roles: ["system"] },
} as const satisfies Record<string, CommandRule>;
