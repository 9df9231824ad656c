import { describe, expect, test } from "vitest";
import {
  approves,
  atGate,
  decideGate,
  publishes,
  reviews,
  sampleContent,
  submits,
  tellGate,
  writes,
} from "../samples/index.ts";
import { given, publicTitles, stateAfter } from "./test-gate.ts";

const identity = "110101190001010014";
const secret = { body: { zh: "机密★10年 内容", en: "" } };
const title = (zh: string) => ({ title: { zh, en: "New" } });
const medium = {
  mediumId: "a".repeat(64),
  name: "图.png",
  type: "image",
  width: 1920,
  height: 1080,
  pages: 1,
  bytes: 1,
  findings: [],
  by: "user:ed",
};
const adds = (changes: object = {}) => atGate("system", "add-medium", { ...medium, ...changes });
const holding = { media: [{ mediumId: medium.mediumId, alt: { zh: "图", en: "Picture" } }] };

describe("writing", () => {
  test("[G101] a text that must not be public is refused, with where it stands and nothing of it", () => {
    const decision = decideGate(stateAfter(), writes("N1", { body: { zh: `张三 ${identity}`, en: "" } }));
    expect(decision).toEqual({
      refusal: {
        code: "privacy-findings",
        findings: [{ field: "body.zh", kind: "id18", action: "block", at: 3, length: 18 }],
      },
    });
  });

  test("[G101] every text of an item is looked at: titles, both languages, the words for pictures, the correction", () => {
    const bad = `电话13800138000`;
    const fields = [
      [{ title: { zh: bad, en: "x" } }, "title.zh"],
      [{ title: { zh: "x", en: bad } }, "title.en"],
      [{ body: { zh: "x", en: bad } }, "body.en"],
      [{ media: [{ mediumId: medium.mediumId, alt: { zh: bad, en: "" } }] }, "media.0.alt.zh"],
      [{ correction: { zh: bad, en: "x" } }, "correction.zh"],
    ] as const;
    for (const [changes, field] of fields)
      given(adds(), publishes("N1"))
        .when(writes("N1", changes))
        .thenRefused("privacy-findings", { findings: [{ field }] });
  });

  test("[G101] an internal mark and what only warns may be written, and stand with the version", () => {
    given()
      .when(writes("N1", { body: { zh: "内部资料，电话0990-6601234", en: "" } }))
      .thenEvents([{ type: "ItemSaved", findings: [{ kind: "internal_mark" }, { kind: "landline" }] }]);
  });

  test("[G102] a secrecy mark stops a known item at once, also in review, and a new one is not kept", () => {
    given()
      .when(writes("N1", secret))
      .thenRefused("secrecy-mark", { findings: [{ field: "body.zh", kind: "secrecy_mark" }] });
    for (const steps of [[writes("N1")], [writes("N1"), submits("N1")], publishes("N1")])
      given(steps)
        .when(writes("N1", secret))
        .thenEvents([{ type: "ItemStopped", itemId: "N1", findings: [{ kind: "secrecy_mark", field: "body.zh" }] }])
        .thenResult({ status: "stopped", findings: [{ kind: "secrecy_mark" }] });
  });

  test("[G102] whoever sees the mark stops the item without sending it, whatever its status", () => {
    const stops = atGate("ed", "stop-item", { itemId: "N1" });
    given().when(stops).thenRefused("unknown-item");
    for (const steps of [[writes("N1")], [writes("N1"), submits("N1"), reviews("N1")], publishes("N1")])
      given(steps)
        .when(stops)
        .thenEvents([{ type: "ItemStopped", itemId: "N1", version: 1, by: "user:ed", findings: [] }])
        .thenResult({ itemId: "N1", version: 1, status: "stopped", findings: [] });
    given(writes("N1"), stops).when(stops).thenRefused("item-stopped");
    given(writes("N1"), stops)
      .when(writes("N1", title("又")))
      .thenRefused("item-stopped");
    expect(publicTitles(stateAfter(publishes("N1"), stops))).toEqual([sampleContent.title.zh]);
  });

  test("[G102] a stopped item is not written on until a reviewer has cleared it; what is published stays", () => {
    const stopped = [...publishes("N1"), writes("N1", secret)];
    expect(publicTitles(stateAfter(stopped))).toEqual([sampleContent.title.zh]);
    given(stopped)
      .when(writes("N1", title("又")))
      .thenRefused("item-stopped");
    given(stopped).when(submits("N1")).thenRefused("item-stopped");
    const cleared = [...stopped, atGate("rui", "clear-stop", { itemId: "N1", reason: "已上报并删除原件" })];
    expect(stateAfter(cleared).items.N1?.status).toBe("draft");
    given(cleared)
      .when(writes("N1", { ...title("又"), correction: { zh: "改", en: "Changed" } }))
      .thenResult({ status: "draft", version: 2 });
  });

  test("[G103] is for halls and with media that there are, and ends after it begins", () => {
    given()
      .when(writes("N1", { placement: { hallIds: ["H1", "H9"] } }))
      .thenRefused("unknown-hall", { hallId: "H9" });
    given().when(writes("N1", holding)).thenRefused("unknown-medium", { mediumId: medium.mediumId });
    given(adds()).when(writes("N1", holding)).thenResult({ status: "draft", version: 1 });
    const moment = "2026-09-20T00:00:00.000Z";
    given()
      .when(writes("N1", { placement: { startsAt: moment, endsAt: moment } }))
      .thenRefused("ends-before-it-starts");
  });

  test("[G103] stays of its kind", () => {
    const { media: _, ...emergency } = sampleContent;
    const template = atGate("ed", "save-item", {
      itemId: "N1",
      content: { ...emergency, kind: "emergency" },
      placement: { hallIds: ["H1"] },
    });
    given(writes("N1")).when(template).thenRefused("other-kind", { kind: "notice" });
  });

  test("[G105] the same once more changes nothing, and a new text is a new version", () => {
    given(writes("N1")).when(writes("N1")).thenEvents([]).thenResult({ version: 1, status: "draft" });
    given(publishes("N1"))
      .when(writes("N1", title("又")))
      .thenRefused("correction-missing");
    given(writes("N1"))
      .when(writes("N1", title("又")))
      .thenResult({ version: 2, status: "draft" });
    given(writes("N1"), atGate("ed", "discard-draft", { itemId: "N1" }))
      .when(writes("N1"))
      .thenResult({ version: 2, status: "draft" });
  });

  test("[G105] is not for those who have it before them while it is reviewed", () => {
    given(writes("N1"), submits("N1"))
      .when(writes("N1", title("又")))
      .thenRefused("item-in-review");
    given(writes("N1"), submits("N1"), reviews("N1"))
      .when(writes("N1", title("又")))
      .thenRefused("item-in-review");
    given(writes("N1"), submits("N1"), atGate("ed", "take-back-item", { itemId: "N1" }))
      .when(writes("N1", title("又")))
      .thenResult({ version: 2 });
  });

  test("[G120] a correction says in both languages what has changed of something public, and of nothing else", () => {
    given()
      .when(writes("N1", { correction: { zh: "改", en: "Changed" } }))
      .thenRefused("nothing-to-correct");
    given(publishes("N1"))
      .when(writes("N1", { ...title("又"), correction: { zh: "改", en: " " } }))
      .thenRefused("correction-missing");
    given(publishes("N1"), atGate("mei", "withdraw-item", { itemId: "N1", reason: "不办了" }))
      .when(writes("N1", title("又")))
      .thenResult({ version: 2 });
  });

  test("[G130] no more than 2,000 items are known", () => {
    let { state } = tellGate([]);
    const item = stateAfter(writes("N1")).items.N1!;
    for (let index = 0; index < 2_000; index += 1) {
      if (index === 0) state = { ...state, items: { N0: { ...item, id: "N0" } } };
      else Object.assign(state.items, { [`N${index}`]: { ...item, id: `N${index}` } });
    }
    expect(decideGate(state, writes("X1"))).toEqual({ refusal: { code: "too-many-items", limit: 2_000 } });
    expect(decideGate(state, writes("N7", title("又")))).toHaveProperty("events");
  });

  test("[G130] of an item the newest 50 versions and 200 steps are known, and the one that is public", () => {
    const rewrites = Array.from({ length: 260 }, (_, index) =>
      writes("N1", { ...title(`第${index}`), correction: { zh: "改", en: "Changed" } }),
    );
    const state = stateAfter(publishes("N1"), rewrites);
    expect(state.items.N1?.versions).toHaveLength(50);
    expect(state.items.N1?.steps).toHaveLength(200);
    expect(state.items.N1?.stepsBefore).toBe(64);
    expect(state.items.N1?.versions.at(-1)?.version).toBe(261);
    expect(publicTitles(state)).toEqual([sampleContent.title.zh]);
  });
});

describe("submitting", () => {
  test("[G104] is for a text in both languages", () => {
    given(writes("N1", { title: { zh: "停办", en: "" } }))
      .when(submits("N1"))
      .thenRefused("text-not-ready", { findings: [{ code: "en-missing", level: "stop", field: "title.en" }] });
    given(writes("N1", { title: { zh: "", en: "Closed" } }))
      .when(submits("N1"))
      .thenRefused("text-not-ready", { findings: [{ code: "zh-missing", field: "title.zh" }] });
  });

  test("[G104] is not for a video that flashes, nor for what is over already", () => {
    given(adds({ type: "video", flashes: true }), writes("N1", holding))
      .when(submits("N1"))
      .thenRefused("text-not-ready", { findings: [{ code: "flashes", field: "media.0" }] });
    given(writes("N1", { placement: { endsAt: "2026-09-16T01:10:00.000Z" } }))
      .when(submits("N1", 10))
      .thenRefused("already-over");
    given(writes("N1", { placement: { endsAt: "2026-09-16T01:10:00.000Z" } }), submits("N1", 9), reviews("N1", 9))
      .when(approves("N1", 10))
      .thenRefused("already-over");
  });

  test("[G104] looks again at what was written when another contact was allowed", () => {
    const allowed = atGate("rui", "allow-contact", { value: "13800138000", whose: "值班电话" });
    const written = [allowed, writes("N1", { body: { zh: "电话13800138000", en: "Call 13800138000" } })];
    const disallowed = atGate("rui", "disallow-contact", { value: "13800138000" });
    given(written).when(submits("N1")).thenResult({ status: "submitted" });
    given(written, disallowed)
      .when(submits("N1"))
      .thenRefused("privacy-findings", { findings: [{ kind: "mobile" }, {}] });
    given(written, submits("N1"), disallowed).when(reviews("N1")).thenRefused("privacy-findings", {});
    given(written, submits("N1"), reviews("N1"), disallowed).when(approves("N1")).thenRefused("privacy-findings", {});
  });

  test("[G110] names the hash that its sender has seen", () => {
    const seen = { itemId: "N1", hash: "b".repeat(64) };
    given(writes("N1"))
      .when(atGate("ed", "submit-item", seen))
      .thenRefused("not-this-version", { version: 1 });
  });
});
