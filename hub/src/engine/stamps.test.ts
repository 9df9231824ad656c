import { describe, expect, it } from "vitest";
import { randomStamps } from "./stamps.ts";

describe("stamps", () => {
  it("[E16] an id is a UUIDv7 of the moment, so that ids sort by time", () => {
    const moment = Date.parse("2026-09-16T01:00:00.000Z");
    const [id, next] = [moment, moment + 1].map((now) => randomStamps(() => now).id());
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id?.slice(0, 13).replace("-", "") ?? "", 16)).toBe(moment);
    expect(String(id) < String(next)).toBe(true);
  });

  it("[E16] ids and secrets never repeat, also when the drawn block of chance is used up", () => {
    const stamps = randomStamps(() => 0);
    const drawn = Array.from({ length: 2_000 }, () => [stamps.id(), stamps.secret()]).flat();
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it("[E16] a secret is 128 bits that fit a link", () => {
    const secret = randomStamps(() => 0).secret();
    expect(Buffer.from(secret, "base64url")).toHaveLength(16);
    expect(secret).toMatch(/^[\w-]{22}$/);
  });
});
