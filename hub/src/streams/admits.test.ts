import { type Sender } from "@openhall/shared/core";
import { topics } from "@openhall/shared/topics";
import { expect, it } from "vitest";
import { importSampleVenue, startTestHub } from "../engine/test-hub.fixture.ts";

const administrator: Sender = { id: "user:admin", role: "administrator" };
const display = (id: string): Sender => ({ id: `device:${id}`, role: "display", hallId: "H1" });

it("[S8] a stream that is one device's alone is no other's, though of the same role and hall", async () => {
  const hub = await startTestHub({ topics });
  await importSampleVenue(hub);
  for (const id of ["B1", "B2"]) {
    const row = { id, hallId: "H1", kind: "display", name: id, diagonalInches: 55 };
    expect(await hub.send(administrator, "venue.put-device", row)).toMatchObject({ ok: true });
  }
  const admits = (who: Sender, scope = "B1") => hub.streams.admits(`screens.proof/${scope}`, who);
  expect(admits(display("B1"))).toBe("yes");
  expect(admits(display("B2"))).toBe("forbidden");
  expect(admits({ id: "user:e1", role: "editor" })).toBe("yes");
  expect(admits({ id: "user:c1", role: "clerk" })).toBe("forbidden");
  expect(admits({ ...display("B1"), hallId: "H2" })).toBe("forbidden");
  expect(admits(display("B1"), "B9")).toBe("unknown-stream");
  expect(hub.streams.admits("screens.proof/B1", undefined)).toBe("forbidden");
});
