import { describe, expect, test } from "vitest";
import { type Instant, later } from "../../core/index.ts";
import { lengthMsOf } from "./announce-length.ts";
import { createLine, deskNumberOf, inSeconds, nine } from "../test-announce.ts";
import { type HallState } from "../state.ts";

/** The same line, to try something else on. */
function createCopy(hall: HallState): ReturnType<typeof createLine> {
  const copy = createLine();
  copy.hall.announcements = [...hall.announcements];
  return copy;
}

describe("a call", () => {
  test("[Q110] of a quiet hall is spoken at once, in Chinese, then in English", () => {
    const line = createLine();
    const plan = line.call("A012", "W3", nine);
    expect(plan).toEqual({
      id: "P1",
      calls: [{ ticketId: "T-A012", number: "A012", deskId: "W3" }],
      languages: ["zh", "en"],
      startsAt: nine,
      endsAt: later(nine, lengthMsOf(plan, deskNumberOf)),
      round: 1,
    });
    expect(line.hall.announcements).toEqual([plan]);
  });

  test("[Q110] waits for the one before it, and half a second more", () => {
    const line = createLine();
    const first = line.call("A001", "W1", nine);
    const second = line.call("A002", "W5", inSeconds(2));
    expect(second.startsAt).toBe(later(first.endsAt, 500));
    expect(line.call("A003", "W9", inSeconds(600)).startsAt).toBe(inSeconds(600));
  });

  test("[Q111] is spoken in Chinese alone when the line is more than 12 s behind", () => {
    const line = createLine();
    line.call("A001", "W1", nine);
    const second = line.call("A002", "W5", nine);
    expect(second.languages).toEqual(["zh", "en"]);
    const freeAt = later(second.endsAt, 500);
    expect(createCopy(line.hall).call("A003", "W9", later(freeAt, -12_000)).languages).toEqual(["zh", "en"]);
    expect(createCopy(line.hall).call("A003", "W9", later(freeAt, -12_001)).languages).toEqual(["zh"]);
  });

  test("[Q112] joins the last that has not begun when the line is more than 25 s behind, at neighbouring desks", () => {
    const line = createLine();
    ["A001", "A002", "A003", "A004"].forEach((number, index) => line.call(number, `W${index * 10}`, nine));
    const before = line.hall.announcements.at(-1);
    expect(line.call("A005", "W32", nine)).toMatchObject({ id: before?.id, startsAt: before?.startsAt });
    expect(line.call("A006", "W29", nine).id).not.toBe(before?.id);
    expect(line.call("A007", "W31", nine).calls).toHaveLength(2);
    expect(line.call("A008", "W30", nine).calls).toHaveLength(3);
    expect(line.call("A009", "W30", nine).calls).toHaveLength(1);
    expect(line.says()).toEqual([
      "A001→W0 zh+en",
      "A002→W10 zh+en",
      "A003→W20 zh",
      "A004→W30 A005→W32 zh",
      "A006→W29 A007→W31 A008→W30 zh",
      "A009→W30 zh",
    ]);
  });

  test("[Q112] joins no correction and none of another round", () => {
    const line = createLine();
    line.call("A001", "W1", nine);
    ["A002", "A003", "A004"].forEach((number, index) => line.call(number, `W${index * 10}`, nine));
    line.withdraw("A001", nine);
    expect(line.call("A005", "W1", nine).calls).toHaveLength(1);
    expect(line.call("A001", "W1", nine, 2).calls).toHaveLength(1);
    expect(line.call("A006", "W1", nine).calls).toHaveLength(1);
  });

  test("[Q112] joins nothing that has begun, however long it takes", () => {
    const line = createLine();
    const long = { ...line.call("A001", "W1", nine), endsAt: inSeconds(60) };
    line.hall.announcements = [long];
    expect(line.call("A002", "W1", inSeconds(1))).toMatchObject({ id: "P2", languages: ["zh"] });
    expect(line.hall.announcements[0]).toBe(long);
  });

  test("[Q113] is not spoken twice by a recall before it has begun", () => {
    const line = createLine();
    const first = line.call("A001", "W1", nine);
    const waiting = line.call("A002", "W5", nine);
    expect(line.call("A002", "W5", inSeconds(3), 2)).toBe(waiting);
    const again = line.call("A001", "W1", inSeconds(3), 2);
    expect(again).toMatchObject({ round: 2, startsAt: later(waiting.endsAt, 500) });
    expect(line.hall.announcements).toEqual([first, waiting, again]);
  });

  test("[Q113] names the desk that called last, where another has called before it was spoken", () => {
    const line = createLine();
    line.call("A001", "W1", nine);
    const waiting = line.call("A002", "W5", nine);
    expect(line.call("A002", "W6", inSeconds(3))).toEqual({
      ...waiting,
      calls: [{ ticketId: "T-A002", number: "A002", deskId: "W6" }],
    });
    expect(line.hall.announcements).toHaveLength(2);
  });
});

describe("a call that is taken back", () => {
  test("[Q114] is never spoken where it has not begun", () => {
    const line = createLine();
    line.call("A001", "W1", nine);
    const waiting = line.call("A002", "W5", nine);
    expect(line.withdraw("A002", inSeconds(2))).toEqual({
      spoken: false,
      announcements: [{ ...waiting, calls: [], endsAt: expect.any(String) }],
    });
    expect(line.says()).toEqual(["A001→W1 zh+en"]);
  });

  test("[Q114] leaves the others of its announcement", () => {
    const line = createLine();
    ["A001", "A002", "A003", "A004", "A005"].forEach((number) => line.call(number, "W1", nine));
    const joined = line.hall.announcements.at(-1);
    expect(line.withdraw("A004", nine).spoken).toBe(false);
    expect(line.says().at(-1)).toBe("A003→W1 A005→W1 zh");
    expect(line.hall.announcements.at(-1)).toMatchObject({ id: joined?.id, startsAt: joined?.startsAt });
  });

  test("[Q114] is corrected where it has begun or was spoken, in the languages in which it was", () => {
    const line = createLine();
    const call = line.call("A001", "W1", nine);
    const other = line.call("A002", "W5", nine);
    const answer = line.withdraw("A001", inSeconds(1));
    expect(answer).toMatchObject({ spoken: true, announcements: [{ withdraws: true, calls: call.calls }] });
    expect(line.hall.announcements.slice(0, 2)).toEqual([call, other]);
    expect(line.says()).toEqual(["A001→W1 zh+en", "A002→W5 zh+en", "-A001→W1 zh+en"]);
    expect(line.hall.announcements.at(-1)?.startsAt).toBe(later(other.endsAt, 500));
  });

  test("[Q114] drops a repeat that has not begun, and corrects what was heard", () => {
    const line = createLine();
    line.call("A001", "W1", nine);
    line.call("A002", "W5", nine);
    line.call("A001", "W1", inSeconds(5), 2);
    expect(line.withdraw("A001", inSeconds(6)).spoken).toBe(true);
    expect(line.says()).toEqual(["A001→W1 zh+en", "A002→W5 zh+en", "-A001→W1 zh+en"]);
  });

  test("[Q114] is corrected once", () => {
    const line = createLine();
    line.call("A001", "W1", nine);
    line.withdraw("A001", inSeconds(1));
    expect(line.withdraw("A001", inSeconds(2))).toEqual({ spoken: false, announcements: [] });
    line.call("A001", "W2", inSeconds(3));
    expect(line.withdraw("A001", inSeconds(4)).spoken).toBe(false);
    expect(line.says()).toEqual(["A001→W1 zh+en", "-A001→W1 zh+en"]);
  });

  test("[Q114] was spoken more than two minutes ago: no correction", () => {
    const { endsAt } = createLine().call("A001", "W1", nine);
    const at = (now: Instant): boolean => {
      const line = createLine();
      line.call("A001", "W1", nine);
      return line.withdraw("A001", now).spoken;
    };
    expect(at(later(endsAt, 120_000))).toBe(true);
    expect(at(later(endsAt, 120_001))).toBe(false);
    expect(createLine().withdraw("A001", nine)).toEqual({ spoken: false, announcements: [] });
  });
});

describe("the line", () => {
  test("[Q116] keeps what has ended for two minutes, and 32 at most", () => {
    const line = createLine();
    const first = line.call("A001", "W1", nine);
    line.call("A002", "W5", later(first.endsAt, 120_000));
    expect(line.hall.announcements).toHaveLength(2);
    line.call("A003", "W9", later(first.endsAt, 120_001));
    expect(line.says()).toEqual(["A002→W5 zh+en", "A003→W9 zh+en"]);
  });

  test("[Q116] lets go what has ended before what waits", () => {
    const line = createLine();
    for (let index = 0; index < 32; index += 1) line.call(`A${100 + index}`, `W${index * 10}`, nine);
    const waits = line.hall.announcements.filter(({ startsAt }) => startsAt > inSeconds(60));
    line.call("A900", "W900", inSeconds(60));
    expect(line.hall.announcements.slice(-1 - waits.length, -1)).toEqual(waits);
    expect(line.hall.announcements).toHaveLength(32);
  });

  test("[Q116] gives up the earliest that waits rather than the one that is being spoken", () => {
    const line = createLine();
    const numbers = Array.from({ length: 40 }, (_, index) => `A${String(index + 1).padStart(3, "0")}`);
    numbers.forEach((number, index) => line.call(number, `W${index * 10}`, nine));
    expect(line.hall.announcements.flatMap(({ calls }) => calls.map(({ number }) => number))).toEqual([
      "A001",
      ...numbers.slice(-31),
    ]);
  });
});

describe("the length of an announcement", () => {
  const call = { ticketId: "T", number: "A012", deskId: "W3" };

  test("[Q110] grows with every call and every language, and a thousandth number takes longer to say", () => {
    const one = lengthMsOf({ calls: [call], languages: ["zh"] }, deskNumberOf);
    const both = lengthMsOf({ calls: [call], languages: ["zh", "en"] }, deskNumberOf);
    const two = lengthMsOf({ calls: [call, call], languages: ["zh"] }, deskNumberOf);
    expect(one).toBeGreaterThan(4_000);
    expect(one).toBeLessThan(7_000);
    expect(both).toBeGreaterThan(one + 3_000);
    expect(two).toBeGreaterThan(one + 3_000);
    expect(two).toBeLessThan(one * 2);
    expect(lengthMsOf({ calls: [{ ...call, number: "A1012" }], languages: ["zh"] }, deskNumberOf)).toBeGreaterThan(one);
  });
});
