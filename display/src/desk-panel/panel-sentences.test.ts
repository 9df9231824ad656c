import { pauseReasons } from "@openhall/shared/queue";
import { describe, expect, it } from "vitest";
import { textUnits } from "@openhall/shared/venue";
import { type PanelSays, sentenceOf, stateWords } from "./panel-sentences.ts";

const everything: readonly PanelSays[] = [
  { kind: "called", number: "A012", lit: true },
  { kind: "serving", number: "A012" },
  { kind: "corrected", number: "A012" },
  ...pauseReasons.map((reason): PanelSays => ({ kind: "paused", reason })),
  { kind: "open" },
  { kind: "closed" },
  { kind: "hall-closed" },
  { kind: "ask-staff" },
];

describe("the sentences of the desk panel", () => {
  it("[D64] the short ones fit where the plan says that they do, the whole ones where it is roomy", () => {
    for (const says of everything) {
      for (const hasState of [true, false]) {
        const short = sentenceOf(says, { isRoomy: false, hasState });
        expect([textUnits(short.zh) <= 7.8, textUnits(short.en) <= 8.1, short]).toEqual([true, true, short]);
        const whole = sentenceOf(says, { isRoomy: true, hasState });
        expect([textUnits(whole.zh) <= 14, textUnits(whole.en) <= 14, whole]).toEqual([true, true, whole]);
      }
      const state = stateWords(says);
      if (state) expect([textUnits(state.zh) <= 5.4, textUnits(state.en) <= 8, state]).toEqual([true, true, state]);
    }
  });

  it("[D64] a paused desk says so also where the state has no room of its own", () => {
    const says: PanelSays = { kind: "paused", reason: "lunch" };
    expect(sentenceOf(says, { isRoomy: false, hasState: false })).toEqual({ zh: "暂停：午休", en: "Paused" });
    expect(sentenceOf(says, { isRoomy: false, hasState: true })).toEqual({ zh: "午休", en: "Lunch" });
  });
});
