// @ts-check
// The folder that a technician carries to the machine: what is in it, and writing it again without touching what is the same.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromiumFlags, chromiumPolicy } from "./chromium.mjs";
import { readme } from "./readme.mjs";
import { installer, powerUnits, screenUnit, touchRule } from "./units.mjs";

/** @typedef {import("./arguments.mjs").Wish} Wish */
/** @typedef {{ name: string, text: string, isProgram?: boolean }} OutFile */

const certificateName = "hub-certificate.pem";

/** @param {string} name */
const ours = (name) => readFileSync(new URL(`machine/${name}`, import.meta.url), "utf8");

/** @param {Wish} wish @returns {OutFile[]} */
export function deviceFiles(wish) {
  const { certificate, hours, hub, rotate } = wish;
  return [
    { name: "README.md", text: readme(wish) },
    { name: "install.sh", text: installer(wish), isProgram: true },
    { name: "screen.conf", text: settings(wish) },
    { name: "cage.sh", text: ours("cage.sh"), isProgram: true },
    { name: "screen.sh", text: ours("screen.sh"), isProgram: true },
    { name: "waiting.html", text: ours("waiting.html") },
    { name: "chromium-policy.json", text: `${JSON.stringify(chromiumPolicy(hub), undefined, 2)}\n` },
    { name: "openhall-screen.service", text: screenUnit(wish) },
    ...(hours ? [{ name: "power.sh", text: ours("power.sh"), isProgram: true }, ...powerUnits(hours)] : []),
    ...(rotate === 0 ? [] : [{ name: "99-openhall-touch.rules", text: touchRule(rotate) }]),
    ...(certificate ? [{ name: certificateName, text: readFileSync(certificate, "utf8") }] : []),
  ];
}

/** Read by screen.sh as bash. @param {Wish} wish */
function settings({ kind, hub, volume, rotate, certificate }) {
  const flags = chromiumFlags(hub, kind).map((flag) => `  ${quoted(flag)}\n`);
  return `# What screen.sh shows, and how.
HUB=${quoted(hub.origin)}
PAGE=${quoted(`${hub.origin}/${kind}/`)}
VOLUME=${quoted(String(volume))}
ROTATE=${quoted(String(rotate))}
CERTIFICATE=${quoted(certificate ? certificateName : "")}
FLAGS=(
${flags.join("")})
`;
}

/** @param {string} text for bash */
const quoted = (text) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/**
 * Writes the files; those that are as they should be stay untouched.
 * @param {string} folder
 * @param {OutFile[]} files
 * @returns {{ name: string, was: "new" | "changed" | "the same" }[]}
 */
export function writeFiles(folder, files) {
  mkdirSync(folder, { recursive: true });
  return files.map(({ name, text, isProgram }) => {
    const path = join(folder, name);
    const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
    if (before !== text) writeFileSync(path, text);
    chmodSync(path, isProgram ? 0o755 : 0o644);
    return { name, was: before === undefined ? "new" : before === text ? "the same" : "changed" };
  });
}
