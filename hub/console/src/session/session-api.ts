// Signing in over HTTP. Everything else goes over the link.
import { staffRoles } from "@openhall/shared/core";
import { type WhyNot } from "../frame/why-not.ts";

export interface SignIn {
  readonly user: string;
  /** As people say it; the user's id where the account has none. */
  readonly name: string;
  readonly role: (typeof staffRoles)[number];
}

/** Who is signed in; `first-run` while the venue has no account yet. */
export type SessionAnswer =
  | { readonly status: "signed-in"; readonly signIn: SignIn }
  | { readonly status: "signed-out" }
  | { readonly status: "first-run" }
  | { readonly status: "unreachable" };

const session = "/api/v1/session";

/** Who this browser's cookie stands for. */
export async function readSession(): Promise<SessionAnswer> {
  const answer = await request("GET", session);
  if (!answer) return { status: "unreachable" };
  const { status, body } = answer;
  if (status === 401) return { status: body.firstRun === true ? "first-run" : "signed-out" };
  const signIn = signInOf(body);
  return signIn ? { status: "signed-in", signIn } : { status: "unreachable" };
}

/** Undefined when signed in, otherwise why not: the hub's code, or `no-link` when it could not be reached. */
export const startSession = (user: string, password: string): Promise<WhyNot | undefined> =>
  post(session, { user, password });

/** Makes the first administrator with the code that the hub printed on its terminal. */
export const makeFirstAccount = (code: string, user: string, password: string): Promise<WhyNot | undefined> =>
  post("/api/v1/first-run", { code, user, password });

export async function endSession(): Promise<void> {
  await request("DELETE", session);
}

async function post(path: string, body: Record<string, string>): Promise<WhyNot | undefined> {
  const answer = await request("POST", path, body);
  if (!answer) return { code: "no-link" };
  if (answer.status < 300) return undefined;
  const { refusal } = answer.body;
  const code = isRecord(refusal) && typeof refusal.code === "string" ? refusal.code : codeOfStatus(answer.status);
  return { code };
}

const codeOfStatus = (status: number): string =>
  ({ 400: "malformed", 401: "wrong-credentials", 403: "forbidden", 429: "too-many-requests" })[status] ?? "try-again";

function signInOf(body: Record<string, unknown>): SignIn | undefined {
  const { user, name } = body;
  const role = staffRoles.find((known) => known === body.role);
  if (typeof user !== "string" || !role) return undefined;
  return { user, role, name: typeof name === "string" && name !== "" ? name : user };
}

interface HttpAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Undefined when the hub cannot be reached or does not answer in JSON within ten seconds. */
async function request(method: string, path: string, body?: unknown): Promise<HttpAnswer | undefined> {
  try {
    const response = await fetch(path, {
      method,
      signal: AbortSignal.timeout(10_000),
      ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed: unknown = text === "" ? {} : JSON.parse(text);
    return { status: response.status, body: isRecord(parsed) ? parsed : {} };
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
