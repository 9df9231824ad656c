import * as z from "zod/mini";

/** Rules of the signage lint (docs/rules.md, “Scan and lint”). */
export const lintCodes = [
  "zh-missing",
  "en-missing",
  "en-in-chinese",
  "slot-unknown",
  "slots-differ",
  "flashes",
  "below-floor",
  "cycle-too-long",
  "dwell-too-short",
] as const;

/** What would not be read on a screen. `stop`: it is not submitted; `warn`: people decide. */
export const lintFindingSchema = z.object({
  code: z.enum(lintCodes),
  level: z.enum(["stop", "warn"]),
  /** As in the findings of the scan; absent: the item as a whole. */
  field: z.optional(z.string()),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type LintFinding = z.infer<typeof lintFindingSchema>;
