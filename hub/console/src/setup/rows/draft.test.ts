import { describe, expect, it } from "vitest";
import { changedFields, mergeInto, nextId, payloadOf } from "./draft.ts";

describe("a row while it is edited", () => {
  it("[I2] is sent whole, without empty fields, and in use", () => {
    expect(payloadOf({ id: "S1", quotaPerDay: undefined, retired: true, hours: [] })).toEqual({ id: "S1", hours: [] });
  });

  it("[I12] names the fields that differ, also inside lists", () => {
    const base = { id: "W1", name: { zh: "一", en: "One" }, queues: ["A"] };
    expect(changedFields(base, { ...base, queues: ["A", "B"] })).toEqual(["queues"]);
    expect(changedFields(base, { ...base, name: { zh: "一", en: "1" }, retired: true })).toEqual(["name"]);
    expect(changedFields(base, { ...base, profileId: "P1" })).toEqual(["profileId"]);
  });

  it("[I12] follows what somebody else changed, keeps what is typed, and names where both did", () => {
    const base = { id: "S1", targetMinutes: 8, frequent: false, queue: "A" };
    const draft = { ...base, targetMinutes: 10, queue: "B" };
    const merge = mergeInto(draft, base, { ...base, frequent: true, targetMinutes: 12, queue: "B" });
    expect(merge).toEqual({ taken: ["frequent"], clashed: ["targetMinutes"] });
    expect(draft).toEqual({ id: "S1", targetMinutes: 10, frequent: true, queue: "B" });
  });

  it("[I12] follows a field that somebody else emptied", () => {
    const base = { id: "S1", quotaPerDay: 50 };
    const draft: { id: string; quotaPerDay?: number | undefined } = { ...base };
    mergeInto(draft, base, { id: "S1" });
    expect(payloadOf(draft)).toEqual({ id: "S1" });
  });
});

describe("the id of a new row", () => {
  it("[I3] goes on in the manner of those there are", () => {
    expect(nextId(["W1", "W8", "door"], "W")).toBe("W9");
    expect(nextId(["SV01", "SV09"], "S")).toBe("SV10");
    expect(nextId([], "H")).toBe("H1");
    expect(nextId(["a1", "b2", "b3"], "S")).toBe("b4");
  });
});
