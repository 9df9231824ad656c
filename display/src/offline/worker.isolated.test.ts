import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const origin = "https://hall.test";
const page = "/display/";
const script = "/display/assets/index-1.js";

/** What is on the device, by path. */
let kept: Map<string, string>;
/** What the hub serves; undefined while it is gone. */
let hub: Map<string, string> | undefined;
let listeners: Map<string, (event: unknown) => void>;

const pathOf = (request: string | Request): string =>
  new URL(String(request instanceof Request ? request.url : request), origin).pathname;

const cache = {
  match: (request: string | Request) => Promise.resolve(answer(kept.get(pathOf(request)))),
  add: async (request: string | Request) => {
    const body = hub?.get(pathOf(request));
    if (body === undefined) throw new TypeError("Failed to fetch");
    kept.set(pathOf(request), body);
  },
  keys: () => Promise.resolve([...kept.keys()].map((path) => new Request(origin + path))),
  delete: (request: Request) => Promise.resolve(kept.delete(pathOf(request))),
};

const answer = (body: string | undefined): Response | undefined =>
  body === undefined ? undefined : new Response(body);

beforeEach(() => {
  vi.resetModules();
  kept = new Map();
  hub = new Map([
    [page, "page 1"],
    [script, "script 1"],
  ]);
  listeners = new Map();
  vi.stubGlobal("shell", { page, files: [script], version: "1" });
  vi.stubGlobal("location", { origin });
  vi.stubGlobal("caches", { open: () => Promise.resolve(cache), match: cache.match });
  vi.stubGlobal("addEventListener", (type: string, listener: (event: unknown) => void) =>
    listeners.set(type, listener),
  );
  vi.stubGlobal("fetch", (request: Request) => {
    if (!hub) return Promise.reject(new TypeError("Failed to fetch"));
    return Promise.resolve(answer(hub.get(pathOf(request))) ?? new Response("not found", { status: 404 }));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function start(): Promise<void> {
  await import("./worker.ts");
  await tell("install");
  await tell("activate");
}

async function tell(type: "install" | "activate"): Promise<void> {
  let done: Promise<unknown> = Promise.resolve();
  listeners.get(type)?.({ waitUntil: (until: Promise<unknown>) => (done = until) });
  await done;
}

/** What a page gets for a request; undefined where the worker keeps out of it. */
async function get(path: string, { mode = "cors", method = "GET", from = origin } = {}): Promise<string | undefined> {
  let response: Promise<Response> | undefined;
  const request = Object.defineProperty(new Request(from + path, { method }), "mode", { value: mode });
  listeners.get("fetch")?.({ request, respondWith: (given: Promise<Response>) => (response = given) });
  return (await response)?.text();
}

describe("the service worker", () => {
  it("[D13] brings the page and its files up without the hub", async () => {
    await start();
    hub = undefined;
    expect(await get(page, { mode: "navigate" })).toBe("page 1");
    expect(await get(script)).toBe("script 1");
  });

  it("[D13] shows the hub's page while there is one, and never its errors", async () => {
    await start();
    hub?.set(page, "page 2");
    expect(await get(page, { mode: "navigate" })).toBe("page 2");
    hub?.delete(page);
    expect(await get(page, { mode: "navigate" })).toBe("page 1");
  });

  it("[D13] keeps no page whose files did not come, and drops files of an earlier build", async () => {
    kept.set(page, "page 0").set("/display/assets/index-0.js", "script 0");
    hub?.delete(script);
    await import("./worker.ts");
    await expect(tell("install")).rejects.toThrow();
    expect(kept.get(page)).toBe("page 0");
    hub?.set(script, "script 1");
    await start();
    expect([...kept.keys()].toSorted()).toEqual([page, script]);
  });

  it("[D13] keeps out of everything else", async () => {
    await start();
    expect(await get("/api/v1/streams/queue.board/V01")).toBeUndefined();
    expect(await get(script, { method: "POST" })).toBeUndefined();
    expect(await get(script, { from: "https://other.test" })).toBeUndefined();
  });
});
