// A rehearsal's own data folder, inside that of its venue: emptied whenever a rehearsal begins, so that nothing of the one
// before comes up again, and given the venue's accounts, so that people and screens come in with what they have.
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FolderUnusableError, folderFaultOf, hasCode, openLock } from "../journal/index.ts";

export const rehearsalFolder = (dataFolder: string): string => join(dataFolder, "rehearsal");

/** Says whose the folder is: written before anything else and removed last. */
const noteName = "README.txt";
const note = `演练数据：每次演练开始时清空。
Data of a rehearsal: emptied whenever a rehearsal begins.
`;
const lockPattern = /^hub\.lock\./;
/** Accounts, sign-ins and devices; the demo's passwords. */
const keptNames = /^(access(\.previous)?|credentials)\.json$/;

/** Answers the folder. Throws `FolderInUseError` while a rehearsal lives there, `FolderUnusableError` where it is no folder of ours. */
export async function prepareRehearsalFolder(dataFolder: string): Promise<string> {
  const folder = rehearsalFolder(dataFolder);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const lock = await openLock({ folder });
    try {
      await empty(folder);
      await copyAccounts(dataFolder, folder);
    } finally {
      await lock.release();
    }
  } catch (error) {
    throw folderFaultOf(folder, error);
  }
  return folder;
}

async function empty(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => !lockPattern.test(name));
  if (names.length > 0 && !(await isOurs(folder)))
    throw new FolderUnusableError(
      `${folder} holds something else than a rehearsal; a rehearsal empties its folder, so move it away first.`,
    );
  for (const name of names) if (name !== noteName) await rm(join(folder, name), { recursive: true });
  await writeFile(join(folder, noteName), note, { flush: true });
}

async function isOurs(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, noteName), "utf8").catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  });
  return text === note;
}

/** What is changed about them in the rehearsal ends with it. */
async function copyAccounts(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) if (keptNames.test(name)) await copyFile(join(from, name), join(to, name));
}
