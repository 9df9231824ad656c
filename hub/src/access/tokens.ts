import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A fresh bearer token: 256 random bits, base64url, 43 characters. */
export const makeToken = (): string => randomBytes(32).toString("base64url");

/** What the hub keeps of a token. Fast on purpose: a random token of this length cannot be guessed from its hash. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** Compares two texts in a time that depends on neither of them. */
export const isSameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(createHash("sha256").update(one).digest(), createHash("sha256").update(other).digest());
