// The hub's HTTP, as far as the torture needs it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Answer, answerSchema, type CommandEnvelope } from "@openhall/shared/wire";
import * as z from "zod";
import { type Credentials, credentialsSchema } from "../../src/demo/credentials.ts";

/** Rows of a stream by key, as they came over the wire. */
export type Rows = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface HubApi {
  signIn(user: Credentials["users"][number]): Promise<string>;
  command(command: CommandEnvelope, token: string): Promise<Answer>;
  /** Undefined where there is no such stream; without a token as a visitor asks. */
  readStream(stream: string, token?: string): Promise<Rows | undefined>;
  /** Sequence of the last record in the journal. */
  readSequence(): Promise<number>;
}

const signedInSchema = z.object({ token: z.string() });
const streamSchema = z.object({ rows: z.record(z.string(), z.record(z.string(), z.unknown())) });

export async function readCredentials(dataFolder: string): Promise<Credentials> {
  return credentialsSchema.parse(JSON.parse(await readFile(join(dataFolder, "credentials.json"), "utf8")));
}

export function createHubApi(port: number): HubApi {
  const url = `http://127.0.0.1:${port}`;
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${url}/api/v1/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });

  return {
    async signIn({ user, password }) {
      const response = await post("session", { user, password });
      return signedInSchema.parse(await response.json()).token;
    },
    async command({ id, type, payload }, token) {
      const response = await post(`commands/${type}`, payload, { ...bearer(token), "idempotency-key": id });
      return answerSchema.parse(await response.json());
    },
    async readStream(stream, token) {
      const response = await fetch(
        `${url}/api/v1/streams/${stream}`,
        token === undefined ? {} : { headers: bearer(token) },
      );
      return response.ok ? streamSchema.parse(await response.json()).rows : undefined;
    },
    async readSequence() {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      return Number(/^openhall_journal_sequence (\d+)$/m.exec(metrics)?.[1]);
    },
  };
}
