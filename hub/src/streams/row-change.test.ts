import { type Row } from "@openhall/shared/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference, followedBy } from "./row-change.ts";

type Rows = Record<string, Row>;
const rows: fc.Arbitrary<Rows> = fc.dictionary(
  fc.constantFrom("a", "b", "c", "d"),
  fc.record({ n: fc.nat({ max: 2 }), deep: fc.array(fc.nat({ max: 1 })) }, { noNullPrototype: true }),
  { noNullPrototype: true },
);

function change(before: Rows, after: Rows) {
  return difference(before, new Set([...Object.keys(before), ...Object.keys(after)]), (key) => after[key]);
}

function applied(start: Rows, { applyTo }: ReturnType<typeof change>): Rows {
  const result = structuredClone(start);
  applyTo(result);
  return result;
}

describe("a change of rows", () => {
  it("[S2] leads from what was to what is, and names nothing that stayed the same", () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const { put, del, isEmpty } = change(before, after);
        expect(applied(before, change(before, after))).toEqual(after);
        for (const [key, row] of Object.entries(put)) expect(before[key]).not.toEqual(row);
        for (const key of del) expect(Object.keys(before)).toContain(key);
        expect(isEmpty).toBe(JSON.stringify(sorted(before)) === JSON.stringify(sorted(after)));
      }),
    );
  });

  it("[S2] looks only at the keys that it is given", () => {
    const { put, del } = difference({ a: { n: 1 }, b: { n: 1 } }, ["b", "c"], () => undefined);
    expect({ put, del }).toEqual({ put: {}, del: ["b"] });
  });

  it("[S5] and the one after it make one change that does the same", () => {
    fc.assert(
      fc.property(rows, rows, rows, (one, two, three) => {
        const both = followedBy(change(one, two), change(two, three));
        expect(applied(one, both)).toEqual(three);
        expect(both.del.filter((key) => Object.hasOwn(both.put, key))).toEqual([]);
      }),
    );
  });
});

const sorted = (object: Rows): [string, Row][] =>
  Object.entries(object).toSorted(([one], [other]) => (one < other ? -1 : 1));
