import { type Sender } from "@openhall/shared/core";
import { expect, it } from "vitest";
import { tally } from "../engine/tally.fixture.ts";
import { createTestHub, startTestHub } from "../engine/test-hub.fixture.ts";

const clerk: Sender = { id: "user:c1", role: "clerk" };
const stream = "tally.sum/room";

it("[S1] a stream has the version of its own last change, also when its batch goes on, and after a restart still", async () => {
  const hub = await startTestHub({ topics: [tally] });
  await Promise.all([
    hub.send(clerk, "tally.count"),
    hub.send(clerk, "tally.alarm", { rings: "2026-09-16T09:00:00.000Z" }),
  ]);
  expect(hub.log.batches).toEqual([2]);
  expect(hub.streams.shown(stream)?.version).toBe(1);
  expect(hub.deltas).toMatchObject([{ stream, base: 0, version: 1 }]);

  const restarted = await createTestHub({ topics: [tally], log: hub.log });
  expect(restarted.streams.shown(stream)).toEqual(hub.streams.shown(stream));
});
