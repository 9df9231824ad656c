import { afterEach, describe, expect, it } from "vitest";
import { type Action } from "../actions.ts";
import { pressedAction } from "./desk-keys.ts";
import { usualKeys } from "./keymap.ts";

afterEach(() => document.body.replaceChildren());

/** What a press of this key asks for with the focus on an element of this kind. */
function pressed(init: KeyboardEventInit, on = "div", keymap = usualKeys): Action | undefined {
  const element = document.body.appendChild(document.createElement(on));
  let action: Action | undefined;
  element.addEventListener("keydown", (event) => (action = pressedAction(event, keymap)));
  element.dispatchEvent(new KeyboardEvent("keydown", init));
  return action;
}

describe("keys of the work area", () => {
  it("[W2] are what the buttons say, also with caps lock", () => {
    expect(pressed({ key: " " })).toBe("next");
    expect(pressed({ key: "r" })).toBe("recall");
    expect(pressed({ key: "R" })).toBe("recall");
    expect(pressed({ key: "z" })).toBe("undo");
    expect(pressed({ key: "q" })).toBeUndefined();
    expect(pressed({ key: "Enter" })).toBeUndefined();
  });

  it.each(["input", "textarea", "select"])("[W2] are off in a text field (%s)", (field) => {
    for (const key of Object.values(usualKeys)) expect(pressed({ key }, field)).toBeUndefined();
  });

  it("[W2] are off with a modifier and while a word is composed", () => {
    for (const modifier of ["ctrlKey", "altKey", "metaKey", "shiftKey", "isComposing"])
      expect(pressed({ key: "r", [modifier]: true })).toBeUndefined();
  });

  it("[W2] leave Space to a button that has the focus, but not the letters", () => {
    expect(pressed({ key: " " }, "button")).toBeUndefined();
    expect(pressed({ key: "r" }, "button")).toBe("recall");
  });

  it("[W53] follow the person's own choice", () => {
    const own = { ...usualKeys, recall: "q", miss: "" };
    expect(pressed({ key: "q" }, "div", own)).toBe("recall");
    expect(pressed({ key: "r" }, "div", own)).toBeUndefined();
    expect(pressed({ key: "m" }, "div", own)).toBeUndefined();
  });
});
