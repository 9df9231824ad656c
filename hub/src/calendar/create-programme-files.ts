// Files for the programme: read in a thread of their own, one at a time, and held against what is known.
import { lookup } from "@openhall/shared/core";
import { type Streams } from "../streams/create-streams.ts";
import { placesOf } from "../streams/hall-places.ts";
import { type KnownProgramme } from "./planning/known-programme.ts";
import { planImport } from "./planning/plan-import.ts";
import { type PlannedFile, type ProgrammeFile, type ProgrammeFiles } from "./programme-files.ts";
import { type ReadJob, type ReadOutcome } from "./reading/read-job.ts";
import { type Reading, startReading } from "./reading/start-reading.ts";

interface Parts {
  readonly streams: Pick<Streams, "shown">;
  /** Office lines that the scan passes. */
  readonly contacts: () => readonly string[];
  readonly known: () => KnownProgramme;
  readonly start?: (job: ReadJob) => Reading;
}

/** Each holds its file in memory. */
const mostWaiting = 4;

export function createProgrammeFiles({ streams, contacts, known, start = startReading }: Parts): ProgrammeFiles {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let current: Reading | undefined;

  async function read(job: ReadJob): Promise<ReadOutcome> {
    current = start(job);
    return current.ended;
  }

  /** After those before it, whatever became of them. */
  function inTurn(job: ReadJob): Promise<ReadOutcome> {
    waiting += 1;
    const turn = last.then(() => read(job));
    last = turn.catch(() => undefined).then(() => void (waiting -= 1));
    return turn;
  }

  return {
    async plan(file: ProgrammeFile): Promise<PlannedFile> {
      const { hallId, venueId, kind, audience, type, bytes } = file;
      const places = placesOf(streams.shown(`venue.hall/${hallId}`)?.rows ?? {});
      if (!places) return { ok: false, refusal: { code: "unknown-hall", hallId } };
      if (venueId !== undefined && !lookup(places.venues, venueId))
        return { ok: false, refusal: { code: "unknown-venue", venueId } };
      if (waiting >= mostWaiting) return { ok: false, refusal: { code: "try-again" } };
      const { venues, departments, hall } = places;
      const outcome = await inTurn({
        type,
        bytes,
        timeZone: hall.timeZone,
        now: known().now,
        contacts: contacts(),
        directory: { venues, departments },
        usual: { hallId, venueId, kind, audience },
      });
      if (!outcome.ok) return { ok: false, refusal: { code: outcome.code, ...lineOf(outcome) } };
      const now = known();
      const plan = planImport(outcome, hallId, now);
      if (plan.preview.counts.new > now.room) return { ok: false, refusal: { code: "too-many-entries" } };
      return { ok: true, plan };
    },
    close: () => current?.stop(),
  };
}

const lineOf = ({ line }: { readonly line?: number }) => (line === undefined ? {} : { line });
