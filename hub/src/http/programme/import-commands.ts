// The commands that an import is made of: first the words, as drafts that nobody reads yet, then when and where.
import { createHash } from "node:crypto";
import { type Sender } from "@openhall/shared/core";
import { type Answer } from "@openhall/shared/wire";
import { type ImportPlan } from "../../calendar/planning/plan-import.ts";
import { type Engine } from "../../engine/engine.ts";

export type AnsweredRefusal = Extract<Answer, { ok: false }>["refusal"];

/** Scanned and kept in one go: more would keep the hall waiting for its calls. */
const itemsAtOnce = 50;

/**
 * Undefined where all of it is done. `key` is that of the request: the same file asked for twice is done once. What comes
 * between the lots of words, such as an item that is submitted meanwhile, leaves drafts behind and no entry; the same file
 * again goes on from there.
 */
export async function importInto(
  engine: Pick<Engine, "submit">,
  { items, entries }: ImportPlan,
  sender: Sender,
  key: string,
): Promise<AnsweredRefusal | undefined> {
  for (let from = 0; from < items.length; from += itemsAtOnce) {
    const refusal = await send("publishing.save-items", { items: items.slice(from, from + itemsAtOnce) });
    if (refusal) return refusal;
  }
  return entries.length > 0 ? send("programme.import", { entries }) : undefined;

  async function send(type: string, payload: object): Promise<AnsweredRefusal | undefined> {
    const id = createHash("sha256")
      .update(JSON.stringify([key, sender.id, type, payload]))
      .digest("hex");
    const answer = await engine.submit({ id, type, payload, sender });
    return answer.ok ? undefined : answer.refusal;
  }
}
