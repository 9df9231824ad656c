import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Json } from "../core/index.ts";
import { hashOf } from "./content-hash.ts";

test("[G110] a hash is SHA-256 of JSON with its keys in order", () => {
  const json = `{"a":[1,{"b":null,"c":"停办"}],"z":true}`;
  const expected = createHash("sha256").update(json, "utf8").digest("hex");
  expect(hashOf({ z: true, a: [1, { c: "停办", b: null }] })).toBe(expected);
  expect(hashOf({ z: true, a: [1, { c: "停办", b: null }], none: undefined })).toBe(expected);
});

test("[G110] the same content has the same hash after a journey as text, and another content has another", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const [left, right] = [one, other].map((value): Json => JSON.parse(JSON.stringify(value)) as Json);
      expect(hashOf(left!)).toBe(hashOf(JSON.parse(JSON.stringify(left)) as Json));
      if (hashOf(left!) === hashOf(right!)) expect(left).toEqual(right);
    }),
  );
});
