import { describe, expect, test } from "vitest";
import {
  atGate,
  decideGate,
  publishes,
  sampleWords,
  submits,
  submitsMany,
  tellGate,
  writes,
} from "../samples/index.ts";
import { eventsOf, given, stateAfter } from "./test-gate.ts";
import { mostItems } from "./state.ts";
import { publishingTopic } from "./index.ts";

const idOf = (index: number) => `programme.E${index}`;
const payload = (index: number, changes: object = {}) => writes(idOf(index), { ...sampleWords, ...changes }).payload;
const savesMany = (items: readonly object[], name = "ed") => atGate(name, "save-items", { items });
const secret = { body: { zh: "机密★10年 内容", en: "" } };
const title = { title: { zh: "又", en: "Again" } };

describe("many items at once", () => {
  test("[G143] are saved in one decision, and what is as it was makes no new version", () => {
    given(writes(idOf(1), sampleWords))
      .when(savesMany([payload(1), payload(2), payload(3)]))
      .thenEvents([
        { type: "ItemSaved", itemId: idOf(2), version: 1 },
        { type: "ItemSaved", itemId: idOf(3), version: 1 },
      ])
      .thenResult({ saved: 2, unchanged: 1, items: [{ itemId: idOf(1), version: 1, status: "draft" }, {}, {}] });
    const all = [payload(1), payload(2)];
    given(savesMany(all)).when(savesMany(all)).thenEvents([]).thenResult({ saved: 0, unchanged: 2 });
  });

  test("[G143] make the very versions that one by one would have been made", () => {
    const one = stateAfter(writes(idOf(1), sampleWords), writes(idOf(2), { ...sampleWords, ...title }));
    expect(stateAfter(savesMany([payload(1), payload(2, title)]))).toEqual(one);
  });

  test("[G143] are refused whole with every wrong one and why", () => {
    const wrong = [
      payload(1),
      payload(2, { placement: { hallIds: ["H9"] } }),
      payload(3, { title: { zh: "13800138000", en: "x" } }),
      payload(1),
      payload(4, { steps: [sampleWords.steps[0], sampleWords.steps[0]] }),
    ];
    const decision = decideGate(stateAfter(), savesMany(wrong));
    expect(decision).toEqual({
      refusal: {
        code: "items-wrong",
        items: [
          { itemId: idOf(2), refusal: { code: "unknown-hall", hallId: "H9" } },
          {
            itemId: idOf(3),
            refusal: {
              code: "privacy-findings",
              findings: [{ field: "title.zh", kind: "mobile", action: "block", at: 0, length: 11 }],
            },
          },
          { itemId: idOf(1), refusal: { code: "item-twice" } },
          { itemId: idOf(4), refusal: { code: "step-twice", stepId: "address" } },
        ],
      },
    });
  });

  test("[G144] with a secrecy mark in one of them are refused: nothing stops and nothing of the text is kept", () => {
    for (const steps of [[], [writes(idOf(1), sampleWords)], publishes(idOf(1), sampleWords)]) {
      const decision = decideGate(tellGate(steps).state, savesMany([payload(2), payload(1, secret)]));
      expect(decision).toMatchObject({
        refusal: { code: "items-wrong", items: [{ itemId: idOf(1), refusal: { code: "secrecy-mark" } }] },
      });
      expect(JSON.stringify(decision)).not.toContain("机密");
    }
  });

  test("[G145] count together against what one gate keeps", () => {
    let state = stateAfter();
    const saved = eventsOf(decideGate(state, writes("N1")))[0] as Parameters<typeof publishingTopic.evolve>[1];
    for (let count = 0; count < mostItems - 2; count += 1)
      state = publishingTopic.evolve(state, { ...saved, itemId: `N${count}` } as typeof saved);
    expect(eventsOf(decideGate(state, savesMany([payload(1), payload(2)])))).toHaveLength(2);
    expect(decideGate(state, savesMany([payload(1), payload(2), payload(3), payload(4)]))).toMatchObject({
      refusal: {
        items: [
          { itemId: idOf(3), refusal: { code: "too-many-items", limit: mostItems } },
          { itemId: idOf(4), refusal: { code: "too-many-items", limit: mostItems } },
        ],
      },
    });
  });

  test("[G143] are between one and five hundred", () => {
    const { payload: shape } = publishingTopic.commands["save-items"]!;
    const many = (count: number) => ({ items: Array.from({ length: count }, (_, index) => payload(index)) });
    expect([0, 1, 500, 501].map((count) => shape.safeParse(many(count)).success)).toEqual([false, true, true, false]);
  });

  test("[G146] are submitted as their sender has seen them, all of them or none", () => {
    const written = stateAfter(savesMany([payload(1), payload(2), payload(3, { title: { zh: "只有中文", en: "" } })]));
    expect(eventsOf(decideGate(written, submitsMany(written, [idOf(1), idOf(2)])))).toMatchObject([
      { type: "ItemSubmitted", itemId: idOf(1), version: 1, by: "user:ed" },
      { type: "ItemSubmitted", itemId: idOf(2), version: 1 },
    ]);
    expect(decideGate(written, submitsMany(written, [idOf(1), idOf(3), idOf(1), idOf(9)]))).toMatchObject({
      refusal: {
        code: "items-wrong",
        items: [
          { itemId: idOf(3), refusal: { code: "text-not-ready", findings: [{ field: "title.en" }] } },
          { itemId: idOf(1), refusal: { code: "item-twice" } },
          { itemId: idOf(9), refusal: { code: "unknown-item" } },
        ],
      },
    });
    const rewritten = stateAfter(savesMany([payload(1)]), writes(idOf(1), { ...sampleWords, ...title }));
    expect(decideGate(rewritten, submitsMany(written, [idOf(1)]))).toMatchObject({
      refusal: { items: [{ refusal: { code: "not-this-version", version: 2 } }] },
    });
    const sent = stateAfter(savesMany([payload(1)]), submits(idOf(1)));
    expect(decideGate(sent, submitsMany(sent, [idOf(1)]))).toMatchObject({
      refusal: { items: [{ refusal: { code: "not-a-draft" } }] },
    });
  });
});
