// Timers and reactions as data.
import { type DomainEvent, type FollowUp, type Instant, type TopicEvent } from "../core/index.ts";
import { type Deed, type DoingEvent } from "./events.ts";
import { nextMomentOf } from "./plan/moments.ts";
import { isOver } from "./public.ts";
import { type KnownEntry, type ProgrammeState } from "./state.ts";

const nextOf = new WeakMap<ProgrammeState["entries"], { readonly at: Instant | undefined }>();

/** Looked up at every command of the hub, reckoned only where an entry has changed. */
export function nextDueOfProgramme({ entries }: ProgrammeState): Instant | undefined {
  const known = nextOf.get(entries) ?? { at: earliest(Object.values(entries)) };
  nextOf.set(entries, known);
  return known.at;
}

const earliest = (entries: readonly KnownEntry[]): Instant | undefined =>
  entries
    .map(nextMomentOf)
    .reduce<Instant | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined);

export function dueOfProgramme({ entries }: ProgrammeState, now: Instant): readonly FollowUp[] {
  const due = Object.values(entries).filter((entry) => nextMomentOf(entry) <= now);
  const [forgotten] = due.filter(isOver);
  return [
    ...due
      .filter((entry) => !isOver(entry))
      .toSorted(byTheClock)
      .map(reachTime),
    ...(forgotten ? [{ command: "programme.forget", payload: {}, cause: `forget ${causeOf(forgotten)}` }] : []),
  ];
}

/** [O44] What follows has the last word: at one moment what goes on comes to its end or its next step, then others begin. */
function byTheClock(one: KnownEntry, other: KnownEntry): number {
  const [at, otherAt] = [nextMomentOf(one), nextMomentOf(other)];
  return at === otherAt ? Number(one.status !== "live") - Number(other.status !== "live") : at < otherAt ? -1 : 1;
}

const reachTime = (entry: KnownEntry): FollowUp => ({
  command: "programme.reach-time",
  payload: { entryId: entry.facts.id },
  cause: `reach-time ${causeOf(entry)}`,
});

/** The same only where nothing has happened to it: an entry may come to the same moment twice. */
const causeOf = (entry: KnownEntry): string =>
  `${entry.facts.id} ${entry.since} ${entry.revision} ${nextMomentOf(entry)}`;

/** [O40] What an entry does to the hall is done by the topics that know how. */
export function reactToProgramme({ topic, event }: TopicEvent): readonly FollowUp[] {
  return topic === "programme" && isDoing(event) ? event.does.map((deed) => followUpOf(deed, event.entryId)) : [];
}

const doing: readonly string[] = [
  "EntryRemoved",
  "EntryBegan",
  "EntryEnded",
  "EntryCancelled",
  "EntryRestored",
] satisfies DoingEvent["type"][];

const isDoing = (event: DomainEvent): event is DoingEvent => doing.includes(event.type);

function followUpOf(deed: Deed, entryId: string): FollowUp {
  const { kind, ...payload } = deed;
  return { command: commandOf[kind], payload, cause: `${kind} by ${entryId}` };
}

const commandOf: Readonly<Record<Deed["kind"], string>> = {
  opening: "queue.set-service-opening",
  quota: "queue.set-service-quota",
  playlist: "screens.assign-playlist",
};
