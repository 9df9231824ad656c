import { expect, it } from "vitest";
import { argon2id } from "./password-hash.ts";

const cost = (hash: string) => hash.split("$").slice(0, 4);

it("[A11] hashes with argon2id at 19 MiB, two passes, one lane, and a salt of its own", async () => {
  const one = await argon2id.hash("a long password");
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await argon2id.hash("a long password")).not.toBe(one);
  expect(await argon2id.verify(one, "a long password")).toBe(true);
  expect(await argon2id.verify(one, "another password")).toBe(false);
});

it("[A2] has a decoy of the same cost, which no password fits", async () => {
  expect(cost(argon2id.decoy)).toEqual(cost(await argon2id.hash("a long password")));
  expect(await argon2id.verify(argon2id.decoy, "a long password")).toBe(false);
});
