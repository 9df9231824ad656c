import { hash } from "node:crypto";
import { type Refusal } from "@openhall/shared/core";
import { wrongPathsOf } from "@openhall/shared/wire";
import { type IncomingCommand } from "./engine.ts";
import { type Model } from "./model.ts";
import { type DecidableCommand } from "./turn.ts";

/** [E1] The command's rule and its parsed payload, or why the hub will not look at it: in this order unknown, forbidden, malformed. */
export function recognise(
  model: Model,
  { type, payload, sender }: IncomingCommand,
): DecidableCommand | { readonly refusal: Refusal } {
  const dot = type.indexOf(".");
  const topic = model.topics.find(({ name }) => name === type.slice(0, dot));
  const command = type.slice(dot + 1);
  const rule = topic && Object.hasOwn(topic.commands, command) ? topic.commands[command] : undefined;
  // No door lets a sender of this role in: such a command comes from an adapter of the hub itself.
  const isOwn = sender.role !== "system" && rule?.roles.every((role) => role === "system");
  if (!topic || !rule || isOwn) return { refusal: { code: "unknown-command", command: type.slice(0, 100) } };
  if (!rule.roles.includes(sender.role)) return { refusal: { code: "forbidden", role: sender.role } };
  const parsed = rule.payload.safeParse(payload);
  if (parsed.success) return { topic, type: command, payload: parsed.data, sender };
  return { refusal: { code: "malformed", paths: wrongPathsOf(parsed.error.issues) } };
}

/** Tells a repeat from another command under the same id: 132 bits of SHA-256 over type and parsed payload. */
export const payloadHashOf = (type: string, payload: unknown): string =>
  hash("sha256", `${type}\n${JSON.stringify(payload)}`, "base64url").slice(0, 22);
