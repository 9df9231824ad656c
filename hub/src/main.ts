// Starts one hub from arguments and environment, says where it is, and ends it cleanly.
import { readConfig } from "./config.ts";
import { describeDemo } from "./demo/print-demo.ts";
import { describeVenue } from "./describe-venue.ts";
import { createLog } from "./log.ts";
import { describeRehearsal } from "./rehearsal/describe-rehearsal.ts";
import { openVenue, type OpenVenue } from "./rehearsal/open-venue.ts";
import { sentenceOf, sentenceOfEnd } from "./start-faults.ts";
import { openVoice } from "./voice/open-voice.ts";

/** EX_TEMPFAIL: the disk has failed us; `npm start` starts the hub again, which then finds out from the disk where it was. */
const exitForRestart = 75;

const reading = readConfig(process.env, process.argv.slice(2));
if (!reading.ok) fail(reading.problem);
const { config } = reading;
const log = createLog(config.logLevel);
const voice = openVoice(config.dataFolder, log);

const venue = await openVenue({ config, log, onFault, voice, onChanged }).catch((error: unknown) =>
  fail(sentenceOf(error, config)),
);
// Ctrl-C reaches the hub twice, from the terminal and from its launcher: the second must not break off the first's ending.
let ending: Promise<void> | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => (ending ??= end(venue)));
// The launcher has gone without a word: do not stay behind holding the port.
process.on("disconnect", () => (ending ??= end(venue)));
await describe(venue);

function onChanged(changed: OpenVenue): void {
  describe(changed).catch((error: unknown) => log.warn({ error }, "Where the hub is now could not be said"));
}

/** Says where the hub is, and what it is now. */
async function describe({ hub, dataFolder, state }: OpenVenue): Promise<void> {
  const description =
    config.venue === "demo"
      ? await describeDemo(dataFolder, hub, process.stdout.isTTY)
      : describeVenue(hub.access.firstRunCode(), config.dataFolder, hub);
  process.stdout.write(`${description}\n${state.on ? describeRehearsal(state) : ""}`);
}

async function end(running: OpenVenue): Promise<void> {
  await running.close();
  await voice.close();
  process.exit(0);
}

function onFault(fault: unknown): void {
  log.error({ error: fault }, "The hub cannot go on; it ends and must start again from the disk");
  process.stderr.write(`${sentenceOfEnd(fault)}\n`);
  process.exit(exitForRestart);
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
