import { staffRoles } from "@openhall/shared/core";
import * as z from "zod/mini";

/** At least eight characters and no rule about their kinds (NIST SP 800-63B); bounded, because it is hashed. */
export const passwordSchema = z.string().check(z.minLength(8), z.maxLength(256));

const accountSchema = z.object({
  passwordHash: z.string(),
  lastSignInAt: z.exactOptional(z.iso.datetime()),
  /** Written by release 0.1 alone; since then the venue's set-up says who somebody is. */
  name: z.exactOptional(z.string()),
  role: z.exactOptional(z.enum(["clerk", "manager", "administrator"])),
});
export type Account = z.infer<typeof accountSchema>;

const signInSchema = z.object({
  user: z.string(),
  /** What the person was when signing in; absent in those of release 0.1. */
  role: z.exactOptional(z.enum(staffRoles)),
  expiresAt: z.iso.datetime(),
});
export type SignIn = z.infer<typeof signInSchema>;

const deviceSchema = z.object({
  tokenHash: z.string(),
  /** Where it stood when it was paired; since release 0.3 the venue says where it stands. */
  kind: z.exactOptional(z.enum(["kiosk", "display"])),
  hallId: z.exactOptional(z.string()),
  pairedAt: z.exactOptional(z.iso.datetime()),
});
export type Device = z.infer<typeof deviceSchema>;

const sensorSchema = z.object({ tokenHash: z.string(), since: z.iso.datetime() });

/**
 * Everything the hub must remember about who may do what: accounts by user, sign-ins by the SHA-256 of their token, devices
 * by name, sensors by id. No token and no password stands in it.
 */
export const accessDataSchema = z.object({
  accounts: z.record(z.string(), accountSchema),
  signIns: z.record(z.string(), signInSchema),
  devices: z.record(z.string(), deviceSchema),
  /** Absent in those of older releases. */
  sensors: z._default(z.record(z.string(), sensorSchema), {}),
});
export type AccessData = z.infer<typeof accessDataSchema>;
