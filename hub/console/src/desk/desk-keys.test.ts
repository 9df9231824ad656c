import { afterEach, describe, expect, it } from "vitest";
import { type DeskKey, deskKeyOf } from "./desk-keys.ts";

afterEach(() => document.body.replaceChildren());

/** The desk's key when `init` is pressed with the focus on an element of this kind. */
function pressed(init: KeyboardEventInit, on = "div"): DeskKey | undefined {
  const element = document.body.appendChild(document.createElement(on));
  let key: DeskKey | undefined;
  element.addEventListener("keydown", (event) => (key = deskKeyOf(event)));
  element.dispatchEvent(new KeyboardEvent("keydown", init));
  return key;
}

describe("keys of the work area", () => {
  it("[W2] are Space, R and M, also with caps lock", () => {
    expect(pressed({ key: " " })).toBe("space");
    expect(pressed({ key: "r" })).toBe("r");
    expect(pressed({ key: "R" })).toBe("r");
    expect(pressed({ key: "m" })).toBe("m");
    expect(pressed({ key: "x" })).toBeUndefined();
  });

  it.each(["input", "textarea", "select"])("[W2] are off in a text field (%s)", (field) => {
    for (const key of [" ", "r", "m"]) expect(pressed({ key }, field)).toBeUndefined();
  });

  it("[W2] are off with a modifier and while a word is composed", () => {
    for (const modifier of ["ctrlKey", "altKey", "metaKey", "shiftKey", "isComposing"])
      expect(pressed({ key: "r", [modifier]: true })).toBeUndefined();
  });

  it("[W2] leave Space to a button that has the focus, but not the letters", () => {
    expect(pressed({ key: " " }, "button")).toBeUndefined();
    expect(pressed({ key: "r" }, "button")).toBe("r");
  });
});
