// Who takes part in a rehearsal beside real people, and how they speak to the hub: through the same engine, each in their
// own name, none of whom exists outside.
import { type Sender } from "@openhall/shared/core";
import { type Engine } from "../engine/engine.ts";

/** Sends a command; its result, or undefined when it was refused. */
export type Send = (sender: Sender, type: string, payload?: object) => Promise<unknown>;

const prefix = "user:rehearsal-";

/** Whether a sender is one of ours; a desk of anybody else's is left alone. */
export const isRehearsed = (senderId: string | undefined): boolean => senderId?.startsWith(prefix) ?? false;

export const kiosk = (hallId: string): Sender => ({ id: "device:rehearsal-kiosk", role: "kiosk", hallId });
export const greeter: Sender = { id: `${prefix}greeter`, role: "greeter" };
export const manager: Sender = { id: `${prefix}manager`, role: "manager" };
export const visitorWith = (token: string): Sender => ({ id: `ticket:${token}`, role: "visitor" });

/** The clerk of a desk before and after the hand-over. */
export const clerkOf = (deskId: string, shift: "early" | "late"): Sender => ({
  id: `${prefix}${deskId}-${shift}`,
  role: "clerk",
});

/** Refusals that no rule of the business gives: one of ours does not know what may be said. */
const misspoken = new Set(["malformed", "forbidden", "unknown-command", "id-reused"]);

export interface SpeakOptions {
  /** Somebody was refused; what they do next is their own affair. */
  readonly onRefused?: (type: string, code: string) => void;
}

export function createSend(engine: Engine, { onRefused }: SpeakOptions = {}): Send {
  let sent = 0;
  return async (sender, type, payload = {}) => {
    sent += 1;
    const answer = await engine.submit({ id: `rehearsal-${sent}`, type: `queue.${type}`, payload, sender });
    if (answer.ok) return answer.result;
    onRefused?.(type, answer.refusal.code);
    if (misspoken.has(answer.refusal.code)) throw new Error(`${type}: ${JSON.stringify(answer.refusal)}`);
    return undefined;
  };
}
