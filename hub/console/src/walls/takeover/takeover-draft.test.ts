import { fillText, placesIn } from "@openhall/shared/screens";
import { describe, expect, it } from "vitest";
import { missingOf, takeoverCommand, type TakeoverDraft } from "./takeover-draft.ts";

const draft: TakeoverDraft = {
  where: "hall",
  deviceIds: [],
  itemId: "pause",
  minutes: 15,
  sound: false,
  fill: {},
};
const template = {
  title: { zh: "{desk}暂停办理", en: "Service paused at {desk}" },
  body: { zh: "约 {time} 恢复", en: "Until {time}" },
};

describe("a takeover that is being written", () => {
  it("[W244] has the places of its text in either language", () => {
    expect(placesIn([template.title, template.body])).toEqual(["desk", "time"]);
    expect(placesIn([template.title, { zh: "", en: "{minutes} minutes" }])).toEqual(["desk", "minutes"]);
  });

  it("[W244] stands as the hub fills it, with gaps where nothing is chosen", () => {
    expect(fillText("{desk}：{time}", "zh", { desk: 3, time: "14:30" }, "＿＿")).toBe("3号窗口：14:30");
    expect(fillText("at {desk}, {minutes} min", "en", { desk: 3 }, "＿＿")).toBe("at desk 3, ＿＿ min");
  });

  it.each([
    ["missingItem", { itemId: undefined }],
    ["missingScreens", { where: "chosen" as const }],
    ["missingFill", { fill: { deskId: "W1" } }],
    ["missingFill", { fill: { deskId: "W1", time: "25:00" } }],
    ["missingMinutes", { minutes: 0 }],
    ["missingMinutes", { minutes: 241 }],
    ["missingMinutes", { minutes: undefined }],
  ])("[W244] lacks something: %s", (missing, changes) => {
    const whole = { ...draft, fill: { deskId: "W1", time: "14:30" } };
    expect(missingOf(whole, ["desk", "time"])).toEqual([]);
    expect(missingOf({ ...whole, ...changes }, ["desk", "time"])).toEqual([missing]);
  });

  it("[W244] is sent with the values of its own places only, to a hall, chosen screens, or as a proposal", () => {
    const fill = { deskId: "W1", time: "14:30", minutes: 5 };
    const filled = { ...draft, fill, deviceIds: ["N1"] };
    expect(takeoverCommand(filled, ["desk"], "H1")).toEqual({
      type: "screens.take-over",
      payload: { itemId: "pause", minutes: 15, sound: false, fill: { deskId: "W1" }, hallId: "H1" },
    });
    expect(takeoverCommand({ ...filled, where: "chosen" }, [], "H1").payload).toMatchObject({ deviceIds: ["N1"] });
    expect(takeoverCommand({ ...filled, where: "everywhere" }, [], "H1")).toEqual({
      type: "screens.propose-takeover",
      payload: { itemId: "pause", minutes: 15, sound: false, fill: {} },
    });
  });
});
