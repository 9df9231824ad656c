// Every command of an item, in every status, by every role: who may, and what the others are told.
import { describe, expect, test } from "vitest";
import { type Role, staffRoles } from "../core/index.ts";
import {
  atGate,
  decideGate,
  gateSender,
  type GateStep,
  publishes,
  reviews,
  submits,
  tellGate,
  writes,
} from "../samples/index.ts";
import { publishingCommands, publishingTopic } from "./index.ts";

const mark = { body: { zh: "机密★10年", en: "" } };
const ends = { placement: { endsAt: "2026-09-16T01:30:00.000Z" } };
const withdraw = atGate("mei", "withdraw-item", { itemId: "N1", reason: "不办了" });
const next = { title: { zh: "又", en: "Again" }, correction: { zh: "改", en: "Changed" } };

/** Each status, and each way in which something of it is public. */
const histories: Readonly<Record<string, readonly GateStep[]>> = {
  unknown: [],
  draft: [writes("N1")],
  submitted: [writes("N1"), submits("N1")],
  reviewed: [writes("N1"), submits("N1"), reviews("N1")],
  returned: [writes("N1"), submits("N1"), atGate("rui", "return-item", { itemId: "N1", reason: "改" })],
  discarded: [writes("N1"), atGate("ed", "discard-draft", { itemId: "N1" })],
  stopped: [writes("N1"), writes("N1", mark)],
  live: publishes("N1"),
  scheduled: publishes("N1", { placement: { startsAt: "2026-09-16T03:00:00.000Z" } }),
  withdrawn: [...publishes("N1"), withdraw],
  ended: [...publishes("N1", ends), atGate("system", "end-item", { itemId: "N1" }, 30)],
  "live, draft": [...publishes("N1"), writes("N1", next)],
  "live, submitted": [...publishes("N1"), writes("N1", next), submits("N1")],
  "live, stopped": [...publishes("N1"), writes("N1", mark)],
};

const item = { itemId: "N1" };
const payloads: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "save-item": writes("N1", { title: { zh: "另", en: "Other" } }).payload,
  "stop-item": item,
  "submit-item": item,
  "take-back-item": item,
  "discard-draft": item,
  "review-item": { ...item, scope: "whole", basis: "可以" },
  "return-item": { ...item, reason: "改" },
  "approve-item": item,
  "withdraw-item": { ...item, reason: "不办了" },
  "clear-stop": { ...item, reason: "已上报" },
  "start-item": item,
  "end-item": item,
};

const ok = "ok";
const nothing = "-";
const inReview = "item-in-review";
const noDraft = "not-a-draft";
const notSent = "not-submitted";
const notSeen = "not-reviewed";
const notHeld = "not-stopped";
const stopped = "item-stopped";
const unknown = "unknown-item";
const notOut = "not-published";
const correction = "correction-missing";

/** In the order of `columns`; `-` changes nothing and is no refusal. */
const columns = [
  "save-item",
  "stop-item",
  "submit-item",
  "take-back-item",
  "discard-draft",
  "review-item",
  "return-item",
  "approve-item",
  "withdraw-item",
  "clear-stop",
  "start-item",
  "end-item",
] as const;
const answers: Readonly<Record<string, readonly string[]>> = {
  unknown: [ok, unknown, unknown, unknown, unknown, unknown, unknown, unknown, unknown, unknown, nothing, nothing],
  draft: [ok, ok, ok, notSent, ok, notSent, notSent, notSeen, notOut, notHeld, nothing, nothing],
  submitted: [inReview, ok, noDraft, ok, noDraft, ok, ok, notSeen, notOut, notHeld, nothing, nothing],
  reviewed: [inReview, ok, noDraft, ok, noDraft, notSent, ok, ok, notOut, notHeld, nothing, nothing],
  returned: [ok, ok, ok, notSent, ok, notSent, notSent, notSeen, notOut, notHeld, nothing, nothing],
  discarded: [ok, ok, noDraft, notSent, noDraft, notSent, notSent, notSeen, notOut, notHeld, nothing, nothing],
  stopped: [stopped, stopped, stopped, notSent, stopped, notSent, notSent, notSeen, notOut, ok, nothing, nothing],
  live: [correction, ok, noDraft, notSent, noDraft, notSent, notSent, notSeen, ok, notHeld, nothing, nothing],
  scheduled: [correction, ok, noDraft, notSent, noDraft, notSent, notSent, notSeen, ok, notHeld, nothing, nothing],
  withdrawn: [ok, ok, noDraft, notSent, noDraft, notSent, notSent, notSeen, notOut, notHeld, nothing, nothing],
  ended: [ok, ok, noDraft, notSent, noDraft, notSent, notSent, notSeen, notOut, notHeld, nothing, nothing],
  "live, draft": [correction, ok, ok, notSent, ok, notSent, notSent, notSeen, ok, notHeld, nothing, nothing],
  "live, submitted": [inReview, ok, noDraft, ok, noDraft, ok, ok, notSeen, ok, notHeld, nothing, nothing],
  "live, stopped": [stopped, stopped, stopped, notSent, stopped, notSent, notSent, notSeen, ok, ok, nothing, nothing],
};

/** By role, as the hub asks before anything is decided. */
const may: Readonly<Record<string, readonly Role[]>> = {
  "save-item": ["manager", "editor", "project-owner"],
  "save-items": ["manager", "editor", "project-owner"],
  "submit-items": ["manager", "editor", "project-owner"],
  "stop-item": ["manager", "editor", "project-owner"],
  "submit-item": ["manager", "editor", "project-owner"],
  "take-back-item": ["manager", "editor", "project-owner"],
  "discard-draft": ["manager", "editor", "project-owner"],
  "review-item": ["reviewer"],
  "return-item": ["reviewer", "approver"],
  "approve-item": ["approver"],
  "withdraw-item": ["manager", "reviewer", "approver"],
  "clear-stop": ["reviewer"],
  "set-people": ["administrator"],
  "allow-contact": ["administrator", "reviewer", "system"],
  "disallow-contact": ["administrator", "reviewer"],
  "add-medium": ["system"],
  "start-item": ["system"],
  "end-item": ["system"],
  "forget-items": ["system"],
  "forget-media": ["system"],
};

function answerOf(history: readonly GateStep[], command: string, name: string, role?: Role): string {
  const { state } = tellGate(history);
  const step = atGate(name, command, payloads[command], 31);
  const decision = decideGate(state, role ? { ...step, sender: { id: `user:${name}`, role } } : step);
  if ("refusal" in decision) return decision.refusal.code;
  return decision.events.length > 0 ? ok : nothing;
}

describe("every command in every status", () => {
  for (const [status, expected] of Object.entries(answers))
    test(`[G118] ${status}`, () => {
      // By somebody who has not touched the item: who it is is the matter of the other rules.
      columns.forEach((command, index) => {
        for (const role of may[command] ?? [])
          expect(answerOf(histories[status] ?? [], command, "x", role), `${command} by ${role}`).toBe(expected[index]);
      });
    });

  test("[G118] the table has every status and every command of an item", () => {
    expect(Object.keys(answers)).toEqual(Object.keys(histories));
    // What is done to many at once is done to each as the table says: [G143], [G146].
    const ofMany = ["save-items", "submit-items"];
    const ofNoItem = ["set-people", "allow-contact", "disallow-contact", "add-medium", "forget-items", "forget-media"];
    expect([...columns, ...ofMany, ...ofNoItem].toSorted()).toEqual(Object.keys(publishingCommands).toSorted());
  });
});

describe("every command by every role", () => {
  const everyRole: readonly Role[] = ["visitor", "kiosk", "display", ...staffRoles, "system"];

  test.each(everyRole)("[G119] %s", (role) => {
    const allowed = Object.entries(publishingTopic.commands).flatMap(([command, { roles }]) =>
      roles.includes(role) ? [command] : [],
    );
    expect(allowed.toSorted()).toEqual(
      Object.keys(may)
        .filter((command) => may[command]?.includes(role))
        .toSorted(),
    );
  });

  test("[G119] nobody both writes and passes, and nobody but the hub moves time or files", () => {
    for (const role of staffRoles) {
      const does = (command: string) => may[command]?.includes(role) === true;
      const writesOrPasses = [does("save-item"), does("review-item"), does("approve-item")];
      expect(writesOrPasses.filter(Boolean).length).toBeLessThanOrEqual(1);
      expect(["add-medium", "start-item", "end-item", "forget-items", "forget-media"].some(does)).toBe(false);
    }
  });

  test("[G119] a manager who wrote it takes it off the screens, and does not pass it", () => {
    const byManager = [
      writes("N1", {}, "mei"),
      submits("N1", 0, "mei"),
      reviews("N1"),
      atGate("an", "approve-item", item),
    ];
    expect(gateSender("mei").role).toBe("manager");
    expect(answerOf(byManager, "withdraw-item", "mei")).toBe(ok);
    expect(may["approve-item"]).not.toContain("manager");
  });
});
