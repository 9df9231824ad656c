// @ts-check
// `openhall device kiosk|display`: writes a launcher for a machine in the hall, and says what to do next.
import { readArguments } from "./arguments.mjs";
import { isThisMachine } from "./chromium.mjs";
import { deviceFiles, writeFiles } from "./files.mjs";
import { runScreen, wayToRun } from "./run-screen.mjs";

/** @param {string[]} args @returns {Promise<number>} exit code */
export async function device(args) {
  const wish = readArguments(args);
  const { kind, hub, out, run, headless } = wish;
  const written = writeFiles(out, deviceFiles(wish));
  console.log(`A ${kind} for ${hub.origin}, in ${out}`);
  for (const { name, was } of written) console.log(`  ${name}${was === "the same" ? "" : `  (${was})`}`);

  const trouble = await troubleOf(hub);
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

/** Why the hub does not answer; undefined where it does. @param {URL} hub */
async function troubleOf(hub) {
  try {
    const { ok, status } = await fetch(new URL("/healthz", hub), { signal: AbortSignal.timeout(5_000) });
    return ok ? undefined : `it says ${status}`;
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    const { cause } = error;
    return cause instanceof Error && "code" in cause ? String(cause.code) : error.message;
  }
}
