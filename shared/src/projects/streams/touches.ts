import { type DomainEvent, lookup, type TopicEvent, type Touch } from "../../core/index.ts";
import { dossierPrefix, type DossierTemplate } from "../../publishing/index.ts";
import { zoneOf } from "../../venue/index.ts";
import { type ProjectsEvent, type ReadingsForgotten, type ReadingsRecorded, type ReadSeries } from "../events.ts";
import { indicators } from "../project.ts";
import { dayMinutes, dayOf } from "../readings/clock-periods.ts";
import { civilDaysOf } from "../readings/day-row.ts";
import { type ProjectsReads, type ProjectsState } from "../state.ts";

const staff = "projects.staff/all";

/** Rows of the streams that show what has changed. */
export function touchesOfProjects(event: ProjectsEvent, state: ProjectsState, reads: ProjectsReads): Touch[] {
  switch (event.type) {
    case "ProjectPut":
      return wholeProject(event.project.id, reads);
    case "ProjectRetired":
      return wholeProject(event.projectId, reads);
    case "LimitsSet":
    case "ActionRecorded":
      return environmentOf(event.projectId, reads);
    case "ReadingsRecorded":
    case "ReadingsForgotten":
      return [...environmentOf(event.projectId, reads), ...daysOf(event, state, reads)];
    case "QuestionAsked":
      return [{ stream: staff, key: `question/${event.questionId}` }];
    case "QuestionClosed":
      return [{ stream: staff, key: `question/${event.questionId}` }];
    case "QuestionsForgotten":
      return event.questionIds.flatMap((id) => everywhere(`question/${id}`, reads));
    default:
      return everywhere(`project/${event.projectId}`, reads);
  }
}

/** In every hall: its words may have stood in others before. */
const inHalls = (key: string, { venue }: ProjectsReads): Touch[] =>
  Object.keys(venue.halls).map((hallId) => ({ stream: `projects.hall/${hallId}`, key }));

const everywhere = (key: string, reads: ProjectsReads): Touch[] => [...inHalls(key, reads), { stream: staff, key }];

/** The staff's row has it all in one. */
const environmentOf = (projectId: string, reads: ProjectsReads): Touch[] => [
  ...inHalls(`environment/${projectId}`, reads),
  { stream: staff, key: `project/${projectId}` },
];

const wholeProject = (projectId: string, reads: ProjectsReads): Touch[] => [
  ...everywhere(`project/${projectId}`, reads),
  ...inHalls(`environment/${projectId}`, reads),
  ...inHalls("question/", reads),
  { stream: `projects.readings/${projectId}` },
];

function daysOf(
  event: ReadingsRecorded | ReadingsForgotten,
  { projects }: ProjectsState,
  { venue }: ProjectsReads,
): Touch[] {
  const stream = `projects.readings/${event.projectId}`;
  if (event.type === "ReadingsForgotten")
    return event.days.flatMap((day) => indicators.map((indicator) => ({ stream, key: `day/${indicator}.${day}` })));
  const timeZone = zoneOf(venue, lookup(projects, event.projectId)?.facts.venueId ?? "");
  const keys = event.series.flatMap((series) => dayKeysOf(series, timeZone));
  return [...new Set(keys)].map((key) => ({ stream, key }));
}

/** For each day of UTC the civil days from its first reading to its last. */
function dayKeysOf({ indicator, minutes, from, periods }: ReadSeries, timeZone: string): string[] {
  const spans = new Map<number, { readonly first: number; readonly end: number }>();
  for (const period of periods) {
    const start = from + period * minutes;
    const day = dayOf(start);
    spans.set(day, { first: spans.get(day)?.first ?? start, end: Math.min(start + minutes, (day + 1) * dayMinutes) });
  }
  return [...spans.values()].flatMap(({ first, end }) =>
    civilDaysOf(first, end, timeZone).map((day) => `day/${indicator}.${day}`),
  );
}

/** Words that are let through or gone; halls and their clocks. */
export function touchesOfReads(
  { projects, questions }: ProjectsState,
  reads: ProjectsReads,
  { topic, event }: TopicEvent,
): Touch[] {
  if (topic === "publishing")
    return itemsOf(event).flatMap((itemId) => touchesOfItem(itemId, { projects, questions }, reads));
  return topic === "venue" && isSeen(event)
    ? [
        ...Object.keys(reads.venue.halls).map((hallId) => ({ stream: `projects.hall/${hallId}` })),
        ...Object.keys(projects).map((projectId) => ({ stream: `projects.readings/${projectId}` })),
        { stream: staff },
      ]
    : [];
}

function touchesOfItem(itemId: string, { projects, questions }: ProjectsState, reads: ProjectsReads): Touch[] {
  const projectId = idIn(itemId, "project");
  if (projectId !== undefined) return lookup(projects, projectId) ? wholeProject(projectId, reads) : [];
  const questionId = idIn(itemId, "answer");
  if (questionId !== undefined) return lookup(questions, questionId) ? everywhere(`question/${questionId}`, reads) : [];
  const explained = idIn(itemId, "explanation")?.slice(0, -".2026-09-15".length) ?? "";
  return lookup(projects, explained) ? everywhere(`project/${explained}`, reads) : [];
}

const idIn = (itemId: string, template: DossierTemplate): string | undefined =>
  itemId.startsWith(dossierPrefix(template)) ? itemId.slice(dossierPrefix(template).length) : undefined;

const opening = ["ItemApproved", "ItemStarted", "ItemEnded", "ItemWithdrawn"];

function itemsOf(event: DomainEvent): readonly string[] {
  if (opening.includes(event.type)) return "itemId" in event && typeof event.itemId === "string" ? [event.itemId] : [];
  const many = event.type === "ItemsForgotten" && "itemIds" in event ? event.itemIds : [];
  return Array.isArray(many) ? many.filter((id) => typeof id === "string") : [];
}

const isSeen = (event: DomainEvent): boolean => !("table" in event) || event.table === "halls";
