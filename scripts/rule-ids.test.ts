import { expect, test } from "vitest";
import { compareRules, ruleIdsIn, testedIdsIn } from "./rule-ids.ts";

const markdown = "# Queue\n\n- **[Q1]** A number is issued once.\n- **[Q2]** A desk serves one ticket, see [Q1].\n";

test("[B14] rules are the list items with an id", () => {
  expect(ruleIdsIn(markdown)).toEqual(["Q1", "Q2"]);
});

test("[B14] a test title names its rule first, in any kind of quotes", () => {
  const titles = ["'", '"', "`"].map((quote, n) => `test(${quote}[Z${n}] a${quote}, f)`);
  expect(testedIdsIn(`${titles.join("\n")} test("a [Z9]", f)`)).toEqual(["Z0", "Z1", "Z2"]);
});

test("[B14] a rule without a test, a test without a rule and an id given twice are found", () => {
  const found = compareRules(["A1", "A2", "A2"], new Set(["A1", "A3"]));
  expect(found).toEqual({ untested: ["A2", "A2"], unknown: ["A3"], ambiguous: ["A2"] });
});
