/** What a page's fields and buttons are worked with; everything else that is not a letter is the browser's. */
const plainKeys = new Set(["Tab", "Enter", " ", "Backspace", "Delete", "Home", "End", "Shift", "CapsLock", "Process"]);
const arrows = /^Arrow(?:Up|Down|Left|Right)$/;

/** Whether a key would make the browser do something of its own: leave, reload, print, find, zoom, open its menus or tools. */
export function leavesPage(key: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly target: EventTarget | null;
}): boolean {
  if (key.ctrlKey || key.altKey || key.metaKey) return true;
  if (key.key === "Backspace") return !(key.target instanceof HTMLInputElement);
  // One sign: a letter, a digit, a hyphen. Firefox looks for text from "/" and "'".
  if (key.key.length === 1) return "/'".includes(key.key) && !(key.target instanceof HTMLInputElement);
  return !plainKeys.has(key.key) && !arrows.test(key.key);
}
