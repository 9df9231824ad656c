import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createCommandId } from "./ids.ts";
import { board, hubOn, hubWith, keptInMemory, link, rowsOf, soon } from "./test-link.ts";

describe("a stream", () => {
  it("[L1] comes whole and follows every change", async () => {
    const hub = await hubWith("A001");
    const client = link(hub.port);
    const view = client.open(board);
    expect(view.status.value).toBe("empty");
    await soon(() => expect(view.status.value).toBe("live"));
    expect(view.rows).toEqual(rowsOf("A001"));
    hub.put(board, "call/A002", { desk: "D2" });
    hub.del(board, "call/A001");
    await soon(() => expect(view.rows).toEqual({ "call/A002": { desk: "D2" } }));
    expect(view.version.value).toBe(9);
    expect(client.open(board)).toBe(view);
  });

  it("[L2] that misses a delta asks for everything", async () => {
    const hub = await hubWith("A001");
    const view = link(hub.port).open(board);
    await soon(() => expect(view.status.value).toBe("live"));
    hub.put(board, "call/A002", { desk: "D2" }, "lost");
    hub.put(board, "call/A003", { desk: "D3" });
    await soon(() => expect(view.rows).toEqual(hub.streams[board]?.rows));
    expect(hub.joins).toEqual([[{ stream: board }], [{ stream: board }]]);
  });

  it("[L3] that misses the last delta of a quiet hall learns it from the beat", async () => {
    const hub = await hubWith("A001");
    const view = link(hub.port).open(board);
    await soon(() => expect(view.status.value).toBe("live"));
    hub.put(board, "call/A002", { desk: "D2" }, "lost");
    hub.beat();
    await soon(() => expect(view.rows).toEqual(hub.streams[board]?.rows));
  });

  it("[L4] is younger after a beat that finds it in step", async () => {
    const hub = await hubWith("A001");
    const view = link(hub.port).open(board);
    await soon(() => expect(view.status.value).toBe("live"));
    const before = view.heardAt.value ?? "";
    await soon(() => {
      hub.beat();
      expect(view.heardAt.value && view.heardAt.value > before).toBe(true);
    });
    expect(hub.joins).toHaveLength(1);
  });

  it("[L5] that is not ours is refused and empty; the others are not held up", async () => {
    const hub = await hubWith("A001");
    const client = link(hub.port);
    const [ours, secret] = [client.open(board), client.open("queue.hall/V01")];
    await soon(() => expect(ours.status.value).toBe("live"));
    expect(secret.status.value).toBe("refused");
    expect(secret.rows).toEqual({});
    expect(hub.joins).toHaveLength(1);
  });
});

describe("a hub that goes", () => {
  it("[L6] leaves the last good rows and, back on its port, what changed meanwhile", async () => {
    const hub = await hubWith("A001");
    const client = link(hub.port);
    const view = client.open(board);
    await soon(() => expect(view.status.value).toBe("live"));
    await hub.stop();
    await soon(() => expect(client.status.value).toBe("lost"));
    expect(view.status.value).toBe("kept");
    expect(view.rows).toEqual(rowsOf("A001"));

    const again = await hubOn(hub.port, { [board]: { epoch: 1, version: 9, rows: rowsOf("A001", "A002") } });
    await soon(() => expect(view.status.value).toBe("live"));
    expect(view.rows).toEqual(rowsOf("A001", "A002"));
    expect(again.joins).toEqual([[{ stream: board, epoch: 1, version: 7 }]]);
  });

  it("[L7] and was restored to an earlier state is believed", async () => {
    const hub = await hubWith("A001", "A002");
    const view = link(hub.port).open(board);
    await soon(() => expect(view.status.value).toBe("live"));
    await hub.stop();
    await hubOn(hub.port, { [board]: { epoch: 1, version: 3, rows: rowsOf("A001") } });
    await soon(() => expect(view.version.value).toBe(3));
    expect(view.rows).toEqual(rowsOf("A001"));
  });

  it("[L8] puts a client out: it comes back by itself", async () => {
    const hub = await hubWith("A001");
    const client = link(hub.port);
    const view = client.open(board);
    await soon(() => expect(view.status.value).toBe("live"));
    hub.kick();
    await soon(() => expect(hub.connections).toBe(2));
    await soon(() => expect(view.status.value).toBe("live"));
  });

  it("[L19] says nothing for 25 s: the client leaves it and comes anew; a beat is word enough", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "Date"] });
    onTestFinished(() => void vi.useRealTimers());
    const hub = await hubWith("A001");
    const client = link(hub.port);
    const view = client.open(board);
    await soon(() => expect(view.status.value).toBe("live"));
    const before = view.heardAt.value;
    vi.advanceTimersByTime(20_000);
    hub.beat();
    await soon(() => expect(view.heardAt.value).not.toBe(before));
    vi.advanceTimersByTime(20_000);
    expect(client.status.value).toBe("live");
    vi.advanceTimersByTime(10_000);
    expect(client.status.value).toBe("lost");
    await soon(() => expect(view.status.value).toBe("live"));
    expect(hub.connections).toBe(2);
  });

  it("[L9] is not there when the page loads: the kept rows stand, with their age", async () => {
    const hub = await hubWith("A001");
    const storage = keptInMemory();
    const before = link(hub.port, { storage });
    const seen = before.open(board);
    await soon(() => expect(seen.status.value).toBe("live"));
    before.end();
    await hub.stop();

    const client = link(hub.port, { storage });
    const view = client.open(board);
    expect(view.status.value).toBe("kept");
    expect(view.rows).toEqual(rowsOf("A001"));
    expect(view.heardAt.value).toBe(seen.heardAt.value);
    await soon(() => expect(client.status.value).toBe("lost"));

    const again = await hubOn(hub.port, { [board]: { epoch: 1, version: 7, rows: rowsOf("A001") } });
    await soon(() => expect(view.status.value).toBe("live"));
    expect(again.joins).toEqual([[{ stream: board, epoch: 1, version: 7 }]]);
  });
});

describe("a link that is turned away", () => {
  it("[L10] does not knock again once dismissed, and forgets what it was shown", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const hub = await hubWith("A001");
    const storage = keptInMemory();
    const client = link(hub.port, { storage });
    const view = client.open(board);
    await soon(() => expect(storage.kept.size).toBe(1));
    hub.emit("dismissed", { code: "revoked" });
    await soon(() => expect(client.status.value).toBe("refused"));
    expect(client.refusal.value).toBe("revoked");
    expect(view.rows).toEqual({});
    expect(storage.kept.size).toBe(0);

    // Another one, merely put out, is back before the dismissed one would be.
    const other = link(hub.port);
    await soon(() => expect(other.status.value).toBe("live"));
    hub.kick();
    await soon(() => expect(other.status.value).toBe("lost"));
    await soon(() => expect(other.status.value).toBe("live"));
    expect(hub.connections).toBe(3);
  });

  it("[L11] says why", async () => {
    const hub = await hubWith();
    hub.refuseWith = "protocol-mismatch";
    const client = link(hub.port);
    await soon(() => expect(client.status.value).toBe("refused"));
    expect(client.refusal.value).toBe("protocol-mismatch");
    expect(await client.send("queue.confirm-ticket", {}, { keepTrying: true })).toEqual({
      ok: false,
      refusal: { code: "no-link" },
    });
  });
});

describe("a command", () => {
  it("[L12] is answered by the hub, and carries until when it may be done", async () => {
    const hub = await hubWith();
    const client = link(hub.port);
    await soon(() => expect(client.status.value).toBe("live"));
    const answer = await client.send("queue.call-next", {}, { validForMs: 5000 });
    expect(answer).toEqual({ ok: true, version: 1, result: null });
    const [command] = hub.commands;
    expect(command?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const validForMs = Date.parse(command?.validUntil ?? "") - Date.now();
    expect(validForMs).toBeGreaterThan(3000);
    expect(validForMs).toBeLessThan(6000);
  });

  it("[L13] is not kept for later: not without a link, and not when the link is lost on the way", async () => {
    const hub = await hubWith();
    const client = link(hub.port);
    expect(await client.send("queue.call-next", {})).toEqual({ ok: false, refusal: { code: "no-link" } });
    await soon(() => expect(client.status.value).toBe("live"));
    hub.answer = () => undefined;
    const answer = client.send("queue.call-next", {});
    await soon(() => expect(hub.commands).toHaveLength(1));
    await hub.stop();
    expect(await answer).toEqual({ ok: false, refusal: { code: "no-answer" } });

    const again = await hubOn(hub.port, {});
    await soon(() => expect(client.status.value).toBe("live"));
    await client.send("queue.recall", {});
    expect(again.commands.map(({ type }) => type)).toEqual(["queue.recall"]);
  });

  it("[L13] is sent again by a person under the id that it had", async () => {
    const hub = await hubWith();
    const client = link(hub.port);
    await soon(() => expect(client.status.value).toBe("live"));
    const id = createCommandId(client.hubNow());
    await client.send("projects.ask", {}, { id });
    await client.send("projects.ask", {}, { id });
    expect(hub.commands.map((command) => command.id)).toEqual([id, id]);
  });

  it("[L14] that is to be kept trying goes out again under its id until the hub has answered", async () => {
    const hub = await hubWith();
    const client = link(hub.port);
    hub.answer = () => undefined;
    const answer = client.send("queue.confirm-ticket", { ticketId: "t1" }, { keepTrying: true });
    await soon(() => expect(hub.commands).toHaveLength(1));
    await hub.stop();

    const again = await hubOn(hub.port, {});
    let tries = 0;
    again.answer = () => {
      tries += 1;
      if (tries === 1) return { ok: false, refusal: { code: "try-again" } };
      return { ok: true, version: 4, result: { number: "A001" } };
    };
    expect(await answer).toEqual({ ok: true, version: 4, result: { number: "A001" } });
    expect(again.commands).toEqual([hub.commands[0], hub.commands[0]]);
  });
});

it("[L15] drops and counts what has not the shape of the wire", async () => {
  const hub = await hubWith("A001");
  const client = link(hub.port);
  const view = client.open(board);
  await soon(() => expect(view.status.value).toBe("live"));
  hub.emit("delta", { stream: 0, epoch: 1, base: 7, version: 8, put: "everything" });
  hub.emit("snapshot", null);
  hub.emit("beat", [1, 2, 3]);
  await soon(() => expect(client.malformed.value).toBe(3));
  expect(view.rows).toEqual(rowsOf("A001"));
});

it("[L16] says once more what it has drawn when the hub is back", async () => {
  const hub = await hubWith("A001");
  const client = link(hub.port);
  const view = client.open(board);
  await soon(() => expect(view.status.value).toBe("live"));
  client.rendered(view);
  await soon(() => expect(hub.rendered).toMatchObject([{ stream: board, epoch: 1, version: 7 }]));
  await hub.stop();
  const again = await hubOn(hub.port, hub.streams);
  await soon(() => expect(again.rendered).toMatchObject([{ stream: board, epoch: 1, version: 7 }]));
});
