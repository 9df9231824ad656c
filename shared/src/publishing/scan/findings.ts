import * as z from "zod/mini";

/** Rules of the scan (docs/rules.md, “Scan”); what each means stands there. */
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
export type FindingKind = (typeof findingKinds)[number];

/** Something in a text that must not, or perhaps must not, be public. `at` and `length` in UTF-16 units of the text as it was given. */
export const findingSchema = z.strictObject({
  kind: z.enum(findingKinds),
  action: z.enum(["block", "warn"]),
  at: z.int(),
  length: z.int(),
});
export type Finding = z.infer<typeof findingSchema>;

export const actionOf: Readonly<Record<FindingKind, Finding["action"]>> = {
  id18: "block",
  id18_suspect: "warn",
  mobile: "block",
  landline: "warn",
  bank_card: "block",
  bank_card_suspect: "warn",
  email: "warn",
  passport: "warn",
  plate: "warn",
  address: "warn",
  health_sensitive: "warn",
  secrecy_mark: "block",
  internal_mark: "block",
  process_draft: "warn",
};

/** A text with it is never kept: the one exception is an internal mark, which a reviewer may pass with a reason. */
export const isBlocking = ({ kind, action }: Pick<Finding, "kind" | "action">): boolean =>
  action === "block" && kind !== "internal_mark";

/** Stop, isolate and report: the text does not belong into the hub at all. */
export const isSecret = ({ kind }: Pick<Finding, "kind">): boolean => kind === "secrecy_mark";
