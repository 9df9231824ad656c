import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Instant, later, millisecondsOf } from "../../core/index.ts";
import { createLine, deskNumberOf, nine } from "../test-announce.ts";
import { type Announcement } from "../state.ts";
import { partsOfHall, spokenParts } from "./spoken-parts.ts";

type Act = { readonly afterMs: number } & (
  | { readonly kind: "call"; readonly desk: number }
  | { readonly kind: "recall" | "withdraw"; readonly which: number }
);

const afterMs = fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, fc.integer({ min: 0, max: 12_000 }));
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ afterMs, kind: fc.constant("call" as const), desk: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ afterMs, kind: fc.constantFrom("recall" as const, "withdraw" as const), which: fc.nat({ max: 5 }) }),
);

/** All that was ever planned, as it was planned last, while a line lives through what may happen. */
function liveThrough(
  acts: readonly Act[],
  look: (before: Announcement[], after: Announcement[], now: Instant) => void,
) {
  const line = createLine();
  const said = new Map<string, Announcement>();
  const called: {
    number: string;
    deskId: string;
    rounds: number;
    isBack?: true;
    isUnheard?: true;
    isCorrected?: true;
  }[] = [];
  let now = nine;
  for (const act of acts) {
    now = later(now, act.afterMs);
    const before = [...line.hall.announcements];
    if (act.kind === "call") {
      const number = `A${String(called.length + 1).padStart(3, "0")}`;
      called.push({ number, deskId: `W${act.desk}`, rounds: 1 });
      line.call(number, `W${act.desk}`, now);
    } else {
      const visitor = called.filter(({ isBack }) => !isBack).at(-1 - act.which);
      if (!visitor) continue;
      if (act.kind === "recall") line.call(visitor.number, visitor.deskId, now, ++visitor.rounds);
      else {
        visitor.isBack = true;
        const first = [...said.values()].find(
          (one) => one.round === 1 && one.calls.some(({ number }) => number === visitor.number),
        );
        if (!first || first.startsAt > now) visitor.isUnheard = true;
        if (line.withdraw(visitor.number, now).spoken) visitor.isCorrected = true;
      }
    }
    look(before, line.hall.announcements, now);
    for (const { id } of before) if (!line.hall.announcements.some((one) => one.id === id)) forget(said, id, now);
    for (const plan of line.hall.announcements) said.set(plan.id, plan);
  }
  return { said: [...said.values()], called };
}

/** What was dropped before it began was never said. */
function forget(said: Map<string, Announcement>, id: string, now: Instant): void {
  if ((said.get(id)?.startsAt ?? "") > now) said.delete(id);
}

describe("the line, whatever is called, called again and taken back", () => {
  const acts = fc.array(act, { maxLength: 40 });

  test("[Q117] never says two things at once, and changes nothing that has begun", () => {
    fc.assert(
      fc.property(acts, (all) => {
        liveThrough(all, (before, after, now) => {
          after.slice(1).forEach((plan, index) => {
            const pauseMs = millisecondsOf(plan.startsAt) - millisecondsOf(after[index]!.endsAt);
            expect(pauseMs).toBeGreaterThanOrEqual(500);
          });
          for (const plan of before.filter(({ startsAt }) => startsAt <= now))
            expect(after.find(({ id }) => id === plan.id) ?? plan).toEqual(plan);
          for (const plan of after.filter(({ id }) => !before.some((one) => one.id === id)))
            expect(plan.startsAt >= now).toBe(true);
        });
      }),
    );
  });

  test("[Q117] moves nothing: what stands in the line keeps its beginning", () => {
    fc.assert(
      fc.property(acts, (all) => {
        liveThrough(all, (before, after) => {
          for (const plan of after)
            expect(before.find(({ id }) => id === plan.id)?.startsAt ?? plan.startsAt).toBe(plan.startsAt);
        });
      }),
    );
  });

  test("[Q118] loses no call and says none twice, in the order of the calls", () => {
    fc.assert(
      fc.property(acts, (all) => {
        const { said, called } = liveThrough(all, () => {});
        const firstCalls = said
          .filter(({ round, withdraws }) => round === 1 && !withdraws)
          .flatMap(({ calls }) => calls.map(({ number }) => number));
        const heard = called.filter(({ isUnheard }) => !isUnheard).map(({ number }) => number);
        expect(firstCalls).toEqual(heard);
      }),
    );
  });

  test("[Q118] corrects every call that was heard and taken back, once and after it", () => {
    fc.assert(
      fc.property(acts, (all) => {
        const { said, called } = liveThrough(all, () => {});
        const corrected = said.flatMap(({ calls, withdraws }) => (withdraws ? calls.map(({ number }) => number) : []));
        const takenBack = called.filter(({ isCorrected }) => isCorrected);
        expect(corrected.toSorted()).toEqual(takenBack.map(({ number }) => number).toSorted());
        for (const number of corrected) {
          const of = said.filter(({ calls }) => calls.some((call) => call.number === number));
          const [last] = of.toSorted((one, other) => (one.startsAt < other.startsAt ? 1 : -1));
          expect(last?.withdraws).toBe(true);
        }
      }),
    );
  });

  test("[Q119] is bounded: at most three neighbouring calls in one, all of one round, at most 32 kept", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 120 }), (all) => {
        liveThrough(all, (_, after) => {
          expect(after.length).toBeLessThanOrEqual(32);
          for (const { calls } of after) {
            expect(calls.length).toBeGreaterThanOrEqual(1);
            expect(calls.length).toBeLessThanOrEqual(3);
            const desks = calls.map(({ deskId }) => deskNumberOf(deskId));
            expect(Math.max(...desks) - Math.min(...desks)).toBeLessThanOrEqual(2);
          }
        });
      }),
    );
  });

  test("[Z3] plans nothing that cannot be said: every announcement has its words, among the parts of the hall", () => {
    const parts = partsOfHall([1, 2, 3, 4, 5, 6, 7, 8]).map(({ language, text }) => `${language} ${text}`);
    fc.assert(
      fc.property(acts, (all) => {
        for (const { calls, languages, withdraws } of liveThrough(all, () => {}).said)
          for (const language of languages) {
            const said = {
              calls: calls.map(({ number, deskId }) => ({ number, desk: deskId })),
              ...(withdraws && { withdraws }),
            };
            const words = spokenParts(said, language, deskNumberOf).map(({ text }) => `${language} ${text}`);
            expect(words.length).toBeGreaterThanOrEqual(6 * calls.length);
            expect(parts).toEqual(expect.arrayContaining(words));
          }
      }),
    );
  });
});
