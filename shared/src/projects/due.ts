// What is forgotten, and when, as data.
import { civilDateAt, type FollowUp, type Instant, instantOfCivil, later } from "../core/index.ts";
import { type VenueState, zoneOf } from "../venue/index.ts";
import { dayAfter } from "./figures/civil-days.ts";
import { instantOfMinute } from "./readings/clock-periods.ts";
import { oldestStart } from "./readings/oldest.ts";
import { keptDays, type KnownProject, type ProjectsReads, type ProjectsState, questionsKeptMs } from "./state.ts";

const readingsDue = new WeakMap<
  KnownProject["readings"],
  { readonly timeZone: string; readonly at: Instant | undefined }
>();

const nextDue = new WeakMap<ProjectsState, { readonly halls: VenueState["halls"]; readonly at: Instant | undefined }>();

/** Looked up at every command of the hub, reckoned only where something has changed. */
export function nextDueOfProjects(state: ProjectsState, reads: ProjectsReads): Instant | undefined {
  const { halls } = reads.venue;
  const known = nextDue.get(state);
  if (known?.halls === halls) return known.at;
  const at = reckon(state, reads);
  nextDue.set(state, { halls, at });
  return at;
}

function reckon({ projects, questions }: ProjectsState, reads: ProjectsReads): Instant | undefined {
  let first = questionsDueAt(questions);
  for (const project of Object.values(projects)) first = earlier(first, readingsDueAt(project, reads));
  return first;
}

/** Once what is oldest is of the day before those that are kept. */
function readingsDueAt(project: KnownProject, { venue }: ProjectsReads): Instant | undefined {
  const timeZone = zoneOf(venue, project.facts.venueId);
  const before = readingsDue.get(project.readings);
  if (before?.timeZone === timeZone) return before.at;
  const start = oldestStart(project);
  const at =
    start === undefined
      ? undefined
      : instantOfCivil(dayAfter(civilDateAt(instantOfMinute(start), timeZone), keptDays + 1), "00:00", timeZone);
  readingsDue.set(project.readings, { timeZone, at });
  return at;
}

const oldestQuestion = new WeakMap<ProjectsState["questions"], { readonly at: Instant | undefined }>();

function questionsDueAt(questions: ProjectsState["questions"]): Instant | undefined {
  const known = oldestQuestion.get(questions) ?? { at: reckonQuestions(questions) };
  oldestQuestion.set(questions, known);
  return known.at;
}

function reckonQuestions(questions: ProjectsState["questions"]): Instant | undefined {
  let first: Instant | undefined;
  for (const { askedAt } of Object.values(questions)) first = earlier(first, askedAt);
  return first === undefined ? undefined : later(first, questionsKeptMs);
}

const earlier = (one: Instant | undefined, other: Instant | undefined): Instant | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

export function dueOfProjects(state: ProjectsState, now: Instant, reads: ProjectsReads): readonly FollowUp[] {
  const at = nextDueOfProjects(state, reads);
  return at !== undefined && at <= now
    ? [{ command: "projects.forget", payload: {}, cause: `forget ${at} ${now}` }]
    : [];
}
