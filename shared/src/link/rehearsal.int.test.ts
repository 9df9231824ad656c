import { describe, expect, it, vi } from "vitest";
import { useRehearsal } from "./index.ts";
import { board, hubOn, hubWith, keptInMemory, link, rowsOf, soon } from "./test-link.ts";

describe("a rehearsal", () => {
  it("[Y16] is told by the greeting: its clock is faster, and a command is valid as long as its sender means", async () => {
    const hub = await hubWith();
    hub.rehearsal = { speed: 60 };
    const client = link(hub.port);
    const rehearsal = useRehearsal(client);
    expect(rehearsal.value).toBeUndefined();
    await soon(() => expect(rehearsal.value).toEqual({ speed: 60 }));
    const [before, from] = [client.hubNow(), performance.now()];
    await client.send("queue.call-next", {}, { validForMs: 5000 });
    await soon(() => expect((client.hubNow() - before) / (performance.now() - from)).toBeCloseTo(60, 0));
    const validForMs = Date.parse(hub.commands[0]?.validUntil ?? "") - before;
    expect(validForMs).toBeGreaterThanOrEqual(300_000);
    await hub.stop();
    await soon(() => expect(client.status.value).toBe("lost"));
    expect(rehearsal.value).toEqual({ speed: 60 });
    await hubOn(hub.port, {});
    await soon(() => expect(rehearsal.value).toBeUndefined());
  });

  it("[Y17] leaves nothing among the kept rows, and takes nothing of them away", async () => {
    const hub = await hubWith("A001");
    const storage = keptInMemory();
    const client = link(hub.port, { storage });
    const view = client.open(board);
    await soon(() => expect(view.status.value).toBe("live"));
    await hub.stop();
    await soon(() => expect(storage.kept.get(board)?.rows).toEqual(rowsOf("A001")));
    const streams = { [board]: { epoch: 2, version: 7, rows: rowsOf("B900") } };
    const rehearsed = await hubOn(hub.port, streams);
    rehearsed.rehearsal = { speed: 1 };
    await soon(() => expect(view.rows).toEqual(rowsOf("B900")));
    rehearsed.put(board, "call/B901", { desk: "D1" });
    await soon(() => expect(view.rows).toEqual(rowsOf("B900", "B901")));
    client.end();
    expect(storage.kept.get(board)?.rows).toEqual(rowsOf("A001"));
  });

  it("[Y18] that does not know a ticket sends its page away for a while, not for good", async () => {
    const hub = await hubWith();
    hub.refuseWith = "in-rehearsal";
    const client = link(hub.port, { ticket: "t" });
    await soon(() => expect(client.status.value).toBe("lost"));
    hub.refuseWith = undefined;
    await vi.waitFor(() => expect(client.status.value).toBe("live"), { timeout: 15_000, interval: 50 });
  });
});
