import { type Config } from "../config.ts";
import { nodeFiles } from "../journal/index.ts";
import { createRehearsal, type Rehearsal } from "./create-rehearsal.ts";
import { prepareRehearsalFolder } from "./rehearsal-folder.ts";
import { readSetUp } from "./set-up.ts";
import { type RehearsalWish } from "./wish.ts";

/** Empties the rehearsal's folder and reads the set-up of the venue outside, which may be at work. Throws the journal's named faults. */
export async function prepareRehearsal(
  { dataFolder }: Pick<Config, "dataFolder">,
  { speed, seed }: RehearsalWish,
): Promise<Rehearsal> {
  const setUp = await readSetUp(dataFolder, nodeFiles);
  await prepareRehearsalFolder(dataFolder);
  return createRehearsal({ speed, seed, setUp, today: Date.now() });
}
