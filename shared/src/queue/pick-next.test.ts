import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantOf, later, millisecondsOf } from "../core/index.ts";
import { by, nineOClock, type Step, tell, waits } from "../samples/index.ts";
import { pickNext, type PickRules } from "./index.ts";
import { emptyLines, enterLine } from "./lines.ts";
import { type CallReason, type HallState, type TicketClass, type WaitingTicket } from "./state.ts";
import { given } from "./test-given.ts";

const open = (name: string, deskId: string): Step => by(name, "open-desk", { deskId });
const next = (name: string, minute: number): Step => by(name, "call-next", {}, minute);
const serve = (name: string, minute: number): Step[] => [next(name, minute), by(name, "finish", {}, minute)];

describe("the order", () => {
  test("[Q24] the first to come is the first called", () => {
    given(waits("S2", 0), waits("S1", 1), open("c1", "W1"))
      .when(next("c1", 2))
      .thenResult({ number: "A001", reason: "order" });
  });

  test("[Q24] goes over all services of the desk, whatever their queues", () => {
    given(waits("S3", 0), waits("S1", 1), open("c3", "W3"))
      .when(next("c3", 2))
      .thenResult({ number: "B001", reason: "order" });
  });

  test("[Q24] two who came in the same moment go by number", () => {
    given(waits("S2"), waits("S1"), open("c1", "W1")).when(next("c1", 1)).thenResult({ number: "A001" });
  });

  test("[Q25] a priority visitor is given 15 minutes, an ordinary one none", () => {
    const desk = open("c1", "W1");
    given(waits("S1", 0), waits("S1", 14, "priority"), desk)
      .when(next("c1", 20))
      .thenResult({ number: "A002", reason: "credit" });
    given(waits("S1", 0), waits("S1", 16, "priority"), desk)
      .when(next("c1", 20))
      .thenResult({ number: "A001", reason: "order" });
  });

  test("[Q24] the reason is “credit” only where the credit changed who is next", () => {
    given(waits("S1", 0, "priority"), waits("S1", 1), open("c1", "W1"))
      .when(next("c1", 5))
      .thenResult({ number: "A001", reason: "order" });
    given(waits("S1", 0, "priority"), open("c1", "W1"))
      .when(next("c1", 5))
      .thenResult({ reason: "order" });
  });

  test("[Q23] a desk with a priority window takes priority visitors first, then everyone", () => {
    const visitors = [waits("S1", 0), waits("S1", 30, "priority")];
    given(...visitors, open("c3", "W3"))
      .when(next("c3", 31))
      .thenResult({ number: "A002", reason: "priority-window" });
    given(...visitors, open("c3", "W3"), serve("c3", 31))
      .when(next("c3", 31))
      .thenResult({ number: "A001", reason: "order" });
    given(...visitors, open("c1", "W1"))
      .when(next("c1", 31))
      .thenResult({ number: "A001", reason: "order" });
  });
});

describe("the guard", () => {
  /** Ordinary visitors A001–A005 who have waited long at minute 61, and two priority visitors. */
  const crowd = [
    ...[0, 1, 2, 3, 4].map((minute) => waits("S1", minute)),
    waits("S1", 60, "priority"),
    waits("S1", 61, "priority"),
  ];

  test("[Q21] who has waited longer than 40 minutes goes before credit and priority window", () => {
    const visitors = [waits("S1", 0), waits("S1", 10, "priority")];
    given(...visitors, open("c3", "W3"))
      .when(next("c3", 40.1))
      .thenResult({ number: "A001", reason: "guard" });
    given(...visitors, open("c3", "W3"))
      .when(next("c3", 40))
      .thenResult({ number: "A002", reason: "priority-window" });
  });

  test("[Q21] the longest wait first, priority or not, over all services of the desk", () => {
    given(waits("S3", 0), waits("S1", 1, "priority"), waits("S2", 2), open("c3", "W3"), serve("c3", 60))
      .when(next("c3", 60))
      .thenResult({ number: "A001", reason: "guard" });
  });

  test("[Q21] at most two such calls in three while priority visitors wait", () => {
    const story = [...crowd, open("c1", "W1")];
    given(...story, serve("c1", 61))
      .when(next("c1", 61))
      .thenResult({ number: "A002", reason: "guard" });
    given(...story, serve("c1", 61), serve("c1", 61))
      .when(next("c1", 61))
      .thenResult({ number: "A006", reason: "credit" });
    given(...story, serve("c1", 61), serve("c1", 61), serve("c1", 61))
      .when(next("c1", 61))
      .thenResult({ number: "A003", reason: "guard" });
  });

  test("[Q22] the third call goes to a priority visitor wherever in the hall the two before it were", () => {
    given(...crowd, open("c1", "W1"), open("c3", "W3"), serve("c1", 61), serve("c3", 61))
      .when(next("c1", 61))
      .thenResult({ number: "A006", reason: "credit" });
  });

  test("[Q22] without priority visitors the guard goes on", () => {
    given(waits("S1", 0), waits("S1", 1), waits("S1", 2), open("c1", "W1"), serve("c1", 61), serve("c1", 61))
      .when(next("c1", 61))
      .thenResult({ number: "A003", reason: "guard" });
  });

  test("[Q22] a priority visitor of a service that the desk does not take is not waited for", () => {
    const story = [waits("S1", 0), waits("S1", 1), waits("S1", 2), waits("S3", 60, "priority"), open("c1", "W1")];
    given(...story, serve("c1", 61), serve("c1", 61))
      .when(next("c1", 61))
      .thenResult({ number: "A003", reason: "guard" });
  });
});

describe("pickNext", () => {
  const hall = (): HallState => tell([]).state.halls.H1!;
  const rules: PickRules = { serviceIds: ["S1", "S2"], priorityWindow: false, guardMinutes: 40 };

  test("[Q20] says nothing when nobody waits, and changes nothing when it says something", () => {
    expect(pickNext(hall(), rules, nineOClock)).toBeUndefined();
    const { state } = tell(waits("S1"));
    const before = JSON.stringify(state);
    const picked = pickNext(state.halls.H1!, rules, nineOClock);
    expect(picked).toEqual({ ticketId: "T1", reason: "order" });
    expect(pickNext(state.halls.H1!, rules, nineOClock)).toEqual(picked);
    expect(JSON.stringify(state)).toBe(before);
  });

  const visitor = fc.record({
    serviceId: fc.constantFrom("S1", "S2", "S3"),
    ticketClass: fc.constantFrom<TicketClass>("ordinary", "priority"),
    waitedMinutes: fc.integer({ min: 0, max: 60 }),
  });
  const line = fc.array(visitor, { maxLength: 12 });

  test("[Q20] does what the rules say, for every line, desk and pair of calls before it", () => {
    const desk = fc.record({
      serviceIds: fc.uniqueArray(fc.constantFrom("S1", "S2", "S3"), { minLength: 1 }),
      priorityWindow: fc.boolean(),
      guardMinutes: fc.constantFrom(20, 40),
    });
    const calls = fc.array(fc.boolean(), { maxLength: 2 });
    fc.assert(
      fc.property(line, desk, calls, (visitors, desk, guardCalls) => {
        const state: HallState = { ...hall(), waiting: {}, guardCalls };
        const waiting = visitors.map(toWaiting);
        for (const { serviceId, ticketClass, place } of waiting)
          enterLine((state.waiting[serviceId] ??= emptyLines()), ticketClass, place);
        const picked = pickNext(state, desk, nineOClock);
        expect(picked).toEqual(pickByTheBook(waiting, desk, guardCalls));
      }),
    );
  });
});

interface Waiting {
  readonly serviceId: string;
  readonly ticketClass: TicketClass;
  readonly place: WaitingTicket;
}

function toWaiting(
  { serviceId, ticketClass, waitedMinutes }: { serviceId: string; ticketClass: TicketClass; waitedMinutes: number },
  index: number,
): Waiting {
  const issuedAt = later(nineOClock, -waitedMinutes * 60_000);
  const orderAt = ticketClass === "priority" ? later(issuedAt, -15 * 60_000) : issuedAt;
  return { serviceId, ticketClass, place: { ticketId: `T${index}`, issuedAt, orderAt, ordinal: index } };
}

/** The rules of docs/rules.md once more, slowly: everybody is looked at. */
function pickByTheBook(waiting: readonly Waiting[], desk: PickRules, guardCalls: readonly boolean[]) {
  const mine = waiting.filter(({ serviceId }) => desk.serviceIds.includes(serviceId));
  const first = (among: readonly Waiting[], by: "orderAt" | "issuedAt"): Waiting | undefined =>
    among.toSorted((a, b) => compare(a.place[by], b.place[by]) || a.place.ordinal - b.place.ordinal)[0];
  const pick = (chosen: Waiting, reason: CallReason) => ({ ticketId: chosen.place.ticketId, reason });

  const guarded = instantOf(millisecondsOf(nineOClock) - desk.guardMinutes * 60_000);
  const longest = first(
    mine.filter(({ place }) => place.issuedAt < guarded),
    "issuedAt",
  );
  const priority = first(
    mine.filter(({ ticketClass }) => ticketClass === "priority"),
    "orderAt",
  );
  const twoBefore = guardCalls.length === 2 && guardCalls.every(Boolean);
  if (longest && !(twoBefore && priority)) return pick(longest, "guard");
  if (longest && priority) return pick(priority, "credit");
  if (desk.priorityWindow && priority) return pick(priority, "priority-window");
  const next = first(mine, "orderAt");
  return next && pick(next, next === first(mine, "issuedAt") ? "order" : "credit");
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
