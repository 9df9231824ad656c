import { describe, expect, it } from "vitest";
import { called, hallTicket, serving } from "../samples/hall-rows.ts";
import { type Action, actions, nextVerbOf, obstacleTo, type Situation } from "./actions.ts";

const free: Situation = { visitor: undefined, waiting: 1, isPaused: false, hasUndo: false };
const withCalled: Situation = { ...free, visitor: hallTicket(called()) };
const withServing: Situation = { ...free, visitor: hallTicket(serving()) };
const paused: Situation = { ...free, isPaused: true };

const possible = (situation: Situation): Action[] =>
  actions.filter((action) => obstacleTo(action, situation) === undefined);

describe("what a clerk can do", () => {
  it("[W1] is next, then start, then finish; a paused desk goes on first", () => {
    expect([free, withCalled, withServing, paused].map(nextVerbOf)).toEqual([
      "call-next",
      "start",
      "finish",
      "resume-desk",
    ]);
  });

  it("[W40] at a free desk is to call, to serve without a ticket, to pause, to leave", () => {
    expect(possible(free)).toEqual(["next", "call-number", "serve-walk-in", "pause", "hand-over", "auto-next", "keys"]);
    expect(obstacleTo("next", { ...free, waiting: 0 })).toBe("nobody-waiting");
    expect(obstacleTo("recall", free)).toBe("no-visitor");
  });

  it("[W8] with a called visitor is to recall, miss, send on or put back, but no hold", () => {
    const can = possible(withCalled);
    for (const action of ["next", "recall", "miss", "transfer", "finish-as", "put-back"] as const)
      expect(can).toContain(action);
    for (const action of ["hold", "add-service"] as const) expect(obstacleTo(action, withCalled)).toBe("not-serving");
  });

  it("[W8] with a visit under way is no recall and no missed", () => {
    for (const action of ["recall", "miss"] as const) expect(obstacleTo(action, withServing)).toBe("already-serving");
    for (const action of ["call-number", "serve-walk-in", "pause"] as const)
      expect(obstacleTo(action, withServing)).toBe("visitor-here");
    expect(possible(withServing)).toContain("hold");
  });

  it("[W40] at a paused desk is to go on, and to call nobody", () => {
    expect(obstacleTo("next", { ...paused, waiting: 0 })).toBeUndefined();
    expect(obstacleTo("pause", paused)).toBeUndefined();
    for (const action of ["call-number", "serve-walk-in"] as const) expect(obstacleTo(action, paused)).toBe("paused");
  });

  it("[W44] is to undo only while there is something to take back", () => {
    expect(obstacleTo("undo", withCalled)).toBe("nothing-to-undo");
    expect(obstacleTo("undo", { ...withCalled, hasUndo: true })).toBeUndefined();
  });
});
