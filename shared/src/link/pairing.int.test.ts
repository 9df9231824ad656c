import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type Pairing, startPairing } from "./index.ts";

interface Asked {
  readonly method: string | undefined;
  readonly claim: string | undefined;
  readonly body: string;
}
type Answer = readonly [status: number, body: unknown] | "silence";

/** A small real hub door: `answer` says what the next question gets. */
async function doorThat(answer: (asked: Asked) => Answer) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method, headers } = request;
      const question = { method, claim: headers.authorization?.replace("Bearer ", ""), body };
      asked.push(question);
      const said = answer(question);
      if (said === "silence") return response.destroy();
      return response.writeHead(said[0], { "content-type": "application/json" }).end(JSON.stringify(said[1]));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function pairWith(url: string): Pairing["state"] {
  const pairing = startPairing({ kind: "display", panel: { width: 1920, height: 1080 }, url, everyMs: 2 });
  onTestFinished(() => pairing.end());
  return pairing.state;
}

const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 8000, interval: 2 });
const code = (code: string): Answer => [
  201,
  { code, claim: `claim of ${code}`, expiresAt: "2026-09-16T02:30:00.000Z" },
];
const waiting: Answer = [200, { state: "waiting" }];

describe("a page without a token", () => {
  it("[L61] says what it is, shows the code it is given, and asks with its claim until it is approved", async () => {
    let isApproved = false;
    const approved: Answer = [200, { state: "approved", device: "B1", token: "secret" }];
    const { asked, url } = await doorThat(({ method }) =>
      method === "POST" ? code("K7MQ2X") : isApproved ? approved : waiting,
    );
    const state = pairWith(url);
    expect(state.value).toEqual({ status: "asking", isHubAway: false });
    await soon(() => expect(state.value).toEqual({ status: "waiting", code: "K7MQ2X", isHubAway: false }));
    expect(JSON.parse(asked[0]!.body)).toEqual({ kind: "display", panel: { width: 1920, height: 1080 } });
    await soon(() => expect(asked.length).toBeGreaterThan(2));
    expect(asked[1]).toMatchObject({ method: "GET", claim: "claim of K7MQ2X" });
    isApproved = true;
    await soon(() => expect(state.value).toEqual({ status: "approved", device: "B1", token: "secret" }));
    const told = asked.length;
    await another(url);
    expect(asked.filter(({ claim }) => claim === "claim of K7MQ2X")).toHaveLength(told - 1);
  });

  it("[L62] gets a new code by itself when the hub does not know its claim any more", async () => {
    const codes = ["AAAAAA", "BBBBBB"];
    const { asked, url } = await doorThat(({ method, claim }) => {
      if (method === "POST") return code(codes.shift() ?? "CCCCCC");
      return claim === "claim of AAAAAA" ? [404, { code: "unknown-claim" }] : waiting;
    });
    const state = pairWith(url);
    await soon(() => expect(state.value).toMatchObject({ status: "waiting", code: "BBBBBB" }));
    await soon(() => expect(asked.at(-1)?.claim).toBe("claim of BBBBBB"));
  });

  it.each<[string, Answer]>([
    ["is not there", "silence"],
    ["asks for patience", [429, { code: "too-many-requests" }]],
    ["answers what nobody understands", [201, "hello"]],
  ])("[L63] says so and goes on while the hub %s, with and without a code", async (_, trouble) => {
    let isTroubled = true;
    const { url } = await doorThat(({ method }) =>
      isTroubled ? trouble : method === "POST" ? code("K7MQ2X") : waiting,
    );
    const state = pairWith(url);
    await soon(() => expect(state.value).toEqual({ status: "asking", isHubAway: true }));
    isTroubled = false;
    await soon(() => expect(state.value).toEqual({ status: "waiting", code: "K7MQ2X", isHubAway: false }));
    isTroubled = true;
    await soon(() => expect(state.value).toEqual({ status: "waiting", code: "K7MQ2X", isHubAway: true }));
    isTroubled = false;
    await soon(() => expect(state.value).toMatchObject({ isHubAway: false }));
  });

  it("[L64] asks nothing more once it has ended, and changes nothing", async () => {
    const first = { silent: true };
    const { asked, url } = await doorThat(({ method }) => {
      if (method !== "POST") return waiting;
      return first.silent ? "silence" : code("K7MQ2X");
    });
    const pairing = startPairing({ kind: "kiosk", url, everyMs: 2 });
    await soon(() => expect(asked.length).toBeGreaterThan(1));
    pairing.end();
    first.silent = false;
    await another(url);
    expect(asked.filter(({ body }) => body.includes("kiosk")).length).toBeGreaterThan(1);
    expect(pairing.state.value).toEqual({ status: "asking", isHubAway: true });
  });
});

/** Another page has knocked and asked three times meanwhile. */
async function another(url: string): Promise<void> {
  const state = pairWith(url);
  await soon(() => expect(state.value.status).not.toBe("asking"));
}
