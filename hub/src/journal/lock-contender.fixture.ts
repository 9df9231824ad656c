// A process that goes for the lock of the folder in its arguments at a byte on stdin, says what came of it, and holds on.
import { FolderInUseError } from "./faults.ts";
import { openLock } from "./lock.ts";

const folder = process.argv[2] ?? "";

async function contend(): Promise<string> {
  try {
    await openLock({ folder });
    return "won";
  } catch (error) {
    return error instanceof FolderInUseError ? `refused by ${error.pid}` : String(error);
  }
}

process.stdout.write("ready\n");
process.stdin.once("data", async () => process.stdout.write(`${await contend()}\n`));
process.stdin.on("end", () => process.exit());
