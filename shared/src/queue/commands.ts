import * as z from "zod/mini";
import { type CommandOf, type CommandRule } from "../core/index.ts";
import { idSchema as id } from "../venue/index.ts";
import { holdReasons, pauseReasons } from "./reasons.ts";

const nothing = z.strictObject({});
const language = z._default(z.enum(["zh", "en"]), "zh");
const token = z.string().check(z.minLength(1), z.maxLength(64));

/** Reserves a number → `takenTicketSchema`. Refused: `unknown-service`, `unknown-class`, `other-hall`, `hall-closed`, `service-closed`, `quota-reached`, `no-more-today`, `too-many-reservations`. */
const takeTicketSchema = z.strictObject({ serviceId: id, class: z._default(id, "ordinary"), language });

/** Takes the number of an appointment → `takenTicketSchema`. Refused: `unknown-appointment`, `already-checked-in`, `appointment-another-day`. */
const checkInSchema = z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(32)), language });

const ticketSchema = z.strictObject({ ticketId: id });

/** A missed visitor, or one who was to come back, is here again. The token is the key in the ticket's link. */
const rejoinSchema = z.strictObject({ token });

/** Lets so many others go first. */
const giveWaySchema = z.strictObject({ token, count: z.int().check(z.minimum(1), z.maximum(20)) });

/** The visitor gives the number up from the phone. Refused: `unknown-ticket`, `ticket-ended`, `ticket-at-desk`. */
const giveUpSchema = z.strictObject({ token });

/** The called visitor has seen it and comes. Refused: `unknown-ticket`, `not-called`. */
const onMyWaySchema = z.strictObject({ token });

const deskSchema = z.strictObject({ deskId: id });

/** Without an id the caller's own; a manager may close anybody's. */
const closeDeskSchema = z.strictObject({ deskId: z.optional(id) });

/** `missed` when the visitor did not come, the same as `miss`; `cancelled-by-visitor` when they left while being served. */
const finishSchema = z.strictObject({
  outcome: z._default(z.enum(["served", "missed", "cancelled-by-visitor"]), "served"),
  /** Ids of the service's subjects. */
  subjects: z._default(z.array(id).check(z.maxLength(10)), []),
});

const place = z.enum(["front", "keep", "last"]);

/** To a service of the hall, or to one desk that is open. */
const transferSchema = z.union([
  z.strictObject({ serviceId: id, place: z._default(place, "keep") }),
  z.strictObject({ deskId: id, place: z._default(place, "keep") }),
]);

const serviceSchema = z.strictObject({ serviceId: id });

/** Services by hand, or a profile of the venue by its id. */
const setDeskProfileSchema = z.union([
  z.strictObject({
    deskId: id,
    serviceIds: z.array(id).check(z.minLength(1), z.maxLength(200)),
    /** Whether they stand in order of preference. */
    ranked: z._default(z.boolean(), false),
  }),
  z.strictObject({ deskId: id, profileId: id }),
]);

/** `open` and `closed` hold until the day changes; `by-hours` gives the service back to its hours. */
const setServiceOpeningSchema = z.strictObject({ serviceId: id, opening: z.enum(["open", "closed", "by-hours"]) });

/** Numbers given out until the day changes; without `perDay` as many as the venue says. */
const setServiceQuotaSchema = z.strictObject({
  serviceId: id,
  perDay: z.exactOptional(z.int().check(z.minimum(0), z.maximum(9_999))),
});

const hallSchema = z.strictObject({ hall: id });
const hallIdSchema = z.strictObject({ hallId: id });

/** Refused: `appointments-wrong` with every wrong row. A code that is there already is changed, unless it is checked in. */
const importAppointmentsSchema = z.strictObject({
  hallId: id,
  appointments: z
    .array(
      z.strictObject({
        code: z.string().check(z.regex(/^[A-Za-z0-9-]{4,32}$/)),
        serviceId: id,
        /** UTC instant. */
        at: z.iso.datetime({ precision: 3 }),
      }),
    )
    .check(z.minLength(1), z.maxLength(5_000)),
});

const extendReservationsSchema = z.strictObject({ byMs: z.int().check(z.nonnegative()) });

const atKiosk = ["kiosk", "greeter", "clerk", "manager"] as const;
const withTicket = ["visitor", ...atKiosk] as const;
const atDesk = ["clerk", "manager"] as const;
const staffInHall = ["greeter", "clerk", "manager"] as const;
const onFloor = ["manager", "administrator"] as const;
const hub = ["system"] as const;

/** Every command of the queue with its payload and the roles that may send it. */
export const queueCommands = {
  "take-ticket": { payload: takeTicketSchema, roles: atKiosk },
  "check-in": { payload: checkInSchema, roles: atKiosk },
  "confirm-ticket": { payload: ticketSchema, roles: atKiosk },
  cancel: { payload: ticketSchema, roles: atKiosk },
  rejoin: { payload: rejoinSchema, roles: withTicket },
  "give-way": { payload: giveWaySchema, roles: withTicket },
  "give-up": { payload: giveUpSchema, roles: withTicket },
  "on-my-way": { payload: onMyWaySchema, roles: withTicket },
  resume: { payload: ticketSchema, roles: staffInHall },
  requeue: { payload: ticketSchema, roles: staffInHall },

  "open-desk": { payload: deskSchema, roles: atDesk },
  "hand-over": { payload: nothing, roles: atDesk },
  "close-desk": { payload: closeDeskSchema, roles: ["clerk", "manager", "administrator"] },
  "pause-desk": { payload: z.strictObject({ reason: z.enum(pauseReasons) }), roles: atDesk },
  "resume-desk": { payload: nothing, roles: atDesk },
  "set-auto-next": { payload: z.strictObject({ on: z.boolean() }), roles: atDesk },

  "call-next": { payload: nothing, roles: atDesk },
  "call-number": { payload: z.strictObject({ number: z.string().check(z.regex(/^[A-Z]\d{3,4}$/)) }), roles: atDesk },
  recall: { payload: nothing, roles: atDesk },
  start: { payload: nothing, roles: atDesk },
  finish: { payload: finishSchema, roles: atDesk },
  miss: { payload: nothing, roles: atDesk },
  hold: { payload: z.strictObject({ reason: z.enum(holdReasons) }), roles: atDesk },
  transfer: { payload: transferSchema, roles: atDesk },
  "add-service": { payload: serviceSchema, roles: atDesk },
  "serve-walk-in": { payload: serviceSchema, roles: atDesk },
  undo: { payload: nothing, roles: atDesk },

  "set-desk-profile": { payload: setDeskProfileSchema, roles: onFloor },
  "set-service-opening": { payload: setServiceOpeningSchema, roles: [...onFloor, "system"] },
  "set-service-quota": { payload: setServiceQuotaSchema, roles: [...onFloor, "system"] },
  "close-hall": { payload: hallSchema, roles: onFloor },
  "open-hall": { payload: hallSchema, roles: onFloor },
  "expire-earlier": { payload: hallSchema, roles: onFloor },
  "import-appointments": { payload: importAppointmentsSchema, roles: onFloor },

  "lapse-ticket": { payload: ticketSchema, roles: hub },
  "repeat-call": { payload: ticketSchema, roles: hub },
  "start-day": { payload: hallIdSchema, roles: hub },
  "reach-hours": { payload: hallIdSchema, roles: hub },
  "extend-reservations": { payload: extendReservationsSchema, roles: hub },
} as const satisfies Record<string, CommandRule>;

export type QueueCommand = CommandOf<typeof queueCommands>;

/** The parsed payload of one command. */
export type PayloadOf<Type extends QueueCommand["type"]> = Extract<QueueCommand, { type: Type }>["payload"];
