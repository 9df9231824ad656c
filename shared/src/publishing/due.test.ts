import { describe, expect, test } from "vitest";
import { later } from "../core/index.ts";
import { atGate, decideGate, nineOClock, publishes, sampleVenue, writes } from "../samples/index.ts";
import { publishingTopic, type PublishingState } from "./index.ts";
import { publicTitles, rowsOf, stateAfter } from "./test-gate.ts";

const starts = later(nineOClock, 30 * 60_000);
const ends = later(nineOClock, 60 * 60_000);
const bounded = publishes("N1", { placement: { startsAt: starts, endsAt: ends } });
const next = (state: PublishingState) => publishingTopic.nextDue?.(state, { venue: sampleVenue });
const due = (state: PublishingState, now: string) =>
  publishingTopic.due?.(state, now, { venue: sampleVenue }).map(({ command }) => command);
const stateOf = (state: PublishingState) =>
  (rowsOf("publishing.content/all", state)["item/N1"]?.published as { state: string } | undefined)?.state;

describe("time", () => {
  test("[G122] an item begins and ends by the hub's clock", () => {
    const scheduled = stateAfter(bounded);
    expect([stateOf(scheduled), next(scheduled), due(scheduled, later(starts, -1))]).toEqual(["scheduled", starts, []]);
    expect(due(scheduled, starts)).toEqual(["publishing.start-item"]);
    const live = stateAfter(bounded, atGate("system", "start-item", { itemId: "N1" }, 30));
    expect([stateOf(live), next(live), due(live, ends)]).toEqual(["live", ends, ["publishing.end-item"]]);
    const over = stateAfter(bounded, atGate("system", "end-item", { itemId: "N1" }, 60));
    expect([stateOf(over), publicTitles(over)]).toEqual(["ended", []]);
  });

  test("[G122] what was due while the hub was down is over at once, and never before its time", () => {
    expect(due(stateAfter(bounded), later(ends, 1))).toEqual(["publishing.end-item"]);
    const early = atGate("system", "end-item", { itemId: "N1" }, 59);
    expect(decideGate(stateAfter(bounded), early)).toMatchObject({ events: [] });
    const withdrawn = stateAfter(bounded, atGate("mei", "withdraw-item", { itemId: "N1", reason: "不办了" }));
    expect(decideGate(withdrawn, atGate("system", "end-item", { itemId: "N1" }, 60))).toMatchObject({ events: [] });
    expect(due(withdrawn, ends)).toEqual([]);
  });

  test("[G130] what is over, withdrawn or discarded is forgotten after 400 days, and nothing else is", () => {
    const day = 24 * 60;
    const withdrawn = [...publishes("N1"), atGate("mei", "withdraw-item", { itemId: "N1", reason: "不办了" })];
    const state = stateAfter(
      withdrawn,
      writes("N2"),
      publishes("N3"),
      writes("N4"),
      atGate("ed", "discard-draft", { itemId: "N4" }, day),
    );
    expect(next(state)).toBe(later(nineOClock, 400 * day * 60_000));
    const forget = atGate("system", "forget-items", {}, 400 * day);
    expect(decideGate(state, forget)).toMatchObject({ events: [{ type: "ItemsForgotten", itemIds: ["N1"] }] });
    expect(due(state, later(nineOClock, 400 * day * 60_000))).toEqual(["publishing.forget-items"]);
    const later401 = atGate("system", "forget-items", {}, 401 * day);
    expect(decideGate(state, later401)).toMatchObject({ events: [{ itemIds: ["N1", "N4"] }] });
    expect(decideGate(stateAfter(withdrawn), atGate("system", "forget-items", {}, day))).toMatchObject({ events: [] });
  });

  test("[G130] an item that somebody goes on writing is not forgotten", () => {
    const withdrawn = [...publishes("N1"), atGate("mei", "withdraw-item", { itemId: "N1", reason: "不办了" })];
    expect(next(stateAfter(withdrawn, writes("N1", { title: { zh: "又", en: "Again" } })))).toBeUndefined();
  });

  test("[G131] the same file once more changes nothing; beyond 3,000 the oldest that stand nowhere are forgotten", () => {
    const id = (index: number) => index.toString(16).padStart(64, "0");
    const adds = (index: number) =>
      atGate(
        "system",
        "add-medium",
        {
          mediumId: id(index),
          name: "图",
          type: "image",
          width: 1,
          height: 1,
          pages: 1,
          bytes: 1,
          findings: [],
          by: "user:ed",
        },
        index,
      );
    const used = { media: [{ mediumId: id(0), alt: { zh: "图", en: "Picture" } }] };
    const state = stateAfter(adds(0), writes("N1", used));
    expect(decideGate(state, adds(0))).toMatchObject({ events: [] });
    const first = state.media[id(0)]!;
    for (let index = 1; index < 3_000; index += 1)
      Object.assign(state.media, { [id(index)]: { ...first, mediumId: id(index), at: later(nineOClock, index) } });
    const decision = decideGate(state, adds(9_999));
    expect(decision).toMatchObject({ events: [{ type: "MediaForgotten" }, { type: "MediumAdded" }] });
    const { events } = decision as unknown as { events: Parameters<typeof publishingTopic.evolve>[1][] };
    const after = events.reduce(publishingTopic.evolve, state);
    expect(Object.keys(after.media).length).toBeLessThan(3_000);
    expect([after.media[id(0)], after.media[id(1)], after.media[id(2_999)]].map(Boolean)).toEqual([true, false, true]);
  });
});
