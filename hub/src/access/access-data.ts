import * as z from "zod/mini";

/** What a person signs in as: short, so that it can be typed at a desk, and free of spaces and controls. */
export const userSchema = z.string().check(z.regex(/^[\p{Letter}\p{Number}][\p{Letter}\p{Number}._@-]{0,63}$/u));

/** At least eight characters and no rule about their kinds (NIST SP 800-63B); bounded, because it is hashed. */
export const passwordSchema = z.string().check(z.minLength(8), z.maxLength(256));

const accountSchema = z.object({
  name: z.string(),
  role: z.enum(["clerk", "manager", "administrator"]),
  passwordHash: z.string(),
});
export type Account = z.infer<typeof accountSchema>;

const signInSchema = z.object({ user: z.string(), expiresAt: z.iso.datetime() });
export type SignIn = z.infer<typeof signInSchema>;

const deviceSchema = z.object({ kind: z.enum(["kiosk", "display"]), hallId: z.string(), tokenHash: z.string() });
export type Device = z.infer<typeof deviceSchema>;

/**
 * Everything the hub must remember about who may do what: accounts by user, sign-ins by the SHA-256 of their token, devices
 * by name. No token and no password stands in it.
 */
export const accessDataSchema = z.object({
  accounts: z.record(z.string(), accountSchema),
  signIns: z.record(z.string(), signInSchema),
  devices: z.record(z.string(), deviceSchema),
});
export type AccessData = z.infer<typeof accessDataSchema>;
