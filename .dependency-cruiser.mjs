// @ts-check
// The arrows of ARCHITECTURE.md. Each rule has a case in scripts/boundaries.test.ts that shows that it fires.

const tests = "(\\.(test|contract|spec|fixture)|/test-[^/]+)\\.ts$";
const pages = "^(kiosk|display|hub/console)/";
/** A folder of shared/src that holds rules of the business, and none of the five that do not. */
const topic = "^shared/src/(?!core/|wire/|samples/|link/|ui/|charts/)[^/]+/";
/** Folders of the hub that may open files: the journal, and adapters for files of their own. */
const fileOwners = "^hub/src/(journal|play-log|demo|rehearsal|voice|media|exhibition)/|^hub/torture/";

/** @param {string[]} names npm packages */
const npm = (...names) => `(^|/)node_modules/(${names.map((name) => name.replaceAll(".", "\\.")).join("|")})/`;

/**
 * @param {string} name
 * @param {string} comment
 * @param {import("dependency-cruiser").IRegularForbiddenRuleType["from"]} from
 * @param {import("dependency-cruiser").IRegularForbiddenRuleType["to"]} to
 * @returns {import("dependency-cruiser").IRegularForbiddenRuleType}
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    forbid("no-cycles", "Files that need each other are one file, or lack a third one.", {}, { circular: true }),
    forbid(
      "only-what-exists",
      "Every import resolves: to a file, an installed package, or a door in a package's exports.",
      {},
      { couldNotResolve: true },
    ),
    forbid(
      "only-through-exports",
      "A package is opened by its name and through its exports, never by a path into it.",
      { path: "^(shared|hub/console|hub|kiosk|display|e2e|bench)/", pathNot: "/vite\\.config\\.ts$" },
      { path: "^(shared|hub/console|hub|kiosk|display|e2e|bench)/", pathNot: "^$1/", dependencyTypes: ["local"] },
    ),
    forbid(
      "core-imports-nothing",
      "The core has no dependencies.",
      { path: "^shared/src/core/", pathNot: tests },
      { pathNot: "^shared/src/core/" },
    ),
    forbid(
      "wire-imports-core",
      "The shapes on the network know schemas and the core.",
      { path: "^shared/src/wire/", pathNot: tests },
      { pathNot: ["^shared/src/(wire|core)/", npm("zod")] },
    ),
    forbid(
      "topics-import-core-and-topics",
      "A topic imports schemas, a pure hash, the core and, for types and context, other topics.",
      { path: topic, pathNot: tests },
      { pathNot: ["^shared/src/core/", topic, npm("zod", "@noble/hashes")] },
    ),
    forbid(
      "samples-import-topics",
      "Samples are example histories of the topics.",
      { path: "^shared/src/samples/", pathNot: tests },
      { pathNot: ["^shared/src/(core|samples|wire)/", topic, "^shared/src/topics\\.ts$", npm("zod")] },
    ),
    forbid(
      "engine-knows-no-transport",
      "Engine, streams and the journal's port are the same whatever carries and keeps the data.",
      { path: "^hub/src/(engine|streams)/|^hub/src/journal/event-log\\.ts$", pathNot: tests },
      { path: [npm("express", "socket.io", "lowdb"), "^hub/src/(http|realtime|access|demo)/"] },
    ),
    forbid(
      "only-realtime-imports-socket-io",
      "The hub's sockets are in one folder.",
      { path: "^(hub|shared|kiosk|display)/", pathNot: ["^hub/src/realtime/", tests] },
      { path: npm("socket.io") },
    ),
    forbid(
      "only-http-imports-express",
      "The hub's HTTP is in one folder.",
      { path: "^(hub|shared|kiosk|display)/", pathNot: ["^hub/src/http/", tests] },
      { path: npm("express") },
    ),
    forbid(
      "only-journal-imports-lowdb",
      "lowdb loses data in a power cut without the journal's durable adapter.",
      { pathNot: ["^hub/src/journal/", tests] },
      { path: npm("lowdb") },
    ),
    forbid(
      "only-link-imports-socket-io-client",
      "A page has one connection to the hub.",
      { path: "^(hub|shared|kiosk|display)/", pathNot: ["^shared/src/link/", "^hub/torture/", tests] },
      { path: npm("socket.io-client") },
    ),
    forbid(
      "only-file-owners-open-files",
      "Files are opened by the journal, and by adapters for their own.",
      { path: "^hub/src/", pathNot: [fileOwners, tests] },
      { path: "^(node:)?fs(/promises)?$" },
    ),
    forbid(
      "apps-meet-in-shared",
      "Kiosk, display and console never import each other, nor the hub.",
      { path: pages },
      { path: "^(kiosk|display|hub)/", pathNot: "^$1/" },
    ),
    forbid(
      "shared-imports-no-other-package",
      "What everyone agrees on depends on nobody.",
      { path: "^shared/" },
      { path: "^(hub|kiosk|display|e2e|bench|scripts)/" },
    ),
    forbid(
      "hub-imports-no-app",
      "The hub serves the apps as files and knows nothing of what is in them.",
      { path: "^hub/(src|torture)/" },
      { path: "^(kiosk|display|hub/console|e2e|bench|scripts)/" },
    ),
    forbid(
      "components-read-stores",
      "Pages and components read stores; only stores know the link.",
      { path: "\\.vue$" },
      { path: ["^shared/src/link/", npm("socket.io-client")] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|\\.cache|data|coverage|test-results|playwright-report)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".mjs", ".js", ".vue", ".d.ts"],
    },
  },
};
