// The order of the rules once more, by looking at everybody, beside `pickNext`, which looks at the heads of the lines.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantOf, later, millisecondsOf } from "../../core/index.ts";
import { nineOClock, tell, waits } from "../../samples/index.ts";
import { pickNext, type PickRules } from "../index.ts";
import { emptyLines, enterLine, lineKeyOf, lineKindOf } from "./lines.ts";
import { type HallState } from "../state.ts";
import { type CallReason, type Ticket } from "../ticket.ts";

const hall = (): HallState => tell([]).state.halls.H1!;
const plainRules: PickRules = {
  lines: ["desk/W1", "S1", "S2"],
  ranked: false,
  priorityWindow: false,
  guardMinutes: 40,
  appointmentEarlyMinutes: 10,
  guardCalls: [],
};

const minutesAgo = (minutes: number): string => later(nineOClock, -minutes * 60_000);

const visitor = fc
  .record({
    serviceId: fc.constantFrom("S1", "S2", "S3"),
    class: fc.constantFrom("ordinary", "priority"),
    waitedMinutes: fc.integer({ min: 0, max: 60 }),
    awayMinutes: fc.constantFrom(0, 0, 10),
    appointmentIn: fc.option(fc.integer({ min: -20, max: 40 }), { nil: undefined, freq: 4 }),
    afterCalls: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined, freq: 4 }),
    boundTo: fc.option(fc.constantFrom("W1", "W2"), { nil: undefined, freq: 4 }),
  })
  .map((made) => made);
type Visitor = typeof visitor extends fc.Arbitrary<infer Made> ? Made : never;

const desk: fc.Arbitrary<PickRules> = fc.record({
  lines: fc
    .uniqueArray(fc.constantFrom("S1", "S2", "S3"), { minLength: 1 })
    .map((services) => ["desk/W1", ...services]),
  ranked: fc.boolean(),
  priorityWindow: fc.boolean(),
  guardMinutes: fc.constantFrom(20, 40),
  appointmentEarlyMinutes: fc.constantFrom(5, 10),
  guardCalls: fc.array(fc.boolean(), { maxLength: 2 }),
});

/** A ticket of the series A, as far as the lines look at it. */
function ticketOf(made: Visitor, index: number): Ticket {
  const issuedAt = minutesAgo(made.waitedMinutes);
  const { appointmentIn, afterCalls, boundTo } = made;
  return {
    ...tell(waits("S1")).state.tickets.T1!,
    id: `T${index}`,
    ordinal: index,
    number: `A${String(index).padStart(3, "0")}`,
    serviceId: made.serviceId,
    class: made.class,
    issuedAt,
    orderAt: made.class === "priority" ? later(issuedAt, -15 * 60_000) : issuedAt,
    waitsSince: later(issuedAt, Math.min(made.awayMinutes, made.waitedMinutes) * 60_000),
    ...(appointmentIn === undefined ? {} : { appointmentAt: minutesAgo(-appointmentIn) }),
    ...(afterCalls === undefined ? {} : { returning: { from: "missed" as const, afterCalls } }),
    ...(boundTo === undefined ? {} : { boundTo }),
  };
}

describe("pickNext", () => {
  test("[Q20] says nothing when nobody waits, and changes nothing when it says something", () => {
    expect(pickNext(hall(), plainRules, nineOClock)).toBeUndefined();
    const { state } = tell(waits("S1"));
    const before = JSON.stringify(state);
    const picked = pickNext(state.halls.H1!, plainRules, nineOClock);
    expect(picked).toEqual({ ticketId: "T1", reason: "order" });
    expect(pickNext(state.halls.H1!, plainRules, nineOClock)).toEqual(picked);
    expect(JSON.stringify(state)).toBe(before);
  });

  test("[Q20] does what the rules say, for every line, desk and pair of calls before it", () => {
    fc.assert(
      fc.property(fc.array(visitor, { maxLength: 12 }), desk, fc.nat({ max: 5 }), (visitors, rules, calls) => {
        const state: HallState = { ...hall(), waiting: {}, calls: { A: calls } };
        const tickets = visitors.map(ticketOf);
        for (const ticket of tickets) enterLine((state.waiting[lineKeyOf(ticket)] ??= emptyLines()), ticket);
        expect(pickNext(state, rules, nineOClock)).toEqual(pickByTheBook(tickets, rules, calls));
      }),
      { numRuns: 500 },
    );
  });
});

/** The rules of docs/rules.md once more, slowly: everybody is looked at. */
function pickByTheBook(tickets: readonly Ticket[], rules: PickRules, calls: number) {
  const mine = tickets.filter((ticket) => rules.lines.includes(lineKeyOf(ticket)));
  const of = (kind: string): Ticket[] => mine.filter((ticket) => lineKindOf(ticket) === kind);
  const pick = (chosen: Ticket | undefined, reason: CallReason) => chosen && { ticketId: chosen.id, reason };

  const back = of("returning");
  const due = first(
    back.filter(({ returning }) => (returning?.afterCalls ?? 0) <= calls),
    "orderAt",
  );
  const alone = back.length === mine.length ? first(back, "afterCalls") : undefined;
  if (due || alone) return pick(due ?? alone, "returning");

  const guarded = instantOf(millisecondsOf(nineOClock) - rules.guardMinutes * 60_000);
  const present = mine.filter((ticket) => lineKindOf(ticket) !== "returning");
  const longest = first(
    present.filter(({ waitsSince }) => waitsSince < guarded),
    "waitsSince",
  );
  const priority = first(of("priority"), "orderAt");
  const isSpent = rules.guardCalls.length === 2 && rules.guardCalls.every(Boolean);
  if (longest) return isSpent && priority ? pick(priority, "credit") : pick(longest, "guard");

  const opens = later(nineOClock, rules.appointmentEarlyMinutes * 60_000);
  const booked = of("appointment").toSorted(byKey("appointmentAt"))[0];
  if (booked && (booked.appointmentAt ?? "") <= opens) return pick(booked, "appointment");
  if (rules.priorityWindow && priority) return pick(priority, "priority-window");

  const walkIns = [...of("ordinary"), ...of("priority")];
  const byTime = first(walkIns, "orderAt");
  if (!byTime) return pick(booked, "appointment");
  const preferred = rules.lines.find((key) => walkIns.some((ticket) => lineKeyOf(ticket) === key));
  const among = rules.ranked ? walkIns.filter((ticket) => lineKeyOf(ticket) === preferred) : walkIns;
  const next = first(among, "orderAt");
  if (next !== byTime) return pick(next, "preference");
  const ordinary = first(
    among.filter((ticket) => ticket.class === "ordinary"),
    "orderAt",
  );
  const isByCredit = next?.class === "priority" && ordinary && byKey("issuedAt")(ordinary, next) < 0;
  return pick(next, isByCredit ? "credit" : "order");
}

type Key = "orderAt" | "issuedAt" | "waitsSince" | "appointmentAt" | "afterCalls";

const first = (among: readonly Ticket[], key: Key): Ticket | undefined => among.toSorted(byKey(key))[0];

const byKey =
  (key: Key) =>
  (one: Ticket, other: Ticket): number =>
    compare(valueOf(one, key), valueOf(other, key)) || one.ordinal - other.ordinal || compare(one.id, other.id);

const valueOf = (ticket: Ticket, key: Key): string | number =>
  (key === "afterCalls" ? ticket.returning?.afterCalls : ticket[key]) ?? "";

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
