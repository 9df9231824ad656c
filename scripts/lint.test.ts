// The bans of eslint.config.mjs and .oxlintrc.json, each shown to fire on a line that breaks it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";
import { root } from "./prepare/places.mjs";

const eslint = new ESLint({ cwd: root });

describe("ESLint", () => {
  const impure = [
    ["the clock", "export const now = Date.now();"],
    ["the clock", "export const now = new Date();"],
    ["the clock", "export const now = Date();"],
    ["chance", "export const id = Math.random();"],
    ["chance", "export const id = crypto.randomUUID();"],
    ["a timer", "setTimeout(later, 1);"],
    ["the network", "fetch(address);"],
    ["the process", "export const home = process.env.HOME;"],
    ["a way round the bans", "export const now = globalThis.Date.now();"],
    ["a late import", `export const a = import("./a.ts");`],
  ];
  test.each(impure)("[B11] a topic may not use %s: %s", async (_what, code) => {
    expect(await complaints(code, "shared/src/queue/decide.ts")).not.toEqual([]);
    expect(await complaints(code, "shared/src/core/time.ts")).not.toEqual([]);
  });

  test("[B11] a topic may calculate with the time it was given", async () => {
    const code = "export const later = (at: string) => new Date(Date.parse(at) + 1000).toISOString();";
    expect(await complaints(code, "shared/src/queue/decide.ts")).toEqual([]);
  });

  test("[B11] the link may look at the clock", async () => {
    expect(await complaints("export const now = Date.now();", "shared/src/link/clock.ts")).toEqual([]);
  });

  test("[B12] raw HTML in a template", async () => {
    expect(await complaintsInTemplate(`<p v-html="text" />`)).toEqual(["vue/no-v-html"]);
  });

  test("[B12] words that no catalogue translates", async () => {
    expect(await complaintsInTemplate(`<p>Take a number</p>`)).toEqual(["vue/no-bare-strings-in-template"]);
    expect(await complaintsInTemplate(`<p>{{ text }}</p>`)).toEqual([]);
  });

  test("[B13] export *", async () => {
    expect(await complaints(`export * from "./a.ts";`, "hub/src/engine/index.ts")).toEqual(["no-restricted-syntax"]);
    expect(await complaints(`export * from "./a.ts";`, "shared/src/queue/index.ts")).toEqual(["no-restricted-syntax"]);
  });
});

describe("ESLint, of tests", () => {
  test.each([`vi.mock("./a.ts");`, `vi.doMock("./a.ts");`, "vi.resetModules();"])(
    "[B15] a module is replaced only where nothing loaded is shared: %s",
    async (code) => {
      expect(await complaints(code, "display/src/show/show.test.ts")).toEqual(["no-restricted-syntax"]);
      expect(await complaints(code, "shared/src/queue/test-queue.ts")).toEqual(["no-restricted-syntax"]);
      expect(await complaints(code, "display/src/show/show.isolated.test.ts")).toEqual([]);
    },
  );
});

describe("oxlint", () => {
  test.each([
    ["any", "no-explicit-any", "export const a: any = 1;"],
    ["!", "no-non-null-assertion", "export const a = [1][0]!;"],
    ["as", "consistent-type-assertions", "export const a = {} as string;"],
    ["a default export", "no-default-export", "export default 1;"],
  ])("[B13] %s", (_what, rule, code) => {
    expect(oxlint(code)).toContain(rule);
  });

  test("[B13] `as const` and `satisfies` are no assertions", () => {
    expect(oxlint("export const a = [1] as const satisfies number[];")).toContain("0 errors");
  });
});

async function complaints(code: string, file: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(code, { filePath: join(root, file) });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

function complaintsInTemplate(template: string): Promise<(string | null)[]> {
  const script = `<script setup lang="ts">\ndefineProps<{ text: string }>();\n</script>`;
  return complaints(`${script}\n<template>${template}</template>`, "kiosk/src/Page.vue");
}

function oxlint(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), "openhall-lint-"));
  try {
    writeFileSync(join(folder, "a.ts"), `${code}\n`);
    const config = join(root, ".oxlintrc.json");
    return spawnSync(join(root, "node_modules/.bin/oxlint"), ["-c", config, "a.ts"], { cwd: folder, encoding: "utf8" })
      .stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
