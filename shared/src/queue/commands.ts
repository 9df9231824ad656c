import * as z from "zod/mini";
import { type CommandOf, type CommandRule } from "../core/index.ts";
import { idSchema as id } from "../venue/index.ts";

const nothing = z.strictObject({});

/** Reserves a number → `{ ticketId, number, token, ahead }`. Refused: `unknown-service`, `other-hall`, `too-many-reservations`. */
const takeTicketSchema = z.strictObject({
  serviceId: id,
  class: z._default(z.enum(["ordinary", "priority"]), "ordinary"),
  language: z._default(z.enum(["zh", "en"]), "zh"),
});

const ticketSchema = z.strictObject({ ticketId: id });

const openDeskSchema = z.strictObject({ deskId: id });

/** `missed` when the visitor did not come. */
const finishSchema = z.strictObject({ outcome: z._default(z.enum(["served", "missed"]), "served") });

const setDeskProfileSchema = z.strictObject({
  deskId: id,
  serviceIds: z.array(id).check(z.minLength(1), z.maxLength(200)),
});

const hallSchema = z.strictObject({ hallId: id });

const extendReservationsSchema = z.strictObject({ byMs: z.int().check(z.nonnegative()) });

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

export type QueueCommand = CommandOf<typeof queueCommands>;

/** The parsed payload of one command. */
export type PayloadOf<Type extends QueueCommand["type"]> = Extract<QueueCommand, { type: Type }>["payload"];
