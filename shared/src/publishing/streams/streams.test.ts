import { describe, expect, test } from "vitest";
import { staffRoles } from "../../core/index.ts";
import { atGate, publishes, sampleContent, sampleVenue, submits, tellGate, writes } from "../../samples/index.ts";
import { type VenueState } from "../../venue/index.ts";
import { findPublished, isPublicMedium, publishedItems, publishingTopic, workingVersion } from "../index.ts";
import { publicTitles, rowsOf, stateAfter } from "../test-gate.ts";

const mediumId = "a".repeat(64);
const adds = atGate("system", "add-medium", {
  mediumId,
  name: "图.png",
  type: "pdf",
  width: 10,
  height: 20,
  pages: 3,
  bytes: 5,
  findings: [],
  by: "user:ed",
});
const holding = { media: [{ mediumId, alt: { zh: "图", en: "Picture" } }] };
const next = { title: { zh: "改到周四", en: "Now on Thursday" }, correction: { zh: "改期", en: "New day" } };
const withdraw = atGate("mei", "withdraw-item", { itemId: "N1", reason: "不办了" });

describe("what is public", () => {
  test("[G121] is what has been approved, whole, in its halls", () => {
    expect(publicTitles(stateAfter(writes("N1")))).toEqual([]);
    expect(publicTitles(stateAfter(publishes("N1").slice(0, -1)))).toEqual([]);
    expect(rowsOf("publishing.public/H1", stateAfter(adds, publishes("N1", holding)))).toEqual({
      "item/N1": {
        kind: "notice",
        title: sampleContent.title,
        body: sampleContent.body,
        media: [{ mediumId, type: "pdf", width: 10, height: 20, pages: 3, alt: { zh: "图", en: "Picture" } }],
        version: 1,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        leaseMinutes: 1440,
        approvedAt: "2026-09-16T01:00:00.000Z",
      },
    });
    expect(rowsOf("publishing.public/H2", stateAfter(publishes("N1")))).toEqual({});
  });

  test("[G121] is gone with a withdrawal and with the end, and a draft of the next version does not bring it back", () => {
    expect(publicTitles(stateAfter(publishes("N1"), withdraw))).toEqual([]);
    expect(publicTitles(stateAfter(publishes("N1"), writes("N1", next), withdraw))).toEqual([]);
  });

  test("[G120] stays what it is while the next version is written, and then says what has changed", () => {
    const rewritten = [...publishes("N1"), writes("N1", next, "ed", 5), submits("N1", 6)];
    expect(publicTitles(stateAfter(rewritten))).toEqual([sampleContent.title.zh]);
    const passed = [...rewritten, ...publishes("N1", next, 7).slice(2)];
    expect(rowsOf("publishing.public/H1", stateAfter(passed))["item/N1"]).toMatchObject({
      version: 2,
      title: next.title,
      correction: { ...next.correction, at: "2026-09-16T01:07:00.000Z" },
    });
  });

  test("[G121] goes to screens, kiosks and staff, and to no visitor", () => {
    const family = publishingTopic.streams.find(({ name }) => name === "publishing.public");
    expect([...family!.roles].toSorted()).toEqual(["kiosk", "display", ...staffRoles].toSorted());
    const venue: VenueState = {
      ...sampleVenue,
      halls: { ...sampleVenue.halls, H2: { ...sampleVenue.halls.H1!, id: "H2" } },
    };
    const state = tellGate(publishes("N1", { placement: { hallIds: ["H2"] } }), venue).state;
    expect(family!.scopes(state, { venue })).toEqual(["H1", "H2"]);
    expect(family!.hallOf(state, "H2", { venue })).toBe("H2");
    expect(family!.hallOf(state, "H9", { venue })).toBeUndefined();
    expect(publicTitles(state, "H1")).toEqual([]);
    expect(rowsOf("publishing.public/H2", state, venue)).toHaveProperty("item/N1");
  });

  test("[G123] is answered to other topics as the screens see it, and media only while they stand in it", () => {
    const state = stateAfter(adds, publishes("N1", holding), writes("N1", next));
    expect(publishedItems(state)).toEqual([
      { itemId: "N1", hallIds: ["H1"], row: rowsOf("publishing.public/H1", state)["item/N1"] },
    ]);
    expect(findPublished(state, "N1")).toEqual(publishedItems(state)[0]);
    expect(workingVersion(state, "N1")).toMatchObject({ status: "draft", version: 2, content: { title: next.title } });
    expect(isPublicMedium(state, mediumId)).toBe(true);
    const gone = stateAfter(adds, publishes("N1", holding), withdraw);
    expect([findPublished(gone, "N1"), findPublished(gone, "constructor"), publishedItems(gone)]).toEqual([
      undefined,
      undefined,
      [],
    ]);
    expect(isPublicMedium(gone, mediumId)).toBe(false);
    expect(isPublicMedium(stateAfter(adds, writes("N1", holding)), mediumId)).toBe(false);
  });
});

describe("what is worked on", () => {
  test("[G124] stands for those who write, decide or run the hall, with what is public of it", () => {
    for (const name of ["publishing.content", "publishing.item"]) {
      const family = publishingTopic.streams.find((one) => one.name === name)!;
      expect(family.roles).toEqual(["editor", "reviewer", "approver", "project-owner", "manager", "administrator"]);
    }
    const rows = rowsOf("publishing.content/all", stateAfter(adds, publishes("N1"), writes("N1", next, "er", 9)));
    expect(rows).toMatchObject({
      rules: { people: 3, contacts: [] },
      [`medium/${mediumId}`]: { name: "图.png", pages: 3, at: "2026-09-16T01:00:00.000Z" },
      "item/N1": {
        status: "draft",
        version: 2,
        authors: ["user:er"],
        title: next.title,
        changedAt: "2026-09-16T01:09:00.000Z",
        published: { version: 1, state: "live", at: "2026-09-16T01:00:00.000Z" },
      },
    });
  });

  test("[G124] an item has its versions whole, each with what the scan found", () => {
    const warned = { body: { zh: "电话0990-6601234", en: "Call" } };
    const rows = rowsOf("publishing.item/N1", stateAfter(writes("N1"), writes("N1", warned)));
    expect(Object.keys(rows)).toEqual(["version/1", "version/2", "step/1", "step/2"]);
    expect(rows["version/2"]).toMatchObject({
      by: "user:ed",
      findings: [{ field: "body.zh", kind: "landline", at: 2 }],
    });
    expect(rowsOf("publishing.item/N9", stateAfter())).toEqual({});
  });

  test("[G124] a review stands in the history whole, with its scope", () => {
    const review = atGate("rui", "review-item", {
      ...submits("N1").payload,
      scope: "part",
      basis: "已公布",
    });
    const state = stateAfter(writes("N1"), submits("N1"), review);
    expect(rowsOf("publishing.item/N1", state)["step/3"]).toMatchObject({
      action: "reviewed",
      scope: "part",
      note: "已公布",
    });
  });
});

describe("touches", () => {
  const history = [
    adds,
    ...publishes("N1", { placement: { endsAt: "2026-09-16T02:00:00.000Z" } }),
    writes("N1", { ...next, ...holding }, "ed", 5),
    ...publishes("N1", { ...next, ...holding }, 6).slice(1),
    withdraw,
    writes("N1", { title: { zh: "三", en: "3" } }, "ed", 7),
    writes("N1", { body: { zh: "机密★", en: "" } }, "ed", 8),
    atGate("rui", "clear-stop", { itemId: "N1", reason: "好" }, 9),
    atGate("ed", "discard-draft", { itemId: "N1" }, 9),
    atGate("dong", "set-people", { people: 2 }),
    atGate("dong", "allow-contact", { value: "0990-6601234", whose: "大厅" }),
    atGate("dong", "disallow-contact", { value: "0990-6601234" }),
    atGate("system", "forget-items", {}, 60 * 24 * 500),
  ];

  test("[G125] whatever happens, every row that changes is named", () => {
    const streams = ["publishing.public/H1", "publishing.content/all", "publishing.item/N1"];
    let before = stateAfter();
    const seen = new Set<string>();
    history.forEach((_, index) => {
      const { decision } = tellGate(history.slice(0, index + 1));
      if (!("events" in decision)) throw new Error(`Step ${index} was refused`);
      for (const event of decision.events as Parameters<typeof publishingTopic.evolve>[1][]) {
        const after = publishingTopic.evolve(before, event);
        const touched = publishingTopic.touches(event, after, { venue: sampleVenue });
        seen.add(event.type);
        for (const stream of streams) {
          const [old, fresh] = [rowsOf(stream, before), rowsOf(stream, after)];
          for (const key of new Set([...Object.keys(old), ...Object.keys(fresh)])) {
            if (JSON.stringify(old[key]) === JSON.stringify(fresh[key])) continue;
            const isNamed = touched.some((touch) => touch.stream === stream && (touch.key ?? key) === key);
            expect(isNamed, `${event.type} changes ${stream} ${key}`).toBe(true);
          }
        }
        before = after;
      }
    });
    expect(seen.size).toBe(13);
    expect(before.items).toEqual({});
  });
});
