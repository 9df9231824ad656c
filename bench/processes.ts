// Children of a bench: each system under measure and each crowd of clients is a process of its own, in plain JavaScript.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const output = fileURLToPath(new URL("dist/", import.meta.url));

/** Bundles `bench/processes/<name>.ts` and answers the path of the program. */
export async function bundle(name: string): Promise<string> {
  const outfile = `${output}${name}.mjs`;
  await build({
    entryPoints: [fileURLToPath(new URL(`processes/${name}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["@node-rs/argon2", "bufferutil", "utf-8-validate"],
    banner: { js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);` },
    logLevel: "error",
  });
  return outfile;
}

/** Bundles `bench/processes/<name>.ts` for a browser and answers the path of the script. */
export async function bundlePage(name: string): Promise<string> {
  const outfile = `${output}${name}.js`;
  await build({
    entryPoints: [fileURLToPath(new URL(`processes/${name}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    format: "esm",
    minify: true,
    target: "chrome110",
    logLevel: "error",
  });
  return outfile;
}

/** A child that answers one message at a time. */
export interface Child {
  readonly pid: number;
  ask<Answer>(message: object): Promise<Answer>;
  kill(): Promise<void>;
}

export async function start(program: string, args: readonly string[] = []): Promise<Child> {
  const child = fork(program, args, {
    execArgv: ["--expose-gc"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: childEnvironment(),
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} did not start`);
  return { pid, ask: (message) => ask(child, message), kill: () => kill(child) };
}

export const childEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, UV_THREADPOOL_SIZE: "16" });

function ask<Answer>(child: ChildProcess, message: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const died = (): void => reject(new Error("A child of the bench died"));
    child.once("exit", died);
    child.once("message", (answer) => {
      child.off("exit", died);
      resolve(answer as Answer);
    });
    child.send(message);
  });
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** Milliseconds of CPU that all threads of a process have had. */
export async function cpuOf(pid: number): Promise<number> {
  const tasks = await readdir(`/proc/${pid}/task`);
  const times = await Promise.all(
    tasks.map(async (task) => readFile(`/proc/${pid}/task/${task}/schedstat`, "utf8").catch(() => "0")),
  );
  return times.reduce((sum, text) => sum + Number(text.split(" ")[0]), 0) / 1e6;
}
