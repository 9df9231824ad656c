import { accept, civilDateAt, instantOfCivil, later } from "../../core/index.ts";
import { zoneOf } from "../../venue/index.ts";
import { type ProjectsContext, type ProjectsDecision } from "../context.ts";
import { type ProjectsEvent } from "../events.ts";
import { dayAfter } from "../figures/civil-days.ts";
import { minuteOf } from "../readings/clock-periods.ts";
import { readDays } from "../readings/day-row.ts";
import { oldestStart } from "../readings/oldest.ts";
import { keptDays, type KnownProject, type ProjectsState, questionsKeptMs } from "../state.ts";

/** [J149] */
export function forget({ projects, questions }: ProjectsState, context: ProjectsContext): ProjectsDecision {
  const before = later(context.now, -questionsKeptMs);
  const questionIds = Object.values(questions)
    .filter(({ askedAt }) => askedAt <= before)
    .map(({ id }) => id);
  const events: ProjectsEvent[] = Object.values(projects).flatMap((project) => forgotten(project, context));
  if (questionIds.length > 0) events.push({ type: "QuestionsForgotten", questionIds });
  return accept(events, { questions: questionIds.length });
}

function forgotten(project: KnownProject, { now, reads }: ProjectsContext): ProjectsEvent[] {
  const timeZone = zoneOf(reads.venue, project.facts.venueId);
  const first = dayAfter(civilDateAt(now, timeZone), -keptDays);
  const from = minuteOf(instantOfCivil(first, "00:00", timeZone));
  const oldest = oldestStart(project);
  if (oldest === undefined || oldest >= from) return [];
  const days = readDays(project, timeZone).map((key) => key.slice(key.indexOf(".") + 1));
  const gone = [...new Set(days)].filter((day) => day < first);
  return [{ type: "ReadingsForgotten", projectId: project.facts.id, from, days: gone }];
}
