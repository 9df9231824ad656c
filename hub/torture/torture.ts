// Crashes a scenario at every boundary in every variant, recovers each time with the real code, and crashes the recovery
// as well where that wrote anything. Without the named sync, it must find something lost.
import { type SyncLabel } from "../src/journal/file-layer.ts";
import { crashVariants, type Fineness } from "./crash-variants.ts";
import { afterCrash, digestOf, type FolderNode, newFolder, waitingChanges } from "./forgetful-disk.ts";
import { createForgetfulFiles } from "./forgetful-files.ts";
import { type Scenario } from "./scenario.ts";

export interface TortureOptions {
  readonly fineness: Fineness;
  /** The sync that is left out, everywhere and every time. */
  readonly without?: SyncLabel;
}

export interface TortureOutcome {
  readonly boundaries: number;
  readonly crashes: number;
  /** The first promise that was broken, in words; undefined where all were kept. */
  readonly broken: string | undefined;
}

interface Crash<Kept> {
  /** The disk as it is found. */
  readonly disk: FolderNode;
  readonly acknowledged: readonly Kept[];
  readonly where: string;
}

interface Recording<Kept> {
  readonly crashes: readonly Crash<Kept>[];
  readonly boundaries: number;
}

type Life<Kept> = Scenario<Kept>["run"];

const copyOf = (disk: FolderNode): FolderNode => afterCrash(disk, () => "kept");

/** Lives through `live` once and takes down what a crash would leave: after every change, sync and acknowledgement. */
async function record<Kept>(
  live: Life<Kept>,
  from: Crash<Kept>,
  { fineness, without }: TortureOptions,
): Promise<Recording<Kept>> {
  const root = copyOf(from.disk);
  const crashes: Crash<Kept>[] = [];
  const seen = new Set<string>();
  let acknowledged = from.acknowledged;
  let boundaries = 0;

  function crashHere(): void {
    boundaries += 1;
    for (const { name, fateOf } of crashVariants(waitingChanges(root), fineness)) {
      const disk = afterCrash(root, fateOf);
      const key = `${acknowledged.length} ${digestOf(disk)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      crashes.push({ disk, acknowledged, where: `${from.where}${boundaries} (${name})` });
    }
  }

  const files = createForgetfulFiles({ root, without, onBoundary: crashHere });
  await live(files, (kept) => {
    acknowledged = [...acknowledged, kept];
    crashHere();
  });
  return { crashes, boundaries };
}

/** Recovers from a crash and checks; tells whether the recovery wrote anything. */
async function survive<Kept>(scenario: Scenario<Kept>, crash: Crash<Kept>, without?: SyncLabel): Promise<boolean> {
  let wrote = false;
  const onBoundary = (): void => {
    wrote = true;
  };
  const files = createForgetfulFiles({ root: copyOf(crash.disk), without, onBoundary });
  try {
    await scenario.recoverAndCheck(files, crash.acknowledged);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`crash at ${crash.where}: ${reason}`, { cause: error });
  }
  return wrote;
}

/** Tortures one scenario until it is through, or until the first promise is broken. */
export async function torture<Kept>(scenario: Scenario<Kept>, options: TortureOptions): Promise<TortureOutcome> {
  const day = await record(scenario.run, { disk: newFolder(), acknowledged: [], where: "boundary " }, options);
  let { boundaries } = day;
  let crashes = 0;
  let recoveries = 0;
  try {
    for (const crash of day.crashes) {
      crashes += 1;
      const wrote = await survive(scenario, crash, options.without);
      if (!wrote || (recoveries += 1) % options.fineness.everyNthRecovery !== 0) continue;
      const after = await record(scenario.goOn, { ...crash, where: `${crash.where}, then ` }, options);
      boundaries += after.boundaries;
      for (const second of after.crashes) {
        crashes += 1;
        await survive(scenario, second, options.without);
      }
    }
  } catch (error) {
    return { boundaries, crashes, broken: error instanceof Error ? error.message : String(error) };
  }
  return { boundaries, crashes, broken: undefined };
}
