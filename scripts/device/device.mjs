// @ts-check
// `openhall device kiosk|display`: writes a launcher for a machine in the hall, and says what to do next.
import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { rootCertificates } from "node:tls";
import { readArguments } from "./arguments.mjs";
import { isThisMachine } from "./chromium.mjs";
import { deviceFiles, writeFiles } from "./files.mjs";
import { runScreen, wayToRun } from "./run-screen.mjs";

const patienceMs = 5_000;

/** @param {string[]} args @returns {Promise<number>} exit code */
export async function device(args) {
  const wish = readArguments(args);
  const { kind, hub, out, run, headless } = wish;
  const written = writeFiles(out, deviceFiles(wish));
  console.log(`A ${kind} for ${hub.origin}, in ${out}`);
  for (const { name, was } of written) console.log(`  ${name}${was === "the same" ? "" : `  (${was})`}`);

  const trouble = await troubleOf(hub, wish.certificate);
  if (trouble !== undefined)
    console.log(
      `\nThe hub does not answer at ${hub.origin} (${trouble}). The screen waits for it, and starts by itself.`,
    );
  else console.log(`\nThe hub answers at ${hub.origin}.`);

  if (run) return runScreen(out, headless ? "headless" : wayToRun(process.env));
  if (isThisMachine(hub))
    console.log("Mind: this address means the machine itself. On another one the screen will find no hub.");
  console.log(`
Next, on the machine (Debian 12 or 13):
  1. copy the folder there
  2. in it: sudo ./install.sh
  3. read the six characters off its glass, and approve them in the console under
     Set-up → Screens and kiosks
README.md in the folder says it again, in Chinese too. To try it here: add --run.`);
  return 0;
}

/**
 * Why the hub does not answer; undefined where it does.
 * @param {URL} hub
 * @param {string | undefined} certificate file of what to trust beside the usual
 * @returns {Promise<string | undefined>}
 */
function troubleOf(hub, certificate) {
  const ca = certificate === undefined ? [] : [...rootCertificates, readFileSync(certificate, "utf8")];
  const url = new URL("/healthz", hub);
  const options = { timeout: patienceMs, agent: false };
  return new Promise((resolve) => {
    const asking =
      hub.protocol === "https:" ? https.get(url, ca.length > 0 ? { ...options, ca } : options) : http.get(url, options);
    asking.on("timeout", () => asking.destroy(new Error("it takes too long")));
    asking.on("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    asking.on("response", (response) => {
      response.resume();
      resolve(response.statusCode === 200 ? undefined : `it says ${response.statusCode}`);
    });
  });
}
