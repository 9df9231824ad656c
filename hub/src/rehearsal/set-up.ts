// The set-up that a rehearsal begins with: that of the venue outside, as a file that can be imported.
import { join } from "node:path";
import { venueTopic } from "@openhall/shared/venue";
import * as z from "zod/mini";
import { demoVenueFile } from "../demo/index.ts";
import { createModel } from "../engine/model.ts";
import { restore } from "../engine/restore.ts";
import { createSnapshotStore, type FileLayer, openFileLog } from "../journal/index.ts";
import { lookOnly } from "./look-only.ts";

const row = z.looseObject({ id: z.string() });
const rows = z._default(z.array(row), []);
const hours = z._default(z.array(z.object({ days: z.array(z.int()), from: z.string(), to: z.string() })), []);

/** As much of a venue file as a rehearsal needs to know; the hub's import looks at the rest. */
const setUpSchema = z.object({
  halls: z.array(z.looseObject({ id: z.string(), timeZone: z.string(), hours })).check(z.minLength(1)),
  services: rows,
  desks: z._default(z.array(z.looseObject({ id: z.string(), hallId: z.string(), number: z.int() })), []),
  profiles: rows,
  classes: rows,
  staff: rows,
  devices: rows,
  venues: rows,
  departments: rows,
  sensors: rows,
  /** What is not named is not there: also what a venue has from the beginning and has put out of use. */
  replace: z._default(z.boolean(), false),
});
export type SetUp = z.infer<typeof setUpSchema>;

const table = z._default(z.record(z.string(), z.looseObject({ retired: z.optional(z.boolean()) })), {});
const venueSchema = z.object({
  halls: table,
  services: table,
  desks: table,
  profiles: table,
  classes: table,
  staff: table,
  devices: table,
  venues: table,
  departments: table,
  sensors: table,
});

/**
 * Reads the set-up of the venue in a data folder without touching it, also while its hub is at work; the demo's where there is
 * no hall yet. Throws where the folder's journal cannot be read.
 */
export async function readSetUp(folder: string, files: FileLayer): Promise<SetUp> {
  const found = setUpSchema.safeParse(await readTables(folder, lookOnly(files)));
  return found.success ? found.data : setUpSchema.parse(demoVenueFile);
}

async function readTables(folder: string, files: FileLayer): Promise<object | undefined> {
  if (!(await files.read(join(folder, "openhall.json")))) return undefined;
  const snapshots = createSnapshotStore({ files, folder: join(folder, "snapshots") });
  const snapshotSequences = [(await snapshots.load(venueTopic.name))?.sequence ?? 0];
  const { log } = await openFileLog({ files, folder: join(folder, "journal"), snapshotSequences });
  const model = createModel([venueTopic]);
  await restore(model, log, snapshots);
  const venue = venueSchema.parse(model.stateOf(venueTopic.name));
  const tables = Object.entries(venue).map(([name, rows]) => [
    name,
    Object.values(rows).filter(({ retired }) => !retired),
  ]);
  return { ...Object.fromEntries(tables), replace: true };
}
