import { type Sender } from "@openhall/shared/core";
import { topics } from "@openhall/shared/topics";
import { expect, it } from "vitest";
import { tally } from "../engine/tally.fixture.ts";
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

it("[J164] a stream that belongs to several halls is joined by the devices of each, and of none by no device", async () => {
  const place = { ...tally, streams: tally.streams.map((family) => ({ ...family, hallOf: hallsOf })) };
  const { streams } = await startTestHub({ topics: [place] });
  const admits = (hallId: string, scope: string) =>
    streams.admits(`tally.sum/${scope}`, { id: "device:K1", role: "kiosk", hallId });
  expect([admits("H1", "H1+H2"), admits("H2", "H1+H2"), admits("H3", "H1+H2")]).toEqual(["yes", "yes", "forbidden"]);
  expect(admits("H1", "nowhere")).toBe("forbidden");
  expect(streams.admits("tally.sum/nowhere", { id: "user:c1", role: "clerk" })).toBe("yes");
  expect(admits("H1", "unknown")).toBe("unknown-stream");
});

const hallsOf = (_: unknown, scope: string): readonly string[] | undefined =>
  scope === "unknown" ? undefined : scope === "nowhere" ? [] : scope.split("+");
