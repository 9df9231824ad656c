import * as z from "zod/mini";

/** 8–128 printable ASCII characters, made by the sender; our own clients send UUIDv7. */
export const commandIdSchema = z.string().check(z.regex(/^[\x20-\x7e]{8,128}$/));

/** A command on the socket. Over HTTP the same parts stand in path, `Idempotency-Key`, `Valid-Until` and body. */
export const commandEnvelopeSchema = z.strictObject({
  id: commandIdSchema,
  /** `<topic>.<command>`, such as `queue.call-next`. */
  type: z.string().check(z.maxLength(100)),
  payload: z.unknown(),
  /** Hub time after which the command must not be done any more. */
  validUntil: z.optional(z.iso.datetime()),
});
export type CommandEnvelope = z.infer<typeof commandEnvelopeSchema>;

const refusalSchema = z.looseObject({ code: z.string() });

/**
 * The answer to a command. `refusal.code` is a rule's (`nobody-waiting`) or the hub's own: `malformed` (with `paths`),
 * `unknown-command`, `not-signed-in`, `forbidden`, `id-reused`, `too-late`, `too-many-requests`, `read-only`, `try-again`.
 */
export const answerSchema = z.union([
  z.object({ ok: z.literal(true), version: z.int(), result: z.unknown() }),
  z.object({ ok: z.literal(false), refusal: refusalSchema }),
]);
export type Answer = z.infer<typeof answerSchema>;
