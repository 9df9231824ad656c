import { expect, test } from "vitest";
import { leavesPage } from "./chords.ts";

const press = (key: string, more: Partial<Parameters<typeof leavesPage>[0]> = {}): boolean =>
  leavesPage({ key, ctrlKey: false, altKey: false, metaKey: false, target: document.body, ...more });
const field = document.createElement("input");

test.each(["p", "s", "o", "n", "t", "w", "l", "j", "f", "r", "u", "+", "-", "0", "Tab", "F5"])(
  "[K68] Ctrl, Alt or the system key with %s does nothing",
  (key) => {
    expect(press(key, { ctrlKey: true })).toBe(true);
    expect(press(key, { altKey: true, target: field })).toBe(true);
    expect(press(key, { metaKey: true })).toBe(true);
  },
);

test.each([
  "F1",
  "F3",
  "F5",
  "F6",
  "F7",
  "F10",
  "F11",
  "F12",
  "Escape",
  "ContextMenu",
  "BrowserBack",
  "BrowserHome",
  "Alt",
])("[K68] %s does nothing", (key) => expect(press(key)).toBe(true));

test.each(["Tab", "Enter", " ", "ArrowLeft", "ArrowDown", "Home", "End", "a", "Z", "7", "-"])(
  "[K70] %s is the page's own",
  (key) => expect(press(key)).toBe(false),
);

test("[K68] Backspace takes back a letter and never the page", () => {
  expect(press("Backspace")).toBe(true);
  expect(press("Backspace", { target: field })).toBe(false);
});
