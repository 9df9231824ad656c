import { describe, expect, it } from "vitest";
import { freshnessOf } from "./freshness.ts";

const heardAt = "2026-09-16T06:02:00.000Z";
const after = (seconds: number): number => Date.parse(heardAt) + 1000 * seconds;

describe("freshness", () => {
  it("[D4] is live while the hub is heard", () => {
    expect(freshnessOf(heardAt, true, after(10))).toBe("live");
  });

  it("[D4] is not live when the link is lost, nor when it is silent for two beats and a half", () => {
    expect(freshnessOf(heardAt, false, after(1))).toBe("offline");
    expect(freshnessOf(heardAt, true, after(25))).toBe("offline");
  });

  it("[D4] ends two minutes after the last contact", () => {
    expect(freshnessOf(heardAt, false, after(119))).toBe("offline");
    expect(freshnessOf(heardAt, false, after(120))).toBe("withdrawn");
    expect(freshnessOf(heardAt, true, after(120))).toBe("withdrawn");
  });

  it("[D4] is withdrawn when this device's clock is behind the last contact, and unknown before the first", () => {
    expect(freshnessOf(heardAt, false, after(-3600))).toBe("withdrawn");
    expect(freshnessOf(undefined, false, after(0))).toBe("unknown");
  });
});
