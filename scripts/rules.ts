// `pnpm rules`: docs/rules.md and the tests must name the same rules.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packages, root } from "./prepare/places.mjs";
import { compareRules, ruleIdsIn, testedIdsIn } from "./rule-ids.ts";

const testFile = /\.(test|contract|spec)\.ts$/;

const rules = ruleIdsIn(readFileSync(join(root, "docs/rules.md"), "utf8"));
const tested = new Set(testFiles().flatMap((file) => testedIdsIn(readFileSync(join(root, file), "utf8"))));
const { untested, unknown, ambiguous } = compareRules(rules, tested);

report("rules without a test", untested);
report("ids in test titles without a rule", unknown);
report("ids of more than one rule", ambiguous);
console.log(`${rules.length} rules, ${tested.size} of them named by tests`);
process.exitCode = untested.length + unknown.length + ambiguous.length === 0 ? 0 : 1;

function testFiles(): string[] {
  const folders = [...packages.filter((folder) => folder !== "."), "scripts"];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  );
  return files.filter((file) => testFile.test(file) && !file.includes("/node_modules/"));
}

function report(what: string, ids: string[]): void {
  if (ids.length > 0) console.log(`${what}: ${ids.join(", ")}`);
}
