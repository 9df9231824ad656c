import { type Refusal } from "@openhall/shared/core";
import { describe, expect, it, vi } from "vitest";
import { type Engine } from "../engine/engine.ts";
import { readingsLine } from "./command-routes.ts";
import { bearer, freshKey, openHttp, refused } from "./http.fixture.ts";

const type = "queue.take-ticket";

const refusing = (refusal: Refusal): Engine => ({ mode: "ready", submit: async () => ({ ok: false, refusal }) });

describe("a command", () => {
  it("[H6] reaches the engine with its id, its time and its sender, and answers version and result", async () => {
    const { command, submit, tokens } = await openHttp();
    const headers = { "idempotency-key": "take-0001", "valid-until": "2026-09-16T06:00:00Z" };
    const answer = await command(type, { serviceId: "S01" }, tokens.kiosk, headers);
    expect(answer).toMatchObject({ status: 200, body: { ok: true, version: 7, result: { serviceId: "S01" } } });
    expect(submit).toHaveBeenCalledExactlyOnceWith({
      id: "take-0001",
      type,
      payload: { serviceId: "S01" },
      validUntil: "2026-09-16T06:00:00Z",
      sender: { id: "device:kiosk", role: "kiosk", hallId: "V01" },
    });
  });

  it("[H6] without a body has an empty payload", async () => {
    const { ask, submit, tokens } = await openHttp();
    const headers = { ...bearer(tokens.clerk), "idempotency-key": freshKey() };
    expect(await ask("/api/v1/commands/queue.call-next", { method: "POST", headers })).toMatchObject({ status: 200 });
    expect(submit.mock.lastCall?.[0].payload).toEqual({});
  });

  it("[H6] needs a sign-in before anything of it is read", async () => {
    const { post, submit } = await openHttp();
    const answer = await post(`/api/v1/commands/${type}`, "{ not json");
    expect(answer).toMatchObject({ status: 401, body: refused("not-signed-in") });
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    expect(submit).not.toHaveBeenCalled();
  });

  it.each([
    ["Idempotency-Key", { "idempotency-key": "" }],
    ["Idempotency-Key", { "idempotency-key": "1234567" }],
    ["Idempotency-Key", { "idempotency-key": "x".repeat(129) }],
    ["Idempotency-Key", { "idempotency-key": "schlüssel" }],
    ["Valid-Until", { "valid-until": "tomorrow" }],
    ["Valid-Until", { "valid-until": "2026-09-16T06:00:00+08:00" }],
  ])("[H6] is refused with the place %s when its headers are %j", async (path, headers) => {
    const { command, submit, tokens } = await openHttp();
    const answer = await command(type, {}, tokens.kiosk, headers);
    expect(answer).toMatchObject({ status: 400, body: refused("malformed", { paths: [{ path }] }) });
    expect(submit).not.toHaveBeenCalled();
  });

  it.each([
    ["malformed", 400],
    ["not-signed-in", 401],
    ["forbidden", 403],
    ["unknown-command", 404],
    ["nobody-waiting", 409],
    ["too-late", 409],
    ["constructor", 409],
    ["id-reused", 422],
    ["too-many-requests", 429],
    ["read-only", 503],
    ["try-again", 503],
  ])("[H5] refused with %s answers %d and the refusal whole", async (code, status) => {
    const refusal = { code, at: "2026-09-16T06:00:00.000Z" };
    const { command, tokens } = await openHttp({ engine: refusing(refusal) });
    expect(await command(type, {}, tokens.kiosk)).toMatchObject({ status, body: { ok: false, refusal } });
  });

  it("[H19] that meets a fault is logged with its id and answered try-again, without a word of the fault", async () => {
    const submit = vi.fn<Engine["submit"]>().mockRejectedValue(new Error("secret place on the disk"));
    const { command, logged, tokens } = await openHttp({ engine: { mode: "ready", submit } });
    const answer = await command(type, {}, tokens.kiosk, { "idempotency-key": "take-0001" });
    expect(answer).toMatchObject({ status: 503, body: refused("try-again") });
    expect(answer.headers.get("retry-after")).toBe("1");
    expect(answer.text).not.toContain("secret");
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0] ?? "")).toMatchObject({
      commandId: "take-0001",
      error: { message: "secret place on the disk" },
    });
    expect(logged[0]).not.toContain(tokens.kiosk);
  });
});

describe("readings", () => {
  it("[J189] go in one batch at a time, so that a call waits for no more; who has too many in the line comes again", async () => {
    const held: (() => void)[] = [];
    const submit = vi.fn<Engine["submit"]>(async ({ type: sent }) => {
      if (sent === "projects.record-readings") await new Promise<void>((go) => held.push(go));
      return { ok: true, version: 7, result: {} };
    });
    const { command, tokens } = await openHttp({ engine: { mode: "ready", submit } });
    const places = 1 + readingsLine.waitingOfOne;
    const full: (string | null)[] = [];
    const sent = Array.from({ length: places + 3 }, async () => {
      const { status, headers } = await command("projects.record-readings", {}, tokens.manager);
      if (status === 429) full.push(headers.get("retry-after"));
      return status;
    });
    await vi.waitFor(() => expect(full).toEqual(["5", "5", "5"]));
    expect(await command("queue.call-next", {}, tokens.clerk)).toMatchObject({ status: 200 });
    for (let count = 0; count < places; count += 1) {
      await vi.waitFor(() => expect(held).toHaveLength(1));
      held.splice(0).forEach((go) => go());
    }
    expect((await Promise.all(sent)).filter((status) => status === 200)).toHaveLength(places);
  });
});

describe("a body that is wrong", () => {
  const large = `{"serviceId":"${"x".repeat(64 * 1024)}"}`;
  const corpus: [name: string, body: string, headers: Record<string, string>, status: number, refusal: object][] = [
    ["broken JSON", "{", {}, 400, { code: "malformed", paths: [{ path: "" }] }],
    ["a bare word", "null", {}, 400, { code: "malformed", paths: [{ path: "" }] }],
    ["a number", "3", {}, 400, { code: "malformed", paths: [{ path: "" }] }],
    ["bytes that are not JSON", "\u0000\u0001", {}, 400, { code: "malformed", paths: [{ path: "" }] }],
    ["nesting without end", "[".repeat(30_000), {}, 400, { code: "malformed", paths: [{ path: "" }] }],
    [
      "__proto__",
      '{"a":[{"__proto__":{"role":"manager"}}]}',
      {},
      400,
      { code: "malformed", paths: [{ path: "__proto__" }] },
    ],
    ["__proto__ in disguise", '{"\\u005f_proto__":1}', {}, 400, { code: "malformed", paths: [{ path: "__proto__" }] }],
    ["constructor", '{"constructor":{"prototype":{}}}', {}, 400, { code: "malformed", paths: [{ path: "prototype" }] }],
    ["one byte too many", large, {}, 413, { code: "too-large", limit: 65_536 }],
    ["two megabytes", large.repeat(32), {}, 413, { code: "too-large", limit: 65_536 }],
    ["a form", "a=b", { "content-type": "application/x-www-form-urlencoded" }, 415, { code: "unsupported-type" }],
    ["plain text", "{}", { "content-type": "text/plain" }, 415, { code: "unsupported-type" }],
    ["no type", "{}", { "content-type": "" }, 415, { code: "unsupported-type" }],
    ["a foreign charset", "{}", { "content-type": "application/json; charset=gbk" }, 415, { code: "unsupported-type" }],
    ["compression", "{}", { "content-encoding": "gzip" }, 415, { code: "unsupported-type" }],
  ];

  it.each(corpus)("[H7] such as %s is refused by name", async (_name, body, headers, status, refusal) => {
    const { command, logged, submit, tokens } = await openHttp();
    const answer = await command(type, body, tokens.kiosk, headers);
    expect(answer).toMatchObject({ status, body: { ok: false, refusal } });
    expect(submit).not.toHaveBeenCalled();
    expect(logged).toEqual([]);
  });

  it("[H7] leaves the connection and the hub as they were", async () => {
    const { command, tokens } = await openHttp();
    await Promise.all(corpus.map(([, body, headers]) => command(type, body, tokens.kiosk, headers)));
    expect(await command(type, { serviceId: "S01" }, tokens.kiosk)).toMatchObject({ status: 200 });
    expect({}).not.toHaveProperty("role");
  });

  it.each(["publishing.save-item", "publishing.save-items"])(
    "[G158] may have 256 KB in %s of a writer, and in nothing else",
    async (saving) => {
      const { command, tokens } = await openHttp();
      const frame = '{"itemId":""}';
      const full = `{"itemId":"${"x".repeat(256 * 1024 - frame.length)}"}`;
      for (const role of ["editor", "project-owner", "manager"] as const)
        expect(await command(saving, full, tokens[role])).toMatchObject({ status: 200 });
      expect(await command(saving, `${full} `, tokens.editor)).toMatchObject({
        status: 413,
        body: refused("too-large", { limit: 262_144 }),
      });
      for (const role of ["reviewer", "administrator", "kiosk", "sensor"] as const)
        expect(await command(saving, full, tokens[role])).toMatchObject({ status: 413 });
      expect(await command("publishing.submit-items", full, tokens.editor)).toMatchObject({
        status: 413,
        body: refused("too-large", { limit: 65_536 }),
      });
    },
  );

  it("[H7] takes 64 KB to the byte", async () => {
    const { command, tokens } = await openHttp();
    const frame = '{"serviceId":""}';
    const full = `{"serviceId":"${"x".repeat(64 * 1024 - frame.length)}"}`;
    expect(await command(type, full, tokens.kiosk)).toMatchObject({ status: 200 });
  });
});
