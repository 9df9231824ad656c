// Which key does what at the desk. One key does one thing; a person may change them, or do without.
import * as z from "zod/mini";
import { type Action, actions } from "../actions.ts";

/** The character a key types, in lower case; " " is Space, "" none. */
export type Keymap = Readonly<Record<Action, string>>;

export const usualKeys: Keymap = {
  next: " ",
  recall: "r",
  miss: "m",
  hold: "h",
  transfer: "t",
  "add-service": "a",
  "finish-as": "f",
  "put-back": "b",
  undo: "z",
  "call-number": "n",
  "serve-walk-in": "w",
  pause: "p",
  "hand-over": "o",
  "auto-next": "x",
  keys: "k",
};

export const actionOf = (key: string, keymap: Keymap): Action | undefined =>
  key === "" ? undefined : actions.find((action) => keymap[action] === key);

/** The character that a press would give as a key; undefined for keys that type nothing and for modified ones. */
export function keyOf(event: KeyboardEvent): string | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return undefined;
  return event.key.length === 1 ? event.key.toLowerCase() : undefined;
}

/** What a person has changed; everything else is as usual. */
const changesSchema = z.object({
  keys: z.partialRecord(z.enum(actions), z.string().check(z.maxLength(1))),
  areOff: z.boolean(),
});
export type KeyChanges = z.infer<typeof changesSchema>;

export const noChanges: KeyChanges = { keys: {}, areOff: false };

/** As kept in the browser; what cannot be read, or would give two things one key, is as usual. */
export function readChanges(text: string | undefined): KeyChanges {
  try {
    const { success, data } = changesSchema.safeParse(JSON.parse(text ?? ""));
    return success && isUnambiguous(keymapOf(data)) ? data : noChanges;
  } catch {
    return noChanges;
  }
}

export const keymapOf = ({ keys }: KeyChanges): Keymap => ({ ...usualKeys, ...keys });

function isUnambiguous(keymap: Keymap): boolean {
  const used = Object.values(keymap).filter((key) => key !== "");
  return new Set(used).size === used.length;
}
