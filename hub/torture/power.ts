import { type SyncLabel, syncLabels } from "../src/journal/file-layer.ts";
import { type Fineness } from "./crash-variants.ts";
import { journalDay } from "./journal-day.ts";
import { queueDay } from "./queue-day.ts";
import { torture, type TortureOptions, type TortureOutcome } from "./torture.ts";

/** A scenario ready to be tortured; what it promises stays its own affair. */
interface Torment {
  readonly name: string;
  readonly run: (options: TortureOptions) => Promise<TortureOutcome>;
}

const torments: readonly Torment[] = [
  { name: journalDay.name, run: (options) => torture(journalDay, options) },
  { name: queueDay.name, run: (options) => torture(queueDay, options) },
];

const short: Fineness = { subsetsOf: 4, tears: 1, everyNthRecovery: 12 };
const long: Fineness = { subsetsOf: 6, tears: 3, everyNthRecovery: 2 };

type Print = (line: string) => void;

async function loseNothing({ name, run }: Torment, fineness: Fineness, print: Print): Promise<boolean> {
  const { boundaries, crashes, broken } = await run({ fineness });
  print(`power: ${name}: ${crashes} crashes at ${boundaries} boundaries, ${broken ?? "nothing lost"}`);
  return broken === undefined;
}

async function missSync(without: SyncLabel, fineness: Fineness, print: Print): Promise<boolean> {
  for (const { name, run } of torments) {
    const { broken } = await run({ fineness, without });
    if (broken === undefined) continue;
    print(`power: without the sync of "${without}": caught by ${name}: ${broken}`);
    return true;
  }
  print(`power: without the sync of "${without}": NOT CAUGHT; the sync is not needed, or no scenario needs it`);
  return false;
}

/**
 * Cuts the power at every boundary of every scenario, then leaves out each sync in turn, which must be noticed. The short
 * form takes some 20 s on two cores; the long one crashes every recovery too and tears more finely.
 */
export async function runPowerTorture(options: {
  readonly long: boolean;
  readonly print: Print;
}): Promise<{ readonly ok: boolean }> {
  const { print } = options;
  const fineness = options.long ? long : short;
  let failures = 0;
  for (const torment of torments) if (!(await loseNothing(torment, fineness, print))) failures += 1;
  for (const label of syncLabels) if (!(await missSync(label, short, print))) failures += 1;
  print(
    failures === 0
      ? `power: nothing lost, and all ${syncLabels.length} syncs are missed when left out`
      : `power: ${failures} failed`,
  );
  return { ok: failures === 0 };
}
