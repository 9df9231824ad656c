// Files for the programme of a venue, held against the state, which may be ahead of the disk: a look ahead that decides nothing.
import { type ProgrammeReads, type ProgrammeState } from "@openhall/shared/programme";
import { publishingRulesRowSchema } from "@openhall/shared/publishing";
import { createProgrammeFiles } from "./calendar/create-programme-files.ts";
import { knownProgramme } from "./calendar/planning/known-programme.ts";
import { type ProgrammeFiles } from "./calendar/programme-files.ts";
import { type Model } from "./engine/model.ts";
import { type Streams } from "./streams/create-streams.ts";

export function openProgrammeFiles(
  model: Pick<Model, "stateOf" | "topics" | "readsOf">,
  streams: Pick<Streams, "shown">,
  now: () => string,
): ProgrammeFiles {
  function known() {
    const topic = model.topics.find(({ name }) => name === "programme");
    const [state, reads] = topic ? [model.stateOf(topic.name), model.readsOf(topic)] : [];
    if (!isProgramme(state) || !areReads(reads)) throw new Error("This hub has no programme.");
    return knownProgramme(state, reads, now());
  }

  function contacts(): string[] {
    const row = streams.shown("publishing.content/all")?.rows.rules;
    return row ? publishingRulesRowSchema.parse(row).contacts.map(({ value }) => value) : [];
  }

  return createProgrammeFiles({ streams, contacts, known });
}

/** The model keeps what the topic of that name has made. */
const isProgramme = (state: unknown): state is ProgrammeState =>
  typeof state === "object" && state !== null && "entries" in state;
const areReads = (reads: unknown): reads is ProgrammeReads =>
  typeof reads === "object" && reads !== null && "publishing" in reads && "venue" in reads;
