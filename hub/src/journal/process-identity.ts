// Who a process is, beyond its number: numbers are used again, after a while and after a reboot.
import { readFile } from "node:fs/promises";
import { hasCode } from "./faults.ts";

export interface ProcessIdentity {
  readonly pid: number;
  /** Of the running system; null where the system does not tell. */
  readonly bootId: string | null;
  /** When the process started, in ticks since the boot; null where the system does not tell. */
  readonly startedAt: string | null;
}

async function readBootId(): Promise<string | null> {
  return readFile("/proc/sys/kernel/random/boot_id", "utf8").then(
    (text) => text.trim(),
    () => null,
  );
}

/** State and start time (fields 3 and 22) from `/proc/<pid>/stat`, behind the name, which may hold any character. */
async function readStat(pid: number): Promise<{ state: string | undefined; startedAt: string | null }> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return { state: fields[0], startedAt: fields[19] ?? null };
}

/** The identity of this process. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  const [bootId, { startedAt }] = await Promise.all([readBootId(), readStat(process.pid)]);
  return { pid: process.pid, bootId, startedAt };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}

/** Whether exactly this process is still alive. Where the system tells too little, a number in use counts as alive. */
export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  const bootId = await readBootId();
  if (identity.bootId !== null && bootId !== null && identity.bootId !== bootId) return false;
  if (!isRunning(identity.pid)) return false;
  const { state, startedAt } = await readStat(identity.pid);
  // A killed process that nobody has waited for (Z) keeps its number but holds nothing any more.
  if (state === "Z" || state === "X") return false;
  return identity.startedAt === null || startedAt === null || identity.startedAt === startedAt;
}
