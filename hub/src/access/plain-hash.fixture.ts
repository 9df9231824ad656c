import { type PasswordHash } from "./password-hash.ts";

/** Reads like a hash and costs nothing: for tests that are not about hashing. */
export const plainHash: PasswordHash = {
  hash: async (password) => `hash of ${password}`,
  verify: async (passwordHash, password) => passwordHash === `hash of ${password}`,
  decoy: "decoy",
};
