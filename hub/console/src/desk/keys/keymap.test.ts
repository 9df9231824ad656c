import { describe, expect, it } from "vitest";
import { actionOf, keymapOf, noChanges, readChanges, usualKeys } from "./keymap.ts";

describe("which key does what", () => {
  it("[W53] gives every action a key of its own", () => {
    const keys = Object.values(usualKeys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain("");
  });

  it("[W53] knows no action for no key", () => {
    expect(actionOf("", keymapOf({ keys: { recall: "" }, areOff: false }))).toBeUndefined();
  });

  it("[W53] comes back as it was kept", () => {
    const changes = { keys: { recall: "q", miss: "" }, areOff: true };
    expect(readChanges(JSON.stringify(changes))).toEqual(changes);
  });

  it.each([
    ["nothing kept", undefined],
    ["no JSON", "{"],
    ["another shape", '{"keys":["q"],"areOff":false}'],
    ["an unknown action", '{"keys":{"dance":"q"},"areOff":false}'],
    ["one key for two things", '{"keys":{"recall":"m"},"areOff":false}'],
  ])("[W53] is as usual where what was kept cannot be used: %s", (_, kept) => {
    expect(readChanges(kept)).toEqual(noChanges);
  });
});
