// Files for the programme: read in a thread of their own, one at a time, and held against what is known.
import { lookup } from "@openhall/shared/core";
import { type Streams } from "../streams/create-streams.ts";
import { placesOf } from "../streams/hall-places.ts";
import { type Reading } from "../tables/read-in-thread.ts";
import { createReadingQueue } from "../tables/reading-queue.ts";
import { type KnownProgramme } from "./planning/known-programme.ts";
import { planImport } from "./planning/plan-import.ts";
import { type PlannedFile, type ProgrammeFile, type ProgrammeFiles } from "./programme-files.ts";
import { type ReadJob, type ReadOutcome } from "./reading/read-job.ts";
import { startReading } from "./reading/start-reading.ts";

interface Parts {
  readonly streams: Pick<Streams, "shown">;
  /** Office lines that the scan passes. */
  readonly contacts: () => readonly string[];
  readonly known: () => KnownProgramme;
  readonly start?: (job: ReadJob) => Reading<ReadOutcome>;
}

export function createProgrammeFiles({ streams, contacts, known, start = startReading }: Parts): ProgrammeFiles {
  const queue = createReadingQueue(start);
  return {
    async plan(file: ProgrammeFile): Promise<PlannedFile> {
      const { hallId, venueId, kind, audience, type, bytes } = file;
      const places = placesOf(streams.shown(`venue.hall/${hallId}`)?.rows ?? {});
      if (!places) return { ok: false, refusal: { code: "unknown-hall", hallId } };
      if (venueId !== undefined && !lookup(places.venues, venueId))
        return { ok: false, refusal: { code: "unknown-venue", venueId } };
      const { venues, departments, hall } = places;
      const outcome = await queue.read({
        type,
        bytes,
        timeZone: hall.timeZone,
        now: known().now,
        contacts: contacts(),
        directory: { venues, departments },
        usual: { hallId, venueId, kind, audience },
      });
      if (!outcome) return { ok: false, refusal: { code: "try-again" } };
      if (!outcome.ok) return { ok: false, refusal: { code: outcome.code, ...lineOf(outcome) } };
      const now = known();
      const plan = planImport(outcome, hallId, now);
      if (plan.preview.counts.new > now.room) return { ok: false, refusal: { code: "too-many-entries" } };
      return { ok: true, plan };
    },
    close: queue.stop,
  };
}

const lineOf = ({ line }: { readonly line?: number }) => (line === undefined ? {} : { line });
