import { describe, expect, test } from "vitest";
import { by, type Step, tell, waits } from "../../samples/index.ts";

const called = [...waits("S1"), by("c1", "open-desk", { deskId: "W1" }), by("c1", "call-next")];
const serving = [...called, by("c1", "start")];

describe("time away", () => {
  const waitsSince = (steps: readonly Step[]) => tell(steps).state.tickets.T1?.waitsSince;

  test("[Q21] does not count: neither held, nor missed, before a call by number", () => {
    const held = [...serving, by("c1", "hold", { reason: "papers-kept" }, 5)];
    const again = [by("c1", "call-number", { number: "A001" }, 30), by("c1", "requeue", { number: "A001" }, 31)];
    expect(waitsSince([...held, ...again])).toBe("2026-09-16T01:31:00.000Z");
    expect(waitsSince([...called, by("c1", "miss", {}, 5), ...again])).toBe("2026-09-16T01:31:00.000Z");
  });

  test("[Q21] nor in the visit, whose matters may be several", () => {
    const added = [...serving, by("c1", "add-service", { serviceId: "S3" }, 20)];
    expect(waitsSince([...added, by("c1", "requeue", { number: "A001" }, 30)])).toBe("2026-09-16T01:30:00.000Z");
  });
});
