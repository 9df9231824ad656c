// What each audience sees of the projects. Words stand here only as they have been let through, and no figures that are held.
import { lookup, staffRoles, type StreamFamily } from "../../core/index.ts";
import { zoneOf } from "../../venue/index.ts";
import { publicWords } from "../progress/judged.ts";
import { answerTo, questionState } from "../questions.ts";
import { dayRow, readDays } from "../readings/day-row.ts";
import { exceedancesOf, latestRows } from "../readings/exceedances.ts";
import {
  environmentRowSchema,
  projectRowSchema,
  type QuestionRow,
  questionRowSchema,
  readingDayRowSchema,
  type StaffQuestionRow,
  staffProjectRowSchema,
  staffQuestionRowSchema,
} from "../rows.ts";
import { type KnownQuestion, type ProjectsReads, type ProjectsState } from "../state.ts";
import { findIn, projectRow, staffProjectRow } from "./project-rows.ts";

type Family = StreamFamily<ProjectsState, ProjectsReads>;

const keysOf = (kind: string, ids: readonly string[]): string[] => ids.map((id) => `${kind}/${id}`);
const kindOf = (key: string): string => key.slice(0, key.indexOf("/"));

const hall: Family = {
  name: "projects.hall",
  roles: ["kiosk", "display", ...staffRoles],
  hallOf: (_, scope, { venue }) => lookup(venue.halls, scope)?.id,
  rows: { project: projectRowSchema, environment: environmentRowSchema, question: questionRowSchema },
  scopes: (_, { venue }) => Object.keys(venue.halls),
  keys: ({ projects, questions }) => [
    ...keysOf("project", Object.keys(projects)),
    ...keysOf("environment", Object.keys(projects)),
    ...keysOf("question", Object.keys(questions)),
  ],
  row(state, hallId, key, reads) {
    if (kindOf(key) === "question") return questionRow(state, hallId, findIn(state.questions, key), reads);
    const { publishing, venue } = reads;
    const project = findIn(state.projects, key);
    const words = project && publicWords(project, publishing);
    if (!project || !words?.hallIds.includes(hallId)) return undefined;
    if (kindOf(key) === "project") return projectRow(project, words, hallId, publishing, venue);
    const timeZone = zoneOf(venue, project.facts.venueId);
    return {
      limits: [...project.limits],
      latest: latestRows(project, timeZone),
      exceedances: exceedancesOf(project, timeZone),
      leaseMinutes: words.row.leaseMinutes,
    };
  },
};

/** [J162] Where its project is shown, with its answer as it was let through for this hall; never as it was asked. */
function questionRow(
  { projects }: ProjectsState,
  hallId: string,
  question: KnownQuestion | undefined,
  { publishing }: ProjectsReads,
): QuestionRow | undefined {
  const project = question && lookup(projects, question.projectId);
  if (!project || !publicWords(project, publishing)?.hallIds.includes(hallId)) return undefined;
  const answer = answerTo(question.id, publishing);
  if (!answer?.hallIds.includes(hallId)) return undefined;
  return { projectId: question.projectId, askedAt: question.askedAt, ...answer.row };
}

/** [J164] A device joins where a hall of its own shows the project. */
const readings: Family = {
  name: "projects.readings",
  roles: ["kiosk", "display", ...staffRoles],
  hallOf({ projects }, scope, { publishing }) {
    const project = lookup(projects, scope);
    return project && (publicWords(project, publishing)?.hallIds ?? []);
  },
  rows: { day: readingDayRowSchema },
  scopes: ({ projects }) => Object.keys(projects),
  keys({ projects }, scope, { venue }) {
    const project = lookup(projects, scope);
    return project ? keysOf("day", readDays(project, zoneOf(venue, project.facts.venueId))) : [];
  },
  row({ projects }, scope, key, { publishing, venue }) {
    const project = lookup(projects, scope);
    if (!project || !publicWords(project, publishing)) return undefined;
    return dayRow(project, key.slice(key.indexOf("/") + 1), zoneOf(venue, project.facts.venueId));
  },
};

const staff: Family = {
  name: "projects.staff",
  roles: staffRoles,
  hallOf: (_, scope) => (scope === "all" ? "" : undefined),
  rows: { project: staffProjectRowSchema, question: staffQuestionRowSchema },
  scopes: () => ["all"],
  keys: ({ projects, questions }) => [
    ...keysOf("project", Object.keys(projects)),
    ...keysOf("question", Object.keys(questions)),
  ],
  row(state, _, key, { publishing, venue }) {
    if (kindOf(key) === "question") return staffQuestionRow(findIn(state.questions, key), publishing);
    const project = findIn(state.projects, key);
    return project && staffProjectRow(project, publishing, venue);
  },
};

function staffQuestionRow(
  question: KnownQuestion | undefined,
  publishing: ProjectsReads["publishing"],
): StaffQuestionRow | undefined {
  if (!question) return undefined;
  const { projectId, text, language, askedAt, closed } = question;
  const state = questionState(question, publishing);
  return { projectId, text, language, askedAt, state, ...(closed === undefined ? {} : { closedBecause: closed }) };
}

export const projectsStreams = [hall, readings, staff];
