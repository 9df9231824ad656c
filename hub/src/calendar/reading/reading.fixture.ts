import { sampleDepartments, samplePlaces } from "@openhall/shared/samples";
import { type ReadJob, type ReadOutcome, readFile } from "./read-job.ts";
import { type ReadRow } from "./read-row.ts";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file for the hall V01 on 1 September 2026, with everything said that a foreign file lacks. */
export const jobOf = (file: string | Uint8Array, change: Partial<ReadJob> = {}): ReadJob => ({
  type: "calendar",
  bytes: typeof file === "string" ? bytesOf(file) : file,
  timeZone: "Asia/Shanghai",
  now: "2026-09-01T00:00:00.000Z",
  contacts: [],
  directory: { venues: samplePlaces, departments: sampleDepartments },
  usual: { hallId: "V01", venueId: "V01", kind: "lecture" },
  ...change,
});

export async function rowsOf(file: string | Uint8Array, change: Partial<ReadJob> = {}): Promise<readonly ReadRow[]> {
  const outcome = await readFile(jobOf(file, change));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.rows;
}

export const outcomeOf = (file: string | Uint8Array, change: Partial<ReadJob> = {}): Promise<ReadOutcome> =>
  readFile(jobOf(file, change));

/** A calendar with these lines between its edges. */
export const calendarOf = (...lines: readonly string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");

export const eventOf = (...lines: readonly string[]): string =>
  ["BEGIN:VEVENT", ...(lines.some((line) => line.startsWith("UID")) ? [] : ["UID:one"]), ...lines, "END:VEVENT"].join(
    "\r\n",
  );

export const startsOf = (rows: readonly ReadRow[]): (string | undefined)[] => rows.map(({ facts }) => facts.startsAt);
