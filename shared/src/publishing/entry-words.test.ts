import { describe, expect, test } from "vitest";
import { atGate, type GateStep, publishes, sampleWords, submits, writes } from "../samples/index.ts";
import { entryWordsRowSchema, findPublished, findPublishedWords, isPublicMedium, publishedItems } from "./index.ts";
import { given, rowsOf, stateAfter } from "./test-gate.ts";

const id = "programme.launch";
const mediumId = "a".repeat(64);
const adds = atGate("system", "add-medium", {
  mediumId,
  name: "图.png",
  type: "image",
  width: 10,
  height: 20,
  pages: 1,
  bytes: 5,
  findings: [],
  by: "user:max",
});
const holding = { ...sampleWords, media: [{ mediumId, alt: { zh: "图", en: "Picture" } }] };
const withdraw = atGate("mei", "withdraw-item", { itemId: id, reason: "不办了" });
const words = (changes: object, name = "ed") => writes(id, { ...sampleWords, ...changes }, name);
const step = (stepId: string, zh = "致辞") => ({ id: stepId, title: { zh, en: "Address" } });
const pledge = (pledgeId: string, zh = "公布") => ({ id: pledgeId, departmentId: "D99", text: { zh, en: "Publish" } });
const link = (zh: string, url = "https://live.linlan.example/") => ({ label: { zh, en: "Live" }, url });

describe("words of an entry of the programme", () => {
  const bad = "电话13800138000";
  test.each<[field: string, changes: object]>([
    ["title.zh", { title: { zh: bad, en: "x" } }],
    ["body.en", { body: { zh: "x", en: bad } }],
    ["steps.1.title.zh", { steps: [step("a"), step("b", bad)] }],
    ["pledges.0.text.zh", { pledges: [pledge("p", bad)] }],
    ["unveiling.en", { unveiling: { zh: "台", en: bad } }],
    ["links.0.label.zh", { links: [link(bad)] }],
    ["links.1.url", { links: [link("播"), link("播", "https://linlan.example/?tel=13800138000")] }],
    ["media.0.alt.zh", { media: [{ mediumId, alt: { zh: bad, en: "" } }] }],
  ])("[G140] are looked at whole: %s", (field, changes) => {
    given(adds)
      .when(words(changes))
      .thenRefused("privacy-findings", { findings: [{ field, kind: "mobile" }] });
  });

  test("[G140] stop where a secrecy mark is written into one of them", () => {
    given(words({}))
      .when(words({ pledges: [pledge("p", "机密★10年")] }))
      .thenEvents([{ type: "ItemStopped", findings: [{ field: "pledges.0.text.zh", kind: "secrecy_mark" }] }]);
  });

  test("[G141] name a step and a pledge once; a department is not looked up", () => {
    given()
      .when(words({ steps: [step("a"), step("b"), step("a")] }))
      .thenRefused("step-twice", { stepId: "a" });
    given()
      .when(words({ pledges: [pledge("p"), pledge("q"), pledge("q")] }))
      .thenRefused("pledge-twice", { pledgeId: "q" });
    given()
      .when(words({ pledges: [pledge("a")], steps: [step("a")] }))
      .thenResult({ status: "draft", version: 1 });
  });

  test("[G142] stand under the name of their entry, which is nobody else's", () => {
    given().when(writes("launch", sampleWords)).thenRefused("no-entry-named");
    given().when(writes(id)).thenRefused("other-kind", { kind: "entry" });
    given(words({})).when(writes(id)).thenRefused("other-kind", { kind: "entry" });
  });

  test("[G147] pass the gate as any text does: not by their author, not by who has added a picture, corrected when they change", () => {
    const sent = [adds, words(holding), submits(id)];
    const review = { itemId: id, scope: "whole", basis: "可以" };
    for (const name of ["ed", "max"]) {
      const reviewer = {
        ...atGate("rui", "review-item", review),
        sender: { id: `user:${name}`, role: "reviewer" as const },
      };
      given(sent).when(reviewer).thenRefused("own-text");
    }
    given(sent)
      .when(atGate("rui", "review-item", review))
      .thenResult({ status: "reviewed" });
    given(publishes(id, sampleWords))
      .when(words({ steps: [] }))
      .thenRefused("correction-missing");
    given(publishes(id, sampleWords))
      .when(words({ steps: [], correction: { zh: "议程有变", en: "New agenda" } }))
      .thenResult({ status: "draft", version: 2 });
  });

  test("[G147] are in no public row, and no screen shows them by itself", () => {
    const state = stateAfter(adds, publishes(id, holding));
    expect(rowsOf("publishing.public/H1", state)).toEqual({});
    expect([publishedItems(state), findPublished(state, id)]).toEqual([[], undefined]);
    expect(rowsOf("publishing.content/all", state)[`item/${id}`]).toMatchObject({
      kind: "entry",
      title: sampleWords.title,
      published: { state: "live" },
    });
    expect(rowsOf(`publishing.item/${id}`, state)["version/1"]).toMatchObject({ content: holding });
  });

  test("[G147] are known to the programme, whole, once they are approved and have begun, and until they are withdrawn", () => {
    const row = findPublishedWords(stateAfter(adds, publishes(id, holding)), id)!.row;
    expect(entryWordsRowSchema.parse(row)).toEqual(row);
    const { kind: _, media: __, ...texts } = holding;
    expect(row).toEqual({
      ...texts,
      media: [{ mediumId, type: "image", width: 10, height: 20, pages: 1, alt: { zh: "图", en: "Picture" } }],
      version: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      leaseMinutes: 1440,
      approvedAt: "2026-09-16T01:00:00.000Z",
    });
    const later = publishes(id, { ...sampleWords, placement: { startsAt: "2026-09-16T03:00:00.000Z" } });
    const begun = [...later, atGate("system", "start-item", { itemId: id }, 180)];
    expect(findPublishedWords(stateAfter(later), id)).toBeUndefined();
    expect(findPublishedWords(stateAfter(begun), id)).toMatchObject({ hallIds: ["H1"], row: texts });
    for (const steps of [[words({})], [words({}), submits(id)], [...publishes(id, sampleWords), withdraw]])
      expect(findPublishedWords(stateAfter(steps), id)).toBeUndefined();
    expect(findPublishedWords(stateAfter(publishes("N1")), "N1")).toBeUndefined();
  });

  test("[G147] let their pictures out only while they are live, of which none is forgotten", () => {
    const after = (...steps: readonly (GateStep | readonly GateStep[])[]) =>
      isPublicMedium(stateAfter(adds, ...steps), mediumId);
    const waits = publishes(id, { ...holding, placement: { startsAt: "2026-09-16T03:00:00.000Z" } });
    expect(after(words(holding))).toBe(false);
    expect(after(waits)).toBe(false);
    expect(after(waits, atGate("system", "start-item", { itemId: id }, 180))).toBe(true);
    expect(after(publishes(id, holding), withdraw)).toBe(false);
    given(adds, words(holding))
      .when(atGate("system", "forget-media", {}, 60 * 24 * 40))
      .thenResult({ mediumIds: [] });
    given(adds)
      .when(atGate("system", "forget-media", {}, 60 * 24 * 40))
      .thenResult({ mediumIds: [mediumId] });
  });
});
