import { describe, expect, it } from "vitest";
import { staffRoles } from "../core/index.ts";
import { type ScreensCommand, screensCommands } from "./commands.ts";
import { createStage, noticeContent, type Stage } from "./test-stage.ts";

const manager = ["manager"];
const writers = ["approver", "editor", "manager", "project-owner", "reviewer"];

/** Who may send what, once more by hand: a role that slips into a list is seen here. */
const senders: Readonly<Record<ScreensCommand["type"], readonly string[]>> = {
  "put-playlist": manager,
  "retire-playlist": manager,
  "assign-playlist": ["manager", "system"],
  "set-proof-screen": manager,
  "show-proof": writers,
  "end-proof": writers,
  "take-over": manager,
  "propose-takeover": manager,
  "confirm-takeover": manager,
  "end-takeover": manager,
  "review-takeover": ["reviewer"],
  expire: ["system"],
  "drop-item": ["system"],
};

it("[N30] each command is sent by the roles of this table and by no others", () => {
  const rules = Object.entries(screensCommands).map(([type, { roles }]) => [type, [...roles].toSorted()]);
  expect(Object.fromEntries(rules)).toEqual(senders);
  expect(staffRoles).toEqual(expect.arrayContaining(writers));
});

const minute = 60_000;
type Given = (stage: Stage) => string;
const takeOver = (stage: Stage): string =>
  String(stage.done("m1", "screens.take-over", { itemId: "F", minutes: 5, hallId: "H1" }).takeoverId);
const propose = (stage: Stage): string =>
  String(stage.done("m1", "screens.propose-takeover", { itemId: "F", minutes: 5 }).takeoverId);
const end = (stage: Stage, takeoverId: string) => stage.done("m1", "screens.end-takeover", { takeoverId });
const then =
  (given: Given, next: (stage: Stage, takeoverId: string) => unknown): Given =>
  (stage) => {
    const id = given(stage);
    next(stage, id);
    return id;
  };
const passing = (minutes: number) => (stage: Stage) => stage.pass(minutes * minute);
const confirmed = then(propose, (stage, takeoverId) => stage.done("m2", "screens.confirm-takeover", { takeoverId }));
const review = (stage: Stage, takeoverId: string) =>
  stage.done("r1", "screens.review-takeover", { takeoverId, note: "fine" });

const states: Readonly<Record<string, Given>> = {
  proposed: propose,
  lapsed: then(propose, passing(10)),
  "taken back": then(propose, end),
  confirmed,
  "of one hall": takeOver,
  ended: then(takeOver, end),
  expired: then(takeOver, passing(5)),
  "looked at": then(takeOver, review),
  "confirmed and over": then(confirmed, passing(5)),
};

/** What each of them answers in each state: `yes`, `same` where it changes nothing, or the refusal. */
const table: Readonly<
  Record<keyof typeof states, readonly [proposer: string, other: string, end: string, review: string]>
> = {
  //                     confirm by m1    by m2            end      review
  proposed: ["same-person", "yes", "yes", "nothing-to-review"],
  lapsed: ["proposal-over", "proposal-over", "same", "nothing-to-review"],
  "taken back": ["not-proposed", "not-proposed", "same", "nothing-to-review"],
  confirmed: ["not-proposed", "not-proposed", "yes", "nothing-to-review"],
  "of one hall": ["not-proposed", "not-proposed", "yes", "yes"],
  ended: ["not-proposed", "not-proposed", "same", "yes"],
  expired: ["not-proposed", "not-proposed", "same", "yes"],
  "looked at": ["not-proposed", "not-proposed", "yes", "nothing-to-review"],
  "confirmed and over": ["not-proposed", "not-proposed", "same", "nothing-to-review"],
};

const verbs = [
  ["m1", "confirm-takeover", {}],
  ["m2", "confirm-takeover", {}],
  ["m2", "end-takeover", {}],
  ["r1", "review-takeover", { note: "seen" }],
] as const;

describe("[N41] a takeover that is", () => {
  it.each(Object.entries(table))("%s", (state, answers) => {
    const seen = verbs.map(([who, verb, more]) => {
      const stage = createStage();
      stage.publish("F", noticeContent("F", "emergency"));
      const takeoverId = states[state]?.(stage);
      const decision = stage.send(who, `screens.${verb}`, { takeoverId, ...more });
      if ("refusal" in decision) return decision.refusal.code;
      return decision.events.length === 0 ? "same" : "yes";
    });
    expect(seen).toEqual(answers);
  });
});
