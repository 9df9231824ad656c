// ffmpeg and ffprobe, with what they may not do: no address, no other file, no more memory than a film needs.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** Address space in kilobytes; a film in 4K takes about a third. */
const mostMemory = 3_000_000;

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Runs a tool to its end; what it writes goes to `take`. False where it has failed. */
export async function runTool(
  file: string,
  args: readonly string[],
  take: (bytes: Buffer) => void = () => {},
): Promise<boolean> {
  const limited = `ulimit -v ${mostMemory}; exec "$0" "$@"`;
  const child = spawn("/bin/sh", ["-c", limited, file, ...args], { stdio: ["ignore", "pipe", "ignore"] });
  running.add(child);
  child.stdout.on("data", take);
  try {
    const [code] = await once(child, "close");
    return code === 0;
  } finally {
    running.delete(child);
  }
}

/** In front of a file from outside: only this demuxer, only this file. */
export const onlyFile = (demuxer: string, path: string): string[] => [
  "-protocol_whitelist",
  "file",
  "-f",
  demuxer,
  "-i",
  `file:${path}`,
];
