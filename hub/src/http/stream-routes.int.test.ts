import { describe, expect, it } from "vitest";
import { bearer, openHttp, refused } from "./http.fixture.ts";

const board = "/api/v1/streams/queue.board/V01";

describe("a stream", () => {
  it("[H9] is read whole, for the sender who asks, with the slash as it is or encoded", async () => {
    const { ask, read, tokens } = await openHttp();
    const whole = { stream: "queue.board/V01", epoch: 3, version: 12, rows: { "desk/D1": { open: true } } };
    for (const path of [board, board.replace("d/V", "d%2FV")])
      expect(await ask(path, { headers: bearer(tokens.display) })).toMatchObject({ status: 200, body: whole });
    expect(read.mock.lastCall).toEqual(["queue.board/V01", { id: "device:display", role: "display", hallId: "V01" }]);
  });

  it("[H9] has an ETag of epoch and version, and is not sent twice", async () => {
    const { ask, tokens } = await openHttp();
    const etag = (await ask(board, { headers: bearer(tokens.display) })).headers.get("etag");
    expect(etag).toBe('"3-12"');
    for (const held of ['"3-12"', 'W/"3-12"', '"1-1", "3-12"']) {
      const again = await ask(board, { headers: { ...bearer(tokens.display), "if-none-match": held } });
      expect(again).toMatchObject({ status: 304, text: "" });
      expect(again.headers.get("etag")).toBe('"3-12"');
    }
    const newer = await ask(board, { headers: { ...bearer(tokens.display), "if-none-match": '"3-11"' } });
    expect(newer.status).toBe(200);
  });

  it("[H9] is stored by no cache", async () => {
    const { ask, tokens } = await openHttp();
    const answer = await ask(board, { headers: bearer(tokens.display) });
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("[H9] is refused by name: nobody signed in, another audience, no such stream", async () => {
    const forbidden = { read: async () => ({ ok: false, code: "forbidden" }) as const };
    const { ask, tokens } = await openHttp();
    const other = await openHttp({ streams: forbidden });
    const headers = bearer(tokens.display);
    expect(await ask(board)).toMatchObject({ status: 401, body: refused("not-signed-in") });
    expect(await ask(`${board}9`, { headers })).toMatchObject({ status: 404, body: refused("unknown-stream") });
    expect(await ask("/api/v1/streams/%E0%A4%A", { headers })).toMatchObject({
      status: 400,
      body: refused("malformed"),
    });
    const denied = await other.ask(board, { headers: bearer(other.tokens.display) });
    expect(denied).toMatchObject({ status: 403, body: refused("forbidden") });
  });
});

describe("the stream of a ticket", () => {
  const ticket = (token: string) => `/api/v1/streams/queue.ticket/${token}`;

  it("[H10] needs no sign-in, and takes nobody's into account", async () => {
    const { ask, read, tokens } = await openHttp();
    for (const headers of [{}, bearer(tokens.kiosk), bearer("wrong")])
      expect(await ask(ticket("good"), { headers })).toMatchObject({
        status: 200,
        body: { stream: "queue.ticket/good" },
      });
    expect(read.mock.calls.map(([, sender]) => sender)).toEqual([undefined, undefined, undefined]);
  });

  it("[H10] answers every wrong token with the same bytes", async () => {
    const { ask, tokens } = await openHttp();
    const answers = await Promise.all(
      ["bad", "good2", "x".repeat(500), "..%2f", "__proto__"].map((token) =>
        ask(ticket(token), { headers: bearer(tokens.clerk) }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it("[H10] limits the misses of an address and still answers those who hold a ticket there", async () => {
    const { ask } = await openHttp();
    for (let guess = 0; guess < 30; guess += 1)
      expect(await ask(ticket(`guess-${guess}`))).toMatchObject({ status: 404 });
    const limited = await ask(ticket("guess-30"));
    expect(limited).toMatchObject({ status: 429, body: refused("too-many-requests") });
    expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await ask(ticket("good"))).toMatchObject({ status: 200 });
  });
});
