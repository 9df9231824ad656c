// @ts-check
// Whether something must be done again is decided by content, not by time: a fresh clone, a copied folder and a switch
// of branches and back all give the same answer.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const skippedFolders = new Set(["node_modules", "dist"]);
const testFile = /\.(test|contract|fixture)\.ts$/;

/**
 * Files under a file or folder, in a stable order, without tests, outputs and dotfiles.
 * @param {string} root
 * @param {string} path relative to root
 * @returns {string[]}
 */
export function filesUnder(root, path) {
  if (!existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const names = readdirSync(join(root, path)).filter((name) => !name.startsWith(".") && !skippedFolders.has(name));
  return names
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`))
    .filter((file) => !testFile.test(file));
}

/**
 * One hash over names and contents.
 * @param {string} root
 * @param {string[]} paths files and folders relative to root
 */
export function fingerprint(root, paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesUnder(root, path))) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.byteLength}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * Remembers for which fingerprint a piece of work was last finished; an interrupted one is remembered as not done.
 * @param {string} file
 */
export function createStamp(file) {
  return {
    /** @param {string} print */
    fits: (print) => existsSync(file) && readFileSync(file, "utf8") === print,
    clear: () => rmSync(file, { force: true }),
    /** @param {string} print */
    set(print) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, print);
    },
  };
}
