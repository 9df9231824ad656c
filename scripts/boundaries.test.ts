// A rule that never fires protects nothing: a small tree with one trespass per rule must make each of them speak.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import config from "../.dependency-cruiser.mjs";

/** A file that breaks a rule, and the import by which it does. */
const trespasses: [id: string, rule: string, says: string, file: string, imports: string][] = [
  ["[B1]", "no-cycles", "a cycle", "shared/src/link/b.ts", "./c.ts"],
  ["[B2]", "only-what-exists", "a missing file", "bench/lost.ts", "./nowhere.ts"],
  ["[B2]", "only-what-exists", "a package's inside", "bench/inside.ts", "@openhall/shared/src/topics.ts"],
  ["[B2]", "only-through-exports", "a path into a package", "e2e/path.ts", "../shared/src/core/index.ts"],
  ["[B3]", "core-imports-nothing", "zod in core", "shared/src/core/a.ts", "zod"],
  ["[B4]", "wire-imports-core", "a topic on the wire", "shared/src/wire/a.ts", "../queue/index.ts"],
  ["[B5]", "topics-import-core-and-topics", "the wire in a topic", "shared/src/queue/a.ts", "../wire/index.ts"],
  ["[B5]", "topics-import-core-and-topics", "Node in a topic", "shared/src/venue/a.ts", "node:crypto"],
  ["[B5]", "samples-import-topics", "the link in samples", "shared/src/samples/a.ts", "../link/index.ts"],
  ["[B6]", "engine-knows-no-transport", "express in the engine", "hub/src/engine/a.ts", "express"],
  ["[B6]", "engine-knows-no-transport", "socket.io in streams", "hub/src/streams/a.ts", "socket.io"],
  ["[B6]", "engine-knows-no-transport", "lowdb in the journal's port", "hub/src/journal/event-log.ts", "lowdb"],
  ["[B7]", "only-realtime-imports-socket-io", "socket.io in http", "hub/src/http/a.ts", "socket.io"],
  ["[B7]", "only-http-imports-express", "express in realtime", "hub/src/realtime/a.ts", "express"],
  ["[B7]", "only-journal-imports-lowdb", "lowdb in access", "hub/src/access/a.ts", "lowdb"],
  ["[B7]", "only-link-imports-socket-io-client", "a socket of a page's own", "kiosk/src/a.ts", "socket.io-client"],
  ["[B8]", "only-file-owners-open-files", "a file opened in http", "hub/src/http/b.ts", "node:fs/promises"],
  ["[B9]", "apps-meet-in-shared", "a display in a kiosk", "kiosk/src/b.ts", "../../display/src/index.ts"],
  ["[B9]", "apps-meet-in-shared", "the hub in the console", "hub/console/src/a.ts", "../../src/main.ts"],
  ["[B9]", "shared-imports-no-other-package", "the hub in shared", "shared/src/link/a.ts", "../../../hub/src/main.ts"],
  ["[B9]", "hub-imports-no-app", "the console in the hub", "hub/src/a.ts", "../console/src/index.ts"],
  ["[B10]", "components-read-stores", "the link in a component", "display/src/Board.vue", "@openhall/shared/link"],
];

/** What the trespasses trespass on, and the one import of each kind that is allowed. */
const surroundings: Record<string, string> = {
  "shared/package.json": JSON.stringify({
    name: "@openhall/shared",
    exports: { "./link": "./src/link/index.ts", "./core": "./src/core/index.ts" },
  }),
  "shared/src/core/index.ts": "export const core = 1;",
  "shared/src/queue/index.ts": `import { core } from "../core/index.ts"; import * as z from "zod"; export const queue = [core, z];`,
  "shared/src/wire/index.ts": `import { core } from "../core/index.ts"; export const wire = core;`,
  "shared/src/link/index.ts": `import * as io from "socket.io-client"; export const link = io;`,
  "shared/src/link/c.ts": `import "./b.ts";`,
  "shared/src/topics.ts": `import { queue } from "./queue/index.ts"; export const topics = [queue];`,
  "hub/src/main.ts": `import "./http/index.ts"; import "./realtime/index.ts"; import "./journal/index.ts";`,
  "hub/src/http/index.ts": `import "express";`,
  "hub/src/realtime/index.ts": `import "socket.io";`,
  "hub/src/journal/index.ts": `import "lowdb"; import "node:fs";`,
  "hub/console/src/index.ts": `import "@openhall/shared/core";`,
  "display/src/index.ts": `import "@openhall/shared/link";`,
};
const packages = ["zod", "express", "socket.io", "socket.io-client", "lowdb"];

const tree = mkdtempSync(join(tmpdir(), "openhall-boundaries-"));
let violations: { rule: string; from: string }[] = [];

beforeAll(async () => {
  for (const name of packages) write(`node_modules/${name}/index.js`, "");
  mkdirSync(join(tree, "node_modules/@openhall"));
  symlinkSync(join(tree, "shared"), join(tree, "node_modules/@openhall/shared"));
  for (const [file, text] of Object.entries(surroundings)) write(file, text);
  for (const [, , , file, imports] of trespasses) write(file, source(file, imports));
  const { output } = await cruise(["shared", "hub", "kiosk", "display", "e2e", "bench"], {
    ...config.options,
    baseDir: tree,
    ruleSet: { forbidden: config.forbidden ?? [] },
    validate: true,
  });
  if (typeof output === "string") throw new Error(output);
  violations = output.summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe("boundaries", () => {
  test.each(trespasses)("%s %s reports %s", (_id, rule, _says, file) => {
    expect(violations).toContainEqual({ rule, from: file });
  });

  test("[B1] every rule has a trespass that it reports", () => {
    expect(new Set(trespasses.map(([, rule]) => rule))).toEqual(new Set(config.forbidden?.map(({ name }) => name)));
  });

  test("[B1] what is allowed is not reported", () => {
    const trespassing = new Set([...trespasses.map(([, , , file]) => file), "shared/src/link/c.ts"]);
    expect(violations.filter(({ from }) => !trespassing.has(from))).toEqual([]);
  });
});

function source(file: string, imports: string): string {
  const statement = `import "${imports}";`;
  return file.endsWith(".vue") ? `<script setup lang="ts">${statement}</script><template><p /></template>` : statement;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), text);
}
