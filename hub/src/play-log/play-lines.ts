// The lines of the play log: what screens have said, as they said it. What was shown when is worked out when somebody asks.
import { type Showing } from "@openhall/shared/wire";
import * as z from "zod/mini";

/** One start of the hub: what an earlier one had open it knows nothing of. */
const run = z.string();
const instant = z.string();

const slotSchema = z.object({
  zone: z.enum(["main", "side", "ticker"]),
  /** Kind of the scene; `takeover` or `proof` where that covers all. */
  scene: z.string(),
  entryId: z.optional(z.string()),
  itemId: z.optional(z.string()),
  itemVersion: z.optional(z.int()),
  takeoverId: z.optional(z.string()),
  proof: z.optional(z.literal(true)),
});
export type PlaySlot = z.infer<typeof slotSchema>;

export const playLineSchema = z.discriminatedUnion("kind", [
  /** What stands on the glass since `from`; a file begins with what stood there already. */
  z.object({
    kind: z.literal("showing"),
    run,
    device: z.string(),
    heardAt: instant,
    from: instant,
    slots: z.array(slotSchema),
  }),
  /** The latest word of each screen whose glass is known, twice a minute: a hub that is killed says no more than this. */
  z.object({ kind: z.literal("heard"), run, devices: z.record(z.string(), instant) }),
  /** Nobody knows what stands there after `until`. */
  z.object({ kind: z.literal("gone"), run, device: z.string(), until: instant }),
]);
export type PlayLine = z.infer<typeof playLineSchema>;

/** What covers everything stands in the main zone alone; the hub knows what a takeover shows. */
export function slotsOf(
  { takeoverId, proof, zones }: Showing,
  itemOfTakeover: (id: string) => string | undefined,
): PlaySlot[] {
  if (takeoverId === undefined && !proof) return zones;
  const itemId = takeoverId === undefined ? undefined : itemOfTakeover(takeoverId);
  return [
    {
      zone: "main",
      scene: takeoverId === undefined ? "proof" : "takeover",
      ...(itemId === undefined ? {} : { itemId }),
      ...(takeoverId === undefined ? { proof: true as const } : { takeoverId }),
    },
  ];
}
