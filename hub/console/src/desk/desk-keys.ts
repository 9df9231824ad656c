// Keys of the work area (WCAG 2.1.4): they work while it has the focus, never in a text field, never with a modifier, and
// Space leaves buttons and links their own meaning.

export type DeskKey = "space" | "r" | "m";

/** The desk's key in this press, or undefined where the press belongs to somebody else. */
export function deskKeyOf(event: KeyboardEvent): DeskKey | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return undefined;
  if (isIn(event.target, "input, textarea, select, [contenteditable]")) return undefined;
  if (event.key === " ") return isIn(event.target, "button, a[href], summary") ? undefined : "space";
  const letter = event.key.toLowerCase();
  return letter === "r" || letter === "m" ? letter : undefined;
}

const isIn = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;
