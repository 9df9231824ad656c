// What the hub is told at its start, by arguments and environment: parsed once, trusted afterwards.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { anySeed, type RehearsalWish, seedSchema, speedSchema } from "./rehearsal/wish.ts";

const logLevels = ["debug", "info", "warn", "error", "silent"] as const;

export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  /** Absolute path. */
  readonly dataFolder: string;
  /** The demo venue, or a real one (`--data`), which starts empty. */
  readonly venue: "demo" | "real";
  /** Begin with a rehearsal of the venue (`--rehearse`), in a folder of its own. */
  readonly rehearse?: RehearsalWish;
  /** Names and addresses by which the hub may be called beside its own; with a port where only that one is meant. */
  readonly hosts: readonly string[];
  /** Where visitors' phones reach the hub; without a slash at the end. */
  readonly publicUrl?: string;
  readonly logLevel: (typeof logLevels)[number];
  /** Folders of the built apps, by the name they are served under. */
  readonly apps: Readonly<Record<"kiosk" | "display" | "console", string>>;
}

/** `problem` is one sentence for the person at the terminal; it names the setting. */
export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problem: string };

const wanted = {
  OPENHALL_PORT: "a port number from 0 to 65535 (0 takes any free one)",
  OPENHALL_DATA: "a folder",
  OPENHALL_HOSTS: "host names or addresses with commas between them, such as hall.example,10.0.0.5",
  OPENHALL_PUBLIC_URL: "an address that begins with http:// or https://, such as https://hall.example",
  OPENHALL_LOG: `one of ${logLevels.join(", ")}`,
};

const digits = z.string().check(z.regex(/^\d{1,5}$/));
const port = z.pipe(z.pipe(digits, z.transform(Number)), z.int().check(z.lte(65_535)));
const hostOrHostAndPort = z.string().check(z.regex(/^(\[[0-9a-f:.]+\]|[a-z0-9][a-z0-9._-]*)(:\d{1,5})?$/));
const hostNames = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text) => text.split(",").map((host) => host.trim().toLowerCase())),
  ),
  z.array(hostOrHostAndPort),
);

const environmentSchema = z.object({
  OPENHALL_PORT: z._default(port, 8080),
  OPENHALL_DATA: z._default(z.string(), "data/demo"),
  OPENHALL_HOSTS: z._default(hostNames, []),
  OPENHALL_PUBLIC_URL: z.optional(z.url({ protocol: /^https?$/ })),
  OPENHALL_LOG: z._default(z.enum(logLevels), "warn"),
});

/** Reads `process.env` and `process.argv.slice(2)`; an empty setting is one that is not there. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, args: string[]): ConfigReading {
  const told = readArguments(args);
  if (!told.ok) return told;
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) return { ok: false, problem: problemOf(parsed.error, given) };
  const { OPENHALL_PORT, OPENHALL_DATA, OPENHALL_HOSTS, OPENHALL_PUBLIC_URL, OPENHALL_LOG } = parsed.data;
  const config: Config = {
    port: OPENHALL_PORT,
    dataFolder: resolve(told.folder ?? OPENHALL_DATA),
    venue: told.folder === undefined ? "demo" : "real",
    ...(told.rehearse ? { rehearse: told.rehearse } : {}),
    hosts: OPENHALL_HOSTS,
    ...(OPENHALL_PUBLIC_URL === undefined ? {} : { publicUrl: OPENHALL_PUBLIC_URL.replace(/\/+$/, "") }),
    logLevel: OPENHALL_LOG,
    apps: {
      kiosk: appFolder("../../kiosk/dist"),
      display: appFolder("../../display/dist"),
      console: appFolder("../console/dist"),
    },
  };
  return { ok: true, config };
}

type Arguments =
  | { readonly ok: true; readonly folder?: string; readonly rehearse?: RehearsalWish }
  | { readonly ok: false; readonly problem: string };

const usage = "The arguments are --data DIR, --rehearse, --speed N and --seed S";
const options = {
  data: { type: "string" },
  rehearse: { type: "boolean" },
  speed: { type: "string" },
  seed: { type: "string" },
} as const;

function readArguments(args: string[]): Arguments {
  try {
    const { data, rehearse, speed, seed } = parseArgs({ args, options }).values;
    if (data === "") return { ok: false, problem: `${usage}; DIR is missing.` };
    const venue = data === undefined ? {} : { folder: data };
    if (rehearse) return readRehearsal(venue, speed, seed);
    if (speed !== undefined || seed !== undefined)
      return { ok: false, problem: "--speed and --seed are those of a rehearsal: say --rehearse as well." };
    return { ok: true, ...venue };
  } catch (error) {
    return { ok: false, problem: `${usage}: ${error instanceof Error ? error.message : String(error)}.` };
  }
}

function readRehearsal(venue: { readonly folder?: string }, speed = "1", seed = anySeed()): Arguments {
  const asked = digits.check(z.refine((text) => speedSchema.safeParse(Number(text)).success)).safeParse(speed);
  if (!asked.success) return { ok: false, problem: `--speed is “${speed}”, but must be a whole number from 1 to 600.` };
  if (!seedSchema.safeParse(seed).success)
    return { ok: false, problem: `--seed is “${seed}”, but must be up to 32 letters and digits, such as monday-1.` };
  return { ok: true, ...venue, rehearse: { speed: Number(speed), seed } };
}

function problemOf(error: z.core.$ZodError, given: Record<string, string | undefined>): string {
  const name = String(error.issues[0]?.path[0]);
  const wants = Object.entries(wanted).find(([setting]) => setting === name)?.[1] ?? "something else";
  return `${name} is “${given[name] ?? ""}”, but must be ${wants}.`;
}

/** Relative to this file, which lies two folders below the repository: as `hub/src/config.ts` and in `hub/dist/main.js`. */
const appFolder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
