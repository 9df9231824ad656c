import * as z from "zod/mini";

const row = z.record(z.string(), z.unknown());
const rows = z.record(z.string(), row);

/** What a client wants, and which state of it it already has. */
export const joinSchema = z.strictObject({
  streams: z
    .array(
      z.strictObject({
        stream: z.string().check(z.maxLength(200)),
        epoch: z.optional(z.int()),
        version: z.optional(z.int()),
      }),
    )
    .check(z.maxLength(64)),
});
export type Join = z.infer<typeof joinSchema>;

export const leaveSchema = z.strictObject({
  streams: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(64)),
});

/** A stream whole. `alias` is the number that deltas and beats of this stream carry from here on. */
export const snapshotSchema = z.object({
  stream: z.string(),
  alias: z.int(),
  epoch: z.int(),
  version: z.int(),
  at: z.string(),
  rows,
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** Acknowledgement of a join: a stream that the client already had comes without `rows`. */
export const joinedSchema = z.object({
  joined: z.array(z.object({ ...snapshotSchema.shape, rows: z.optional(rows) })),
  refused: z.array(z.object({ stream: z.string(), code: z.string() })),
});
export type Joined = z.infer<typeof joinedSchema>;

/** One change of a stream, all or nothing; fits only on `base`, anything else needs a snapshot. `stream` is the alias. */
export const deltaSchema = z.object({
  stream: z.int(),
  epoch: z.int(),
  base: z.int(),
  version: z.int(),
  at: z.string(),
  put: z.optional(rows),
  del: z.optional(z.array(z.string())),
});
export type Delta = z.infer<typeof deltaSchema>;

/** Every ten seconds: the hub's time and the stream's version, so that a lost delta is noticed in a quiet hall. */
export const beatSchema = z.object({ stream: z.int(), epoch: z.int(), version: z.int(), at: z.string() });
export type Beat = z.infer<typeof beatSchema>;

/** A display says which version its page has drawn, cumulatively, at most once per two seconds. `at` is its hub clock. */
export const renderedSchema = z.strictObject({
  stream: z.string().check(z.maxLength(200)),
  epoch: z.int(),
  version: z.int(),
  at: z.iso.datetime(),
});
export type Rendered = z.infer<typeof renderedSchema>;
