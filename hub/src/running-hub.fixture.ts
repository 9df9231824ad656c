// A whole hub on a folder and a port of its own, with the demo's hall V01 and an empty one beside it, V02.
import { type Answer } from "@openhall/shared/wire";
import { onTestFinished } from "vitest";
import { type DeviceEntry } from "./access/devices.ts";
import { type AccountEntry } from "./access/accounts.ts";
import { createHub, type Hub, type HubOptions } from "./create-hub.ts";
import { demoVenueFile } from "./demo/index.ts";
import { temporaryFolder } from "./journal/temporary-folder.fixture.ts";
import { createLog } from "./log.ts";
import { connect, type Client, type ConnectOptions } from "./socket-client.fixture.ts";

export const password = "a long password";

interface Got<Body> {
  readonly status: number;
  readonly body: Body;
}

export interface RunningHub extends Hub {
  readonly url: string;
  readonly folder: string;
  readonly faults: readonly unknown[];
  /** Lines of the hub's log. */
  readonly logged: readonly string[];
  get<Body>(path: string, token?: string): Promise<Got<Body>>;
  /** How many sockets it counts. */
  sockets(): Promise<number>;
  /** Signs a person in who is set up, with this password, when there is none of that name yet, and answers the token. */
  signIn(user: string, role?: AccountEntry["role"], word?: string): Promise<string>;
  pair(name: string, kind?: DeviceEntry["kind"], hallId?: string): Promise<string>;
  /** Connects as the holder of a token, or as the options say. */
  connect(as: string | ConnectOptions): Promise<Client>;
}

type Options = Partial<HubOptions> & { readonly folder?: string; readonly venue?: "demo" | "real" };

/** What `createHub` is told in tests; `faults` and `logged` fill up while it runs. */
export function hubOptions(folder: string, { venue = "real", ...given }: Options = {}) {
  const faults: unknown[] = [];
  const logged: string[] = [];
  const apps = { kiosk: "/no/kiosk", display: "/no/display", console: "/no/console" };
  const options: HubOptions = {
    config: { port: 0, dataFolder: folder, venue, hosts: [], logLevel: "warn", apps },
    log: createLog("warn", { write: (line) => void logged.push(line) }),
    onFault: (fault) => void faults.push(fault),
    ...given,
  };
  return { options, faults, logged };
}

/** Starts a hub that ends with the test. */
export async function startHub(given: Options = {}): Promise<RunningHub> {
  const folder = given.folder ?? (await temporaryFolder());
  const { options, faults, logged } = hubOptions(folder, given);
  const hub = await createHub(options);
  onTestFinished(() => hub.close());
  const url = `http://127.0.0.1:${hub.port}`;
  return {
    ...hub,
    url,
    folder,
    faults,
    logged,
    async get<Body>(path: string, token?: string): Promise<Got<Body>> {
      const headers = token === undefined ? undefined : { authorization: `Bearer ${token}` };
      const response = await fetch(`${url}${path}`, headers ? { headers } : {});
      return { status: response.status, body: (await response.json()) as Body };
    },
    async sockets() {
      const text = await (await fetch(`${url}/metrics`)).text();
      return Number(/^openhall_connected_sockets (\d+)$/m.exec(text)?.[1]);
    },
    async signIn(user, role = "clerk", word = password) {
      if (!hub.access.worksHere(user)) await hire(hub, { id: user, name: user, role });
      await hub.access.createAccount(user, word);
      const answer = await hub.access.signIn(user, word, "test");
      if (!answer.ok) throw new Error(answer.refusal.code);
      return answer.token;
    },
    pair: (name, kind = "kiosk", hallId = "V01") => hub.access.createDevice({ name, kind, hallId }),
    connect: (as) => connect(url, typeof as === "string" ? { auth: { token: as } } : as),
  };
}

/** Sets somebody up in the venue. */
export async function hire(hub: Hub, row: { id: string; name: string; role: AccountEntry["role"] }): Promise<void> {
  const sender = { id: "system", role: "system" } as const;
  const answer = await hub.engine.submit({ id: freshId(), type: "venue.put-staff", payload: row, sender });
  if (!answer.ok) throw new Error(answer.refusal.code);
}

const freshId = (): string => `id-${crypto.randomUUID()}`;

/** Starts a hub with the demo's hall and a second, empty one. */
export async function startHall(given: Options = {}): Promise<RunningHub> {
  const hub = await startHub(given);
  const [hall] = demoVenueFile.halls;
  const halls = [...demoVenueFile.halls, { ...hall, id: "V02" }];
  const answer = await hub.engine.submit({
    id: "venue-of-the-test",
    type: "venue.import",
    payload: { ...demoVenueFile, halls },
    sender: { id: "system", role: "system" },
  });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return hub;
}

/** The result of an accepted command; throws its refusal. */
export function resultOf<Result>(answer: Answer): Result {
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.result as Result;
}

/** Sends JSON to the API of the hub at `url`. */
export const post = (
  url: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${url}/api/v1/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

/** Asks the API as the holder of a token; a text is sent as CSV. */
export async function ask<Body = unknown>(
  hub: RunningHub,
  token: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Got<Body> & { readonly text: string; readonly headers: Headers }> {
  const type = typeof body === "object" ? "application/json" : "text/csv";
  const response = await fetch(`${hub.url}/api/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": type, "idempotency-key": freshId() },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json");
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: (isJson ? JSON.parse(text) : undefined) as Body,
  };
}

export interface Ticket {
  readonly ticketId: string;
  readonly number: string;
  readonly token: string;
}

/** Takes a number at a kiosk, into the visitor's hand. */
export async function takeTicket(kiosk: Client, serviceId = "SV01"): Promise<Ticket> {
  const ticket = resultOf<Ticket>(await kiosk.send("queue.take-ticket", { serviceId }));
  resultOf(await kiosk.send("queue.confirm-ticket", { ticketId: ticket.ticketId }));
  return ticket;
}
