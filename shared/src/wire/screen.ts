import * as z from "zod/mini";

/** What a machine of the hall says of itself, every ten seconds and when its sound changes. Nothing of a visitor is in it. */
export const reportSchema = z.strictObject({
  /** Name of the page that it shows. */
  page: z.string().check(z.maxLength(40)),
  /** `none`: set up without sound; `blocked`: the browser refuses to play; `muted`: its output is off. */
  sound: z.enum(["ready", "muted", "blocked", "none"]),
  /** Where the browser tells. */
  memoryMb: z.optional(z.int().check(z.minimum(0))),
  /** When its page was loaded, by its hub clock. */
  startedAt: z.iso.datetime(),
  /** Faults of the page since then. */
  faults: z.int().check(z.minimum(0)),
  /** CSS pixels. */
  width: z.int().check(z.minimum(0)),
  height: z.int().check(z.minimum(0)),
  /** Whether the last rows can be kept on it. */
  storage: z.boolean(),
  /** Whether its page comes up without the hub. */
  shell: z.boolean(),
});
export type Report = z.infer<typeof reportSchema>;

/** Whether this display is the one that speaks in its zone, and until when by the hub's clock; renewed with every beat. */
export const dutySchema = z.object({ speaks: z.boolean(), until: z.iso.datetime() });
export type Duty = z.infer<typeof dutySchema>;

/** What stands on the glass from now on, in every zone: said at each change, and again after a reconnect. */
export const showingSchema = z.strictObject({
  /** The screen's reading of the hub's clock when it had drawn. */
  at: z.iso.datetime(),
  takeoverId: z.exactOptional(z.string().check(z.maxLength(64))),
  proof: z.exactOptional(z.literal(true)),
  zones: z
    .array(
      z.strictObject({
        zone: z.enum(["main", "side", "ticker"]),
        scene: z.string().check(z.maxLength(40)),
        entryId: z.exactOptional(z.string().check(z.maxLength(64))),
        itemId: z.exactOptional(z.string().check(z.maxLength(64))),
        itemVersion: z.exactOptional(z.int()),
      }),
    )
    .check(z.maxLength(3)),
});
export type Showing = z.infer<typeof showingSchema>;
