// Whatever anybody does in whatever order: nothing is public that has not passed the gate, and nothing that must not be kept is.
import fc from "fast-check";
import { expect, test } from "vitest";
import { later, lookup, type Role, type Sender } from "../core/index.ts";
import { atGate, decideGate, type GateStep, nineOClock, sampleVenue } from "../samples/index.ts";
import { findPublishedDossier, findPublishedWords, publishingTopic, type PublishingState } from "./index.ts";
import { publicTitles, rowsOf } from "./test-gate.ts";

type Event = Parameters<typeof publishingTopic.evolve>[1];

/** Stands in every text that must not be kept, and in no other. */
const taint = "不可留存";
const texts = fc.constantFrom("停办", "改到周四", "电话0990-6601234", "内部资料", "讨论稿", "");
const tainted = fc
  .constantFrom("身份证110101190001010014", "１３８ ００１３ ８０００", "机密★10年", "卡6222020000000007")
  .map((text) => `${taint} ${text} ${taint}`);
const anyText = fc.oneof({ weight: 8, arbitrary: texts }, { weight: 1, arbitrary: tainted });
/** A mobile number may be a contact: that it is public is what the list says. */
const taintedContact = fc.constantFrom(`${taint}身份证110101190001010014`, `机密★${taint}`, "0990-6601234");
const itemId = fc.constantFrom("N1", "N2", "programme.E1", "project.P1");
const mediumId = "a".repeat(64);

/** Few people in many offices, so that the same person comes back as another. */
const people = fc.constantFrom("ed", "rui", "an", "mei");
const senders = (roles: readonly Role[]): fc.Arbitrary<Sender> =>
  fc.tuple(people, fc.constantFrom(...roles)).map(([name, role]) => ({ id: `user:${name}`, role }));

const filled = (text: fc.Arbitrary<string>) => text.map((zh) => ({ zh: zh || "停办", en: "Closed" }));
/** Words of an entry of the programme stand under a name of theirs. */
const content = fc.record({
  title: filled(anyText),
  body: fc.record({ zh: anyText, en: fc.constant("Closed") }).map(({ zh, en }) => ({ zh, en: zh === "" ? "" : en })),
  media: fc.oneof(fc.constant([]), fc.constant([{ mediumId, alt: { zh: "图", en: "Picture" } }])),
});
const placement = fc.record(
  {
    hallIds: fc.constant(["H1"]),
    endsAt: fc.integer({ min: 5, max: 120 }).map((minutes) => later(nineOClock, minutes * 60_000)),
  },
  { requiredKeys: ["hallIds"] },
);
const kinds = ["landline", "internal_mark", "process_draft"];
const review = fc.record({
  scope: fc.constant("whole"),
  basis: filled(anyText).map(({ zh }) => zh),
  reasons: fc.constantFrom(
    [],
    kinds.map((kind) => ({ kind, reason: "可以" })),
  ),
});
const reason = filled(anyText).map(({ zh }) => ({ reason: zh }));
const item = fc.record({ itemId });
const save = fc
  .record(
    { itemId, content, placement, correction: filled(anyText), other: filled(anyText) },
    { requiredKeys: ["itemId", "content", "placement", "other"] },
  )
  .map(({ other, ...one }) => ({
    ...one,
    content: {
      ...one.content,
      ...partsOf(one.itemId, other),
    },
  }));
/** Not shown by themselves: words of other topics. */
const isWords = (id: string): boolean => id.includes(".");
function partsOf(id: string, other: { zh: string; en: string }): object {
  if (id.startsWith("programme.")) return { kind: "entry", steps: [{ id: "a", title: other }] };
  if (!id.startsWith("project.")) return { kind: "notice" };
  const line = { id: "o", field: "owner", text: other, number: other.zh };
  return { kind: "dossier", template: "project", sections: [{ id: "contact", lines: [line] }] };
}

const joined = <One extends object, Other extends object>(one: fc.Arbitrary<One>, other: fc.Arbitrary<Other>) =>
  fc.tuple(one, other).map(([left, right]) => ({ ...left, ...right }));

const commands: readonly (readonly [string, fc.Arbitrary<object>])[] = [
  ["save-item", save],
  ["save-item", save],
  ["save-items", fc.record({ items: fc.array(save, { minLength: 1, maxLength: 3 }) })],
  ["stop-item", item],
  ["submit-item", item],
  ["submit-item", item],
  ["review-item", joined(item, review)],
  ["review-item", joined(item, review)],
  ["approve-item", joined(item, fc.record({ review }, { requiredKeys: [] }))],
  ["approve-item", item],
  ["approve-item", fc.record({ itemId, hash: fc.constant("b".repeat(64)) })],
  ["return-item", joined(item, reason)],
  ["take-back-item", item],
  ["discard-draft", item],
  ["withdraw-item", joined(item, reason)],
  ["clear-stop", joined(item, reason)],
  ["set-people", fc.record({ people: fc.constantFrom(2, 3) })],
  ["allow-contact", fc.record({ value: taintedContact, whose: anyText })],
  ["disallow-contact", fc.record({ value: fc.constant("0990-6601234") })],
  ["start-item", item],
  ["end-item", item],
  ["forget-items", fc.constant({})],
  [
    "add-medium",
    fc.record({
      mediumId: fc.constant(mediumId),
      name: anyText,
      type: fc.constant("image"),
      width: fc.constant(1),
      height: fc.constant(1),
      pages: fc.constant(1),
      bytes: fc.constant(1),
      findings: fc.constant([]),
      by: people.map((name) => `user:${name}`),
    }),
  ],
];

const step: fc.Arbitrary<GateStep> = fc.constantFrom(...commands).chain(([command, payload]) =>
  fc.record({
    sender: senders(publishingTopic.commands[command]!.roles),
    command: fc.constant(command),
    payload: payload as fc.Arbitrary<Readonly<Record<string, unknown>>>,
    minute: fc.constant(0),
  }),
);
/** What may come between on the way. */
const asides = ["take-back-item", "return-item", "discard-draft", "withdraw-item", "end-item", "save-item"] as const;
/** The whole way by anybody, now and then with something between; chance alone hardly ever goes it. */
const way = fc
  .record({
    payload: save,
    reviewed: review,
    who: fc.tuple(people, people, people),
    aside: fc.option(fc.tuple(fc.constantFrom(...asides), fc.integer({ min: 1, max: 4 })), { freq: 2 }),
  })
  .map(({ payload, reviewed, who: [author, reviewer, approver], aside }): GateStep[] => {
    const id = payload.itemId;
    const by = (name: string, role: Role, command: string, rest: object): GateStep => ({
      ...atGate(name, command, { ...rest, itemId: id }),
      sender: { id: `user:${name}`, role },
    });
    const steps = [
      by(author, "editor", "save-item", payload),
      by(author, "editor", "submit-item", {}),
      by(reviewer, "reviewer", "review-item", reviewed),
      by(approver, "approver", "approve-item", {}),
    ];
    if (!aside) return steps;
    const [command, place] = aside;
    const rest = { "save-item": payload, "return-item": { reason: "改" }, "withdraw-item": { reason: "不办了" } };
    const role = publishingTopic.commands[command]!.roles[0]!;
    return steps.toSpliced(place, 0, by(reviewer, role, command, lookup<object>(rest, command) ?? {}));
  });
const history = fc
  .array(fc.oneof({ weight: 1, arbitrary: step.map((one) => [one]) }, { weight: 1, arbitrary: way }), {
    maxLength: 40,
    size: "max",
  })
  .map((steps) => steps.flat().map((one, minute) => ({ ...one, minute })));

/** What an observer remembers of an item, told by the events alone. */
interface Seen {
  authors: Set<string>;
  hash: string | undefined;
  /** Whoever added the picture that stands in it. */
  pictures: string[];
  reviewer: string | undefined;
  publicHash: string | undefined;
}

function watch(seen: Map<string, Seen>, event: Event, before: PublishingState): void {
  if (event.type === "ItemsForgotten") for (const id of event.itemIds) seen.delete(id);
  if (!("itemId" in event)) return;
  const blank: Seen = { authors: new Set(), hash: undefined, pictures: [], reviewer: undefined, publicHash: undefined };
  const known = seen.get(event.itemId) ?? blank;
  seen.set(event.itemId, known);
  switch (event.type) {
    case "ItemSaved":
      known.authors.add(event.by);
      known.hash = event.hash;
      known.pictures =
        event.content.kind === "emergency" ? [] : event.content.media.map(({ mediumId: id }) => before.media[id]!.by);
      known.reviewer = undefined;
      return;
    case "ItemReviewed":
      expect(event.hash).toBe(known.hash);
      expect([...known.authors, ...known.pictures]).not.toContain(event.by);
      known.reviewer = event.by;
      return;
    case "ItemApproved":
      expect(event.hash).toBe(known.hash);
      expect([...known.authors, ...known.pictures]).not.toContain(event.by);
      expect(known.reviewer).toBeDefined();
      if (before.people === 3) expect(known.reviewer).not.toBe(event.by);
      known.publicHash = event.hash;
      known.authors = new Set();
      return;
    case "ItemWithdrawn":
    case "ItemEnded":
      known.publicHash = undefined;
      return;
    case "ItemStarted":
    case "ItemStopped":
    case "StopCleared":
    case "DraftDiscarded":
    case "ItemTakenBack":
    case "ItemReturned":
    case "ItemSubmitted":
      if (event.type !== "ItemStarted") known.reviewer = undefined;
      return;
    default:
      event satisfies never;
  }
}

test("[G126] only what three people have let through, or two where the venue is set so, is public, in their very words", () => {
  const happened = new Set<string>();
  fc.assert(
    fc.property(history, (steps) => {
      let state = publishingTopic.initial();
      const seen = new Map<string, Seen>();
      for (const one of steps) {
        const decision = decideGate(state, one);
        // No text that must not be kept is in an event, an answer, or a refusal.
        expect(JSON.stringify(decision)).not.toContain(taint);
        if ("refusal" in decision) {
          happened.add(decision.refusal.code);
          continue;
        }
        for (const event of decision.events as readonly Event[]) {
          watch(seen, event, state);
          state = publishingTopic.evolve(state, event);
          happened.add(event.type);
        }
        const rows = rowsOf("publishing.public/H1", state);
        const expected = [...seen].flatMap(([id, { publicHash }]) =>
          publicHash === undefined || isWords(id) ? [] : [[`item/${id}`, publicHash]],
        );
        const words = findPublishedWords(state, "programme.E1");
        expect(words?.row.hash).toBe(seen.get("programme.E1")?.publicHash);
        if (words) happened.add("words");
        const dossier = findPublishedDossier(state, "project.P1");
        expect(dossier?.row.hash).toBe(seen.get("project.P1")?.publicHash);
        if (dossier) happened.add("dossier");
        expect(
          Object.entries(rows)
            .map(([key, row]) => [key, row.hash])
            .toSorted(),
        ).toEqual(expected.toSorted());
        expect(JSON.stringify(state)).not.toContain(taint);
      }
    }),
    { numRuns: 150 },
  );
  const needed = [
    "ItemApproved",
    "ItemWithdrawn",
    "ItemEnded",
    "ItemStopped",
    "own-text",
    "words",
    "dossier",
    "secrecy-mark",
    "privacy-findings",
  ];
  expect([...happened]).toEqual(expect.arrayContaining(needed));
});

test("[G127] events in any order, also of items that are not there, are evolved without a fault", () => {
  const pool: Event[] = [];
  fc.assert(
    fc.property(history, (steps) => {
      let state = publishingTopic.initial();
      for (const one of steps) {
        const decision = decideGate(state, one);
        if (!("events" in decision)) continue;
        pool.push(...(decision.events as Event[]));
        state = (decision.events as Event[]).reduce(publishingTopic.evolve, state);
      }
    }),
    { numRuns: 50 },
  );
  expect(pool.length).toBeGreaterThan(100);
  fc.assert(
    fc.property(fc.array(fc.nat(pool.length - 1), { maxLength: 60 }), (order) => {
      let state = publishingTopic.initial();
      for (const index of order) {
        state = publishingTopic.evolve(state, pool[index]!);
        publishingTopic.touches(pool[index]!, state, { venue: sampleVenue });
        publishingTopic.nextDue?.(state, { venue: sampleVenue });
        publishingTopic.due?.(state, "2030-01-01T00:00:00.000Z", { venue: sampleVenue });
        publicTitles(state);
        rowsOf("publishing.content/all", state);
      }
    }),
  );
});
