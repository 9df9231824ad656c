import { hash, verify } from "@node-rs/argon2";

/** Port: how passwords become hashes. */
export interface PasswordHash {
  hash(password: string): Promise<string>;
  verify(passwordHash: string, password: string): Promise<boolean>;
  /** A hash that no password fits, checked where a user is unknown, so that both cases take the same time. */
  readonly decoy: string;
}

/** OWASP Password Storage Cheat Sheet (2025): argon2id, 19 MiB, two passes, one lane. The library's default kind is argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const argon2id: PasswordHash = {
  hash: (password) => hash(password, cost),
  verify: (passwordHash, password) => verify(passwordHash, password),
  decoy: "$argon2id$v=19$m=19456,t=2,p=1$RIuJfL9/KoJ8G4j0C7qGsg$yIYAz2cxdQOlmFKSeRn5asmC4mykFi6cOJC7DwMqwpo",
};
