import { type Role, staffRoles } from "@openhall/shared/core";
import { topics } from "@openhall/shared/topics";
import { onTestFinished, vi } from "vitest";
import { type Access, createAccess } from "../access/access.ts";
import { createMemoryDocument } from "../access/memory-document.fixture.ts";
import { createMemoryPlaces } from "../access/memory-places.fixture.ts";
import { createMemorySensors } from "../access/memory-sensors.fixture.ts";
import { createMemoryStaff } from "../access/memory-staff.fixture.ts";
import { plainHash } from "../access/plain-hash.fixture.ts";
import { type Engine } from "../engine/engine.ts";
import { createLog } from "../log.ts";
import { type Media } from "../media/media.ts";
import { type Printing } from "../printing/create-printing.ts";
import { type StreamReader } from "../streams/streams.ts";
import { createSilentVoice } from "../voice/silent-voice.ts";
import { createHttp, type HttpParts } from "./create-http.ts";
import { createDoor } from "./door.ts";
import { createMetrics } from "./metrics.ts";
import { createHttpServer } from "./server.ts";

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined where the text is not JSON. */
  readonly body: unknown;
}

export const password = "a long password";

/** A hub without printers. */
const noPrinting: Printing = {
  print: async () => ({ printed: false, refusal: { code: "no-printer" } }),
  stateOf: async () => undefined,
  list: () => [],
  notReady: 0,
  close: () => undefined,
};

/** A hub of no halls. */
const noPlays: HttpParts["plays"] = {
  hallIds: () => [],
  timeZoneOf: () => undefined,
  displaysOf: () => [],
  titleOf: () => undefined,
  todayIn: () => "2026-09-16",
  async *intervals() {},
};

/** A hub that takes no files and has none. */
const noMedia: Media = {
  take: async () => ({ ok: false, refusal: { code: "medium-type-unknown" } }),
  page: async () => undefined,
  video: async () => undefined,
  poster: async () => undefined,
  mayShow: () => false,
  tidy: async () => undefined,
  close: async () => undefined,
};

/** A key that no other request of the test has. */
export const freshKey = (): string => `key-${crypto.randomUUID()}`;

/** Everybody who may hold a token, by role. */
async function tokensOf(access: Access): Promise<Record<Exclude<Role, "visitor" | "system">, string>> {
  async function person(role: (typeof staffRoles)[number]): Promise<string> {
    await access.createAccount(role, password);
    const answer = await access.signIn(role, password, "test");
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.token;
  }
  const device = (kind: "kiosk" | "display") => access.createDevice({ name: kind, kind, hallId: "V01" });
  async function sensor(): Promise<string> {
    const answer = await access.sensors.makeToken("SN1");
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.token;
  }
  return {
    greeter: await person("greeter"),
    clerk: await person("clerk"),
    manager: await person("manager"),
    administrator: await person("administrator"),
    editor: await person("editor"),
    reviewer: await person("reviewer"),
    approver: await person("approver"),
    "project-owner": await person("project-owner"),
    kiosk: await device("kiosk"),
    display: await device("display"),
    sensor: await sensor(),
  };
}

/**
 * A hub that accepts every command, echoes its payload, and has the stream `queue.board/V01` and the ticket `good`. The
 * tokens are those of its own accounts and devices, not of an `access` that is handed in.
 */
export async function openHttp(change: Partial<HttpParts> = {}, hosts: readonly string[] = []) {
  const submit = vi.fn<Engine["submit"]>(async ({ payload }) => ({ ok: true, version: 7, result: payload }));
  const read = vi.fn<StreamReader["read"]>(async (stream) =>
    ["queue.board/V01", "queue.ticket/good"].includes(stream)
      ? { ok: true, state: { stream, epoch: 3, version: 12, rows: { "desk/D1": { open: true } } } }
      : { ok: false, code: "unknown-stream" },
  );
  const logged: string[] = [];
  const people = staffRoles.map((role) => [role, { name: `The ${role}`, role }] as const);
  const staff = createMemoryStaff(Object.fromEntries(people));
  const access = createAccess({
    document: createMemoryDocument(),
    staff,
    places: createMemoryPlaces(),
    sensors: createMemorySensors(["SN1"]),
    now: Date.now,
    hash: plainHash,
  });
  const config = change.config ?? { apps: { kiosk: "/no/kiosk", display: "/no/display", console: "/no/console" } };
  const parts: HttpParts = {
    engine: { submit, mode: "ready" },
    streams: { read },
    access,
    door: createDoor(access, { ...config, hosts }),
    topics,
    screens: { list: () => [] },
    why: { of: (deviceId) => ({ ok: false, refusal: { code: "unknown-display", deviceId } }) },
    unconfirmed: { of: () => undefined },
    plays: noPlays,
    printing: noPrinting,
    scan: () => [],
    media: noMedia,
    programmeFiles: {
      plan: async ({ hallId }) => ({ ok: false, refusal: { code: "unknown-hall", hallId } }),
      close: () => undefined,
    },
    projectFiles: {
      plan: async () => ({ ok: false, refusal: { code: "try-again" } }),
      close: () => undefined,
    },
    projects: {
      of: () => undefined,
      readingsOf: () => ({ days: {}, version: "0" }),
      now: () => "2026-09-16T02:20:00.000Z",
    },
    boards: { make: async () => ({ code: "try-again" }), close: () => undefined },
    departments: { of: () => undefined, now: () => "2026-09-16T02:20:00.000Z" },
    programme: { of: () => undefined, now: () => "2026-09-16T02:20:00.000Z" },
    pastFigures: { today: () => undefined, ofDay: () => undefined, nameOf: () => undefined },
    voice: createSilentVoice(),
    config,
    metrics: createMetrics(topics),
    log: createLog("warn", { write: (line) => logged.push(line) }),
    ...change,
  };
  const server = createHttpServer(createHttp(parts));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    access.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The test's server has no port.");
  const { port } = address;
  const url = `http://127.0.0.1:${port}`;

  async function ask(path: string, init: RequestInit = {}): Promise<Asked> {
    const response = await fetch(`${url}${path}`, { redirect: "manual", ...init });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json");
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
  }

  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Asked> =>
    ask(path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });

  /** Sends a command as a script or a device does. */
  const command = (type: string, payload: unknown, token: string, headers: Record<string, string> = {}) =>
    post(`/api/v1/commands/${type}`, payload, { ...bearer(token), "idempotency-key": freshKey(), ...headers });

  return {
    ...parts,
    staff,
    server,
    port,
    url,
    submit,
    read,
    logged,
    ask,
    post,
    command,
    tokens: await tokensOf(access),
  };
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export const refused = (code: string, more: object = {}) => ({ ok: false, refusal: { code, ...more } });
