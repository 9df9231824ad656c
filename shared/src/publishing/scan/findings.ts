import * as z from "zod/mini";

/** Rules of the scan: domain-rules §6.2; what each means stands in docs/rules.md. */
export const findingKinds = [
  "id18",
  "id18_suspect",
  "mobile",
  "landline",
  "bank_card",
  "bank_card_suspect",
  "email",
  "passport",
  "plate",
  "address",
  "health_sensitive",
  "secrecy_mark",
  "internal_mark",
  "process_draft",
] as const;

/** Something in a text that must not, or perhaps must not, be public. `at` and `length` in UTF-16 units of the text as it was given. */
export const findingSchema = z.strictObject({
  kind: z.enum(findingKinds),
  action: z.enum(["block", "warn"]),
  at: z.int(),
  length: z.int(),
});
export type Finding = z.infer<typeof findingSchema>;
