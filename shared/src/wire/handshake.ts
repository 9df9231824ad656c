import * as z from "zod/mini";

/** Rises when an old page could misread a new hub; a page with another version is told to reload. */
export const protocolVersion = 1;

/**
 * Sent by a client on connect. One credential at most: `token` is a device's or a script's bearer token, `ticket` the
 * token in a ticket's link; the staff app sends neither and is known by its cookie.
 */
export const handshakeSchema = z.strictObject({
  protocolVersion: z.int(),
  app: z.enum(["kiosk", "display", "console", "phone", "script"]),
  token: z.optional(z.string().check(z.maxLength(128))),
  ticket: z.optional(z.string().check(z.maxLength(64))),
});
export type Handshake = z.infer<typeof handshakeSchema>;

/** Why the hub turned a connection away; `message` of the client's `connect_error`. */
export type HandshakeRefusal =
  | "protocol-mismatch"
  | "not-signed-in"
  | "unknown-ticket"
  | "origin-not-allowed"
  /** A sensor sends its readings by HTTP and reads nothing. */
  | "no-socket-for-sensors"
  | "too-many-requests"
  /** A ticket that the rehearsal does not know: the venue outside may, and the client comes back by itself. */
  | "in-rehearsal"
  | "malformed";

/** The hub rehearses: nothing of what it shows is true, and every page says so. */
const rehearsalSchema = z.object({
  /** How many times as fast as the world's the hub's clock runs: 1 to 600. */
  speed: z.number().check(z.positive()),
});
export type Rehearsal = z.infer<typeof rehearsalSchema>;

/** First message of the hub after a connect: who the hub takes the client for, and its clock. */
export const welcomeSchema = z.object({
  epoch: z.int(),
  at: z.string(),
  /** Address under which visitors' phones reach this hub, for the QR on a ticket; absent where none is known. */
  publicUrl: z.optional(z.string()),
  rehearsal: z.optional(rehearsalSchema),
  sender: z.object({ id: z.string(), role: z.string(), hallId: z.optional(z.string()) }),
});
export type Welcome = z.infer<typeof welcomeSchema>;
