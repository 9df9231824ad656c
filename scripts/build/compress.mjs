// @ts-check
// Compresses built files once, so that the hub sends them as they lie and spends no processor on it.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compressible = new Set([".html", ".js", ".css", ".svg", ".json", ".txt"]);
/** Below this many bytes a compressed copy saves no packet. */
const smallestBytes = 1024;

/** Writes `<file>.gz` and `<file>.br` beside every compressible file above 1 KB. @param {string} folder */
export async function compressFolder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && compressible.has(extname(entry.name)));
  await Promise.all(files.map((file) => compressFile(join(file.parentPath, file.name))));
}

/** @param {string} path */
async function compressFile(path) {
  const content = await readFile(path);
  if (content.byteLength <= smallestBytes) return;
  const brotli = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength } };
  const [gz, br] = await Promise.all([
    promisify(gzip)(content, { level: 9 }),
    promisify(brotliCompress)(content, brotli),
  ]);
  await Promise.all([writeFile(`${path}.gz`, gz), writeFile(`${path}.br`, br)]);
}
