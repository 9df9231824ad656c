// Keys of the work area (WCAG 2.1.4): they work while it has the focus, never in a text field, never with a modifier, and
// Space leaves buttons and links their own meaning.
import { type Action } from "../actions.ts";
import { actionOf, type Keymap, keyOf } from "./keymap.ts";

/** What this press asks for, or undefined where the press belongs to somebody else. */
export function pressedAction(event: KeyboardEvent, keymap: Keymap): Action | undefined {
  const key = keyOf(event);
  if (key === undefined || isIn(event.target, "input, textarea, select, [contenteditable]")) return undefined;
  if (key === " " && isIn(event.target, "button, a[href], summary")) return undefined;
  return actionOf(key, keymap);
}

const isIn = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;
