// Real buffers: the kernel takes some megabytes for a client that does not read before the hub can notice.
import { accept, type Topic } from "@openhall/shared/core";
import { type Snapshot } from "@openhall/shared/wire";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { createHandClock } from "../engine/hand-clock.fixture.ts";
import { startHub } from "../running-hub.fixture.ts";
import { type Client, soon } from "../socket-client.fixture.ts";

/** A wall newspaper of one line, a megabyte long. */
const paper: Topic<{ letter: string }> = {
  name: "paper",
  reads: [],
  commands: { print: { payload: z.strictObject({ letter: z.string() }), roles: ["kiosk"] } },
  initial: () => ({ letter: "a" }),
  decide: ({ payload }) => accept([{ type: "Printed", ...(payload as { letter: string }) }], null),
  evolve: (_, event) => ({ letter: (event as unknown as { letter: string }).letter }),
  streams: [
    {
      name: "paper.wall",
      roles: ["kiosk"],
      hallOf: (_, scope) => (scope === "V01" ? scope : undefined),
      rows: { line: z.object({ text: z.string() }) },
      scopes: () => ["V01"],
      keys: () => ["line"],
      row: ({ letter }) => ({ text: letter.repeat(1024 * 1024) }),
    },
  ],
  touches: () => [{ stream: "paper.wall/V01", key: "line" }],
};
const wall = "paper.wall/V01";

/** The client's WebSocket, which can stop to read. */
const reader = ({ socket }: Client): { pause(): void; resume(): void } =>
  (socket.io.engine.transport as unknown as { ws: { pause(): void; resume(): void } }).ws;

async function startPress() {
  const clock = createHandClock(new Date().toISOString());
  const hub = await startHub({ topics: [paper], clock });
  const [press, slow, quick] = await Promise.all(
    ["press", "slow", "quick"].map(async (name) => hub.connect(await hub.pair(name))),
  );
  await slow!.join(wall);
  await quick!.join(wall);
  let printed = 0;

  /** Prints so many lines, twenty a second, each of which goes out by itself. */
  async function print(lines: number): Promise<void> {
    for (let line = 0; line < lines; line += 1) {
      printed += 1;
      await press!.send("paper.print", { letter: "abcdefgh"[printed % 8] });
      clock.advance(50);
      await soon(() => expect(quick!.deltas).toHaveLength(printed));
    }
  }
  return { hub, clock, print, slow: slow!, quick: quick! };
}

/** More than the kernel takes for somebody else, in less than a second. */
const many = 16;

describe("[R6] a client that does not read", () => {
  it("is left out while the others go on, and is brought up to date when it reads again", async () => {
    const { hub, print, clock, slow, quick } = await startPress();
    reader(slow).pause();
    await print(many);
    clock.advance(200);
    await print(10);
    reader(slow).resume();
    await slow.caughtUp();
    expect(slow.deltas).toHaveLength(many);

    clock.advance(1_000);
    await soon(() => expect(slow.heard.at(-1)?.event).toBe("snapshot"));
    const { version, rows, alias } = slow.heard.at(-1)!.body as Snapshot;
    expect(version).toBe(many + 10);
    expect(rows).toEqual({ line: quick.deltas.at(-1)?.put?.line });
    await print(1);
    await soon(() => expect(slow.deltas).toHaveLength(many + 1));
    expect(slow.deltas.at(-1)).toMatchObject({ stream: alias, base: version, version: version + 1 });
    expect(await hub.sockets()).toBe(3);
  });

  it("and stays full for two seconds is closed", async () => {
    const { hub, print, clock, slow, quick } = await startPress();
    reader(slow).pause();
    await print(many);
    clock.advance(200);
    expect(await hub.sockets()).toBe(3);
    clock.advance(1_000);
    await soon(async () => expect(await hub.sockets()).toBe(2));
    await print(1);
    expect(quick.deltas).toHaveLength(many + 1);
    reader(slow).resume();
    expect(await slow.ended).toBe("transport close");
  });

  it("does not hold up the hub's end", async () => {
    const { hub, print, slow } = await startPress();
    reader(slow).pause();
    await print(many);
    const from = performance.now();
    await hub.close();
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});
