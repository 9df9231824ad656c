import { describe, expect, it } from "vitest";
import { testDesk, testServices } from "../test-hall.ts";
import { choiceOf, moved, profilePayload } from "./profile-choice.ts";

const profiles = new Map([["P1", { name: { zh: "午间", en: "Noon" }, serviceIds: ["S3", "S1"], ranked: true }]]);
const choice = (...desk: Parameters<typeof testDesk>) => choiceOf(testDesk(...desk), profiles, testServices);

describe("what a desk is set to take", () => {
  it("[M11] is a profile, its queues, or services by hand", () => {
    expect(choice(1, ["S3", "S1"], { profileId: "P1", ranked: true })).toEqual({ by: "profile", profileId: "P1" });
    expect(choice(1, ["S1", "S2"])).toEqual({ by: "queues" });
    expect(choice(1, ["S2", "S1"], { ranked: true })).toEqual({ by: "hand", serviceIds: ["S2", "S1"], ranked: true });
    expect(choice(1, ["S3", "gone"], { profileId: "retired" })).toEqual({
      by: "hand",
      serviceIds: ["S3"],
      ranked: false,
    });
  });

  it("[M11] is sent as a profile, or as services in their order", () => {
    const desk = testDesk(1, []);
    expect(profilePayload(desk, { by: "profile", profileId: "P1" }, testServices)).toEqual({
      deskId: "W1",
      profileId: "P1",
    });
    expect(profilePayload(desk, { by: "queues" }, testServices)).toEqual({
      deskId: "W1",
      serviceIds: ["S1", "S2"],
      ranked: false,
    });
    expect(profilePayload(desk, { by: "hand", serviceIds: ["S3", "S1"], ranked: true }, testServices)).toEqual({
      deskId: "W1",
      serviceIds: ["S3", "S1"],
      ranked: true,
    });
  });

  it("[M11] is never nothing", () => {
    expect(
      profilePayload(testDesk(1, []), { by: "hand", serviceIds: [], ranked: false }, testServices),
    ).toBeUndefined();
    expect(profilePayload(testDesk(1, [], { queues: ["Z"] }), { by: "queues" }, testServices)).toBeUndefined();
  });

  it("[M11] changes its order one place at a time", () => {
    expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
    expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
  });
});
