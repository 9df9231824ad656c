import { describe, expect, test } from "vitest";
import { approves, atGate, publishes, reviews, submits, writes } from "../samples/index.ts";
import { given, publicTitles, rowsOf, stateAfter } from "./test-gate.ts";

const review = (payload: object = {}, name = "rui") =>
  atGate(name, "review-item", { itemId: "N1", scope: "whole", basis: "可以公开", ...payload });
const submitted = [writes("N1"), submits("N1")];
const reviewed = [...submitted, reviews("N1")];
const two = atGate("dong", "set-people", { people: 2 });
const inOne = (name = "an") =>
  atGate(name, "approve-item", { itemId: "N1", review: { scope: "whole", basis: "可以" } });
/** The same person in another office. */
const as = (id: string, step: ReturnType<typeof atGate>) => ({ ...step, sender: { ...step.sender, id: `user:${id}` } });

describe("three people", () => {
  test("[G110] review, return and approval are for the very words that the person has seen", () => {
    const other = { hash: "b".repeat(64) };
    given(submitted).when(review(other)).thenRefused("not-this-version", { version: 1 });
    given(reviewed)
      .when(atGate("an", "approve-item", { itemId: "N1", ...other }))
      .thenRefused("not-this-version", {});
    given(reviewed)
      .when(atGate("rui", "return-item", { itemId: "N1", reason: "x", ...other }))
      .thenRefused("not-this-version", {});
    given(reviewed)
      .when(approves("N1"))
      .thenEvents([{ type: "ItemApproved", hash: rowsHash() }]);
  });

  test("[G110] the hash is of content, placement and correction", () => {
    const hashes = [
      writes("N1"),
      writes("N1", { title: { zh: "别的", en: "Other" } }),
      writes("N1", { placement: { leaseMinutes: 60 } }),
    ].map((step) => stateAfter(step).items.N1?.versions[0]?.hash);
    expect(new Set(hashes).size).toBe(3);
  });

  test("[G111] every kind of finding that stands in it needs a reason of the reviewer", () => {
    const marked = [writes("N1", { body: { zh: "内部资料，电话0990-6601234", en: "Call" } }), submits("N1")];
    given(marked)
      .when(review())
      .thenRefused("reasons-missing", { kinds: ["internal_mark", "landline"] });
    const one = { kind: "landline", reason: "部门电话" };
    given(marked)
      .when(review({ reasons: [one] }))
      .thenRefused("reasons-missing", { kinds: ["internal_mark"] });
    given(marked)
      .when(review({ reasons: [one, { kind: "internal_mark", reason: "已解密" }] }))
      .thenEvents([{ type: "ItemReviewed", reasons: [one, {}] }]);
  });

  test("[G111] what stands in a picture needs one as well", () => {
    const findings = [{ kind: "plate", action: "warn", at: 0, length: 7 }];
    const medium = {
      mediumId: "a".repeat(64),
      name: "图",
      type: "image",
      width: 1,
      height: 1,
      pages: 1,
      bytes: 1,
      findings,
      by: "user:ed",
    };
    const held = { media: [{ mediumId: medium.mediumId, alt: { zh: "图", en: "Picture" } }] };
    given(atGate("system", "add-medium", medium), writes("N1", held), submits("N1"))
      .when(review())
      .thenRefused("reasons-missing", { kinds: ["plate"] });
  });

  test("[G112] nobody passes what they have written since the last version that was let through", () => {
    given(submitted).when(as("ed", review())).thenRefused("own-text");
    given(reviewed)
      .when(as("ed", approves("N1")))
      .thenRefused("own-text");
    const byTwo = [writes("N1", {}, "ed"), writes("N1", { title: { zh: "又", en: "Again" } }, "er"), submits("N1")];
    for (const id of ["ed", "er"]) given(byTwo).when(as(id, review())).thenRefused("own-text");
    const later = { title: { zh: "又", en: "Again" }, correction: { zh: "改", en: "Changed" } };
    given(publishes("N1"), writes("N1", later, "er"), submits("N1"))
      .when(as("ed", review()))
      .thenResult({ status: "reviewed" });
  });

  test("[G112] nor what they have written and thrown away meanwhile, nor with a picture of their own", () => {
    const again = [writes("N1", {}, "ed"), atGate("ed", "discard-draft", { itemId: "N1" }), writes("N1", {}, "er")];
    given(again, submits("N1")).when(as("ed", review())).thenRefused("own-text");
    const medium = {
      mediumId: "a".repeat(64),
      name: "图",
      type: "image",
      width: 1,
      height: 1,
      pages: 1,
      bytes: 1,
      findings: [],
      by: "user:er",
    };
    const held = { media: [{ mediumId: medium.mediumId, alt: { zh: "图", en: "Picture" } }] };
    given(atGate("system", "add-medium", medium), writes("N1", held), submits("N1"))
      .when(as("er", review()))
      .thenRefused("own-text");
  });

  test("[G113] whoever has reviewed does not approve", () => {
    given(reviewed)
      .when(as("rui", approves("N1")))
      .thenRefused("same-person");
    given(reviewed).when(approves("N1")).thenResult({ status: "approved" });
    given(submitted).when(approves("N1")).thenRefused("not-reviewed");
    given(submitted).when(inOne()).thenRefused("not-reviewed");
  });

  test("[G114] where two are enough, whoever approves may review in the same step, and is not the author", () => {
    given(two, submitted)
      .when(inOne())
      .thenEvents([
        { type: "ItemReviewed", by: "user:an", basis: "可以" },
        { type: "ItemApproved", by: "user:an" },
      ]);
    given(two, submitted).when(approves("N1")).thenRefused("not-reviewed");
    given(two, submitted).when(as("ed", inOne())).thenRefused("own-text");
    given(two, submitted, reviews("N1"))
      .when(as("rui", approves("N1")))
      .thenResult({ status: "approved" });
    given(two, atGate("dong", "set-people", { people: 3 }), submitted)
      .when(inOne())
      .thenRefused("not-reviewed");
    given(two, writes("N1", { body: { zh: "内部资料", en: "x" } }), submits("N1"))
      .when(inOne())
      .thenRefused("reasons-missing", {});
  });

  test("[G115] goes back to its author with a reason, from review and from approval, and may be submitted again", () => {
    const back = atGate("an", "return-item", { itemId: "N1", reason: "标题太长" });
    given(submitted)
      .when(back)
      .thenEvents([{ type: "ItemReturned", reason: "标题太长" }]);
    given(reviewed, back).when(submits("N1")).thenResult({ status: "submitted" });
    given(reviewed, back, submits("N1")).when(approves("N1")).thenRefused("not-reviewed");
    given(writes("N1")).when(back).thenRefused("not-submitted");
  });

  test("[G106] what people write beside a text is held to the scan as well", () => {
    const bad = "见身份证110101190001010014";
    given(submitted)
      .when(review({ basis: bad }))
      .thenRefused("privacy-findings", { findings: [{ field: "basis" }] });
    given(submitted)
      .when(review({ reasons: [{ kind: "plate", reason: bad }] }))
      .thenRefused("privacy-findings", { findings: [{ field: "reasons.0" }] });
    given(submitted)
      .when(atGate("rui", "return-item", { itemId: "N1", reason: "写了机密★" }))
      .thenRefused("secrecy-mark", { findings: [{ field: "reason" }] });
    given(publishes("N1"))
      .when(atGate("mei", "withdraw-item", { itemId: "N1", reason: bad }))
      .thenRefused("privacy-findings", {});
    given(two, submitted)
      .when(atGate("an", "approve-item", { itemId: "N1", review: { scope: "part", basis: bad } }))
      .thenRefused("privacy-findings", {});
  });

  test("[G117] who did what, when and why stands with the item", () => {
    const rows = rowsOf("publishing.item/N1", stateAfter(publishes("N1"), withdraw()));
    expect(Object.values(rows).filter((row) => "action" in row)).toMatchObject([
      { action: "saved", by: "user:ed", role: "editor", version: 1 },
      { action: "submitted", by: "user:ed" },
      { action: "reviewed", by: "user:rui", role: "reviewer", note: "可以公开" },
      { action: "approved", by: "user:an", role: "approver" },
      { action: "withdrawn", by: "user:mei", role: "manager", note: "不办了" },
    ]);
    expect(publicTitles(stateAfter(publishes("N1"), withdraw()))).toEqual([]);
  });
});

const withdraw = () => atGate("mei", "withdraw-item", { itemId: "N1", reason: "不办了" });
const rowsHash = () => stateAfter(writes("N1")).items.N1?.versions[0]?.hash;

describe("how the gate is set", () => {
  test("[G114] the same again changes nothing", () => {
    given()
      .when(atGate("dong", "set-people", { people: 3 }))
      .thenEvents([]);
    given(two).when(two).thenEvents([]);
  });

  test("[G116] contacts are added, renamed and taken away; the same again changes nothing", () => {
    const allow = (whose: string) => atGate("rui", "allow-contact", { value: " 0990-6601234 ", whose });
    given()
      .when(allow("大厅"))
      .thenEvents([{ type: "ContactAllowed", value: "0990-6601234", whose: "大厅" }]);
    given(allow("大厅")).when(allow("大厅")).thenEvents([]);
    expect(stateAfter(allow("大厅"), allow("总台")).contacts).toEqual([{ value: "0990-6601234", whose: "总台" }]);
    const gone = atGate("rui", "disallow-contact", { value: "0990-6601234" });
    expect(stateAfter(allow("大厅"), gone).contacts).toEqual([]);
    given(allow("大厅"), gone).when(gone).thenEvents([]);
  });

  test("[G116] a contact is no way past the scan", () => {
    const allow = (value: string, whose = "x") => atGate("rui", "allow-contact", { value, whose });
    given().when(allow("110101190001010014")).thenRefused("privacy-findings", {});
    given().when(allow("机密★10年")).thenRefused("secrecy-mark", {});
    given().when(allow("0990-6601234", "张三13800138000")).thenRefused("privacy-findings", {});
  });

  test("[G116] there are at most 500", () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      atGate("rui", "allow-contact", { value: `0990-66${String(10_000 + index)}`, whose: "x" }),
    );
    given(many)
      .when(atGate("rui", "allow-contact", { value: "0990-7700000", whose: "x" }))
      .thenRefused("too-many-contacts", { limit: 500 });
  });
});
