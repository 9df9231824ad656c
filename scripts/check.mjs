// @ts-check
// `node scripts/check.mjs [types|lint|format|boundaries|unused|rules …]`: the static checks, all or some.
import { ensureInstalled } from "./prepare/prepare.mjs";
import { runMain, Trouble } from "./prepare/trouble.mjs";
import { checks, runChecks } from "./test/checks.mjs";

await runMain(async () => {
  const named = process.argv.slice(2);
  const chosen = checks.filter(({ name }) => named.length === 0 || named.includes(name));
  if (chosen.length < named.length) {
    throw new Trouble(`There are only these checks: ${checks.map(({ name }) => name).join(", ")}.`);
  }
  await ensureInstalled();
  const { failed } = await runChecks(chosen);
  return failed === 0 ? 0 : 1;
});
