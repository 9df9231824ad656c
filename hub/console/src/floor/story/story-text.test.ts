import { type StoryMomentRow, type StoryTicketRow } from "@openhall/shared/queue";
import { describe, expect, it } from "vitest";
import { ago } from "../test-hall.ts";
import { actorText, callReasonText, latestCall, momentText, type StoryNames } from "./story-text.ts";

const names = (language: "zh" | "en"): StoryNames => ({
  language,
  guardMinutes: 40,
  service: (id) => ({ S1: "信息查询", S2: "信息更正" })[id] ?? id,
  desk: (id) => id.slice(1),
  staff: () => "周敏",
});

const ticket = (changes: Partial<StoryTicketRow> = {}): StoryTicketRow => ({
  ticketId: "t1",
  number: "A012",
  day: "2026-09-16",
  serviceId: "S1",
  class: "ordinary",
  status: "called",
  issuedAt: ago(45),
  orderAt: ago(45),
  ...changes,
});

const moment = (what: StoryMomentRow["what"], more: Partial<StoryMomentRow> = {}): StoryMomentRow => ({
  at: ago(1),
  what,
  ...more,
});

const say = (language: "zh" | "en", ...moments: StoryMomentRow[]) =>
  momentText({ ticket: ticket(), moments }, moments.length - 1, names(language));

describe("what happened to a number", () => {
  it("[M21] is a sentence with the desk and the rule by which it was called", () => {
    const call = moment("called", { deskId: "W3", reason: "guard", actor: "user:c1" });
    expect(say("zh", call)).toBe("由 3 号窗口呼叫：等候超过 40 分钟（久候保障）");
    expect(say("en", call)).toBe("Called by desk 3: waited over 40 minutes (guard)");
  });

  it("[M21] names where a visitor who returns was away", () => {
    const call = moment("called", { deskId: "W3", reason: "returning" });
    expect(say("zh", moment("missed", { deskId: "W1" }), moment("returned", { reason: "missed" }), call)).toContain(
      "过号后回来",
    );
    expect(say("en", moment("gave-way"), call)).toContain("let others go first");
    expect(say("en", moment("transferred", { deskId: "W1", serviceId: "S2" }), call)).toContain(
      "transferred to the front",
    );
    expect(say("en", call)).toBe("Called by desk 3: back again, and due to be called");
  });

  it("[M21] names the minutes that a priority visitor was given", () => {
    const story = { ticket: ticket({ orderAt: ago(60) }), moments: [moment("called", { reason: "credit" })] };
    expect(callReasonText(story, 0, names("zh"))).toBe("优先号，按早来 15 分钟排（优先折算）");
  });

  it("[M21] tells a transfer to a service from one to a desk", () => {
    expect(say("zh", moment("transferred", { deskId: "W1", serviceId: "S2" }))).toBe("转到“信息更正”");
    expect(say("zh", moment("transferred", { deskId: "W1", reason: "W5" }))).toBe("转到 5 号窗口");
  });

  it("[M21] says why it was held and which step was undone", () => {
    expect(say("zh", moment("held", { deskId: "W1", reason: "papers-kept" }))).toBe("在 1 号窗口挂起：材料留在窗口");
    expect(say("en", moment("undone", { deskId: "W1", reason: "miss" }))).toBe("The last step was undone (missed)");
  });

  it("[M21] names a reason that it does not know, so that nothing is hidden", () => {
    expect(say("zh", moment("called", { deskId: "W1", reason: "quite-new" }))).toBe("由 1 号窗口呼叫：quite-new");
    expect(say("zh", moment("held", { deskId: "W1", reason: "constructor" }))).toContain("constructor");
  });

  it("[M21] has a sentence in both languages for all that can happen and every reason of a call", () => {
    const whats =
      `reserved confirmed lapsed cancelled called recalled repeated on-the-way started finished left missed held returned
      gave-way transferred service-added requeued undone expired ended-by-desk-close`.split(/\s+/);
    for (const what of whats)
      for (const language of ["zh", "en"] as const)
        expect(
          say(language, moment(what as StoryMomentRow["what"], { deskId: "W1", serviceId: "S1" })).length,
        ).toBeGreaterThan(3);
    const reasons = "returning guard appointment priority-window preference credit order by-number without-ticket";
    for (const reason of reasons.split(" "))
      for (const language of ["zh", "en"] as const)
        expect(say(language, moment("called", { reason }))).not.toMatch(new RegExp(`${reason}$`));
  });
});

describe("who did it", () => {
  it("[M22] is a colleague by name, a kiosk, the hub, or the visitor without the ticket's secret", () => {
    const zh = names("zh");
    expect(actorText("user:c1", zh)).toBe("周敏");
    expect(actorText("device:K1", zh)).toBe("取号机 K1");
    expect(actorText("system", zh)).toBe("中枢");
    expect(actorText("ticket:very-secret", zh)).toBe("来访者");
    expect(actorText(undefined, zh)).toBe("");
  });
});

describe("the call that is asked about", () => {
  it("[M23] is the latest that was not undone", () => {
    const called = moment("called");
    expect(latestCall([moment("reserved"), called, moment("missed"), called, moment("recalled")])).toBe(3);
    expect(latestCall([called, moment("missed"), called, moment("undone", { reason: "call" })])).toBe(0);
    expect(latestCall([called, moment("started"), moment("undone", { reason: "start" })])).toBe(0);
    expect(latestCall([moment("reserved")])).toBe(-1);
  });
});
