interface Comparison {
  /** Rules that no test title starts with. */
  untested: string[];
  /** Ids in test titles that are no rule. */
  unknown: string[];
  /** Ids given to more than one rule. */
  ambiguous: string[];
}

/** Ids of the rules in docs/rules.md, in order; a rule is a list item `- **[Q3]** …`. */
export function ruleIdsIn(markdown: string): string[] {
  return [...markdown.matchAll(/^- \*\*\[([A-Z]\d+)\]\*\* /gm)].map(([, id = ""]) => id);
}

/** Ids that start a string in a test file; titles that come from a table have their id in the table. */
export function testedIdsIn(source: string): string[] {
  return [...source.matchAll(/["'`]\[([A-Z]\d+)\]/g)].map(([, id = ""]) => id);
}

/** Holds the rules against the tests; all three lists are empty when both say the same. */
export function compareRules(rules: string[], tested: Set<string>): Comparison {
  const known = new Set(rules);
  return {
    untested: rules.filter((id) => !tested.has(id)),
    unknown: [...tested].filter((id) => !known.has(id)),
    ambiguous: rules.filter((id, index) => rules.indexOf(id) !== index),
  };
}
