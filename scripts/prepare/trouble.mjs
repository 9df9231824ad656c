// @ts-check

/** Something the person at the terminal can act on; the message is one sentence and is shown without a stack. */
export class Trouble extends Error {}

/**
 * Runs a command's main function: its number becomes the exit code, a Trouble one sentence and exit code 1.
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error);
    process.exitCode = 1;
  }
}
