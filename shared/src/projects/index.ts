export { type ProjectsCommand, projectsCommands } from "./commands.ts";
export {
  accidentCauses,
  averagingPeriods,
  exceedanceActions,
  type Funds,
  fundSources,
  fundsSchema,
  type Indicator,
  indicators,
  type Inspection,
  inspectionKinds,
  inspectionSchema,
  amberFrom,
  type Level,
  levelOf,
  levels,
  type Limit,
  limitSchema,
  type Plan,
  planReasons,
  planSchema,
  type Project,
  projectCategories,
  projectIdSchema,
  projectSchema,
  redFrom,
  type Reading,
  readingSchema,
  type Safety,
  safetySchema,
} from "./project.ts";
export { type ProjectsRefusal, projectsRefusals } from "./refusals.ts";
export {
  type EnvironmentRow,
  environmentRowSchema,
  type ExceedanceRow,
  type MilestoneRow,
  type ProjectRow,
  projectRowSchema,
  type QuestionRow,
  questionRowSchema,
  type ReadingDayRow,
  readingDayRowSchema,
  slotMinutes,
  type StaffProjectRow,
  staffProjectRowSchema,
  type StaffQuestionRow,
  staffQuestionRowSchema,
} from "./rows.ts";
export {
  type PublicProject,
  publicProjectSchema,
  type PublicProjects,
  publicProjectsSchema,
} from "./public-projects.ts";
export {
  type FiguresFileRefusal,
  figuresFileRefusals,
  type FiguresPreview,
  figuresPreviewSchema,
  type FiguresProblem,
  figuresProblems,
  type FiguresRow,
  figuresRowSchema,
  type ImportPart,
  importParts,
} from "./import-preview.ts";
export { dayAfter, daysBetween, safeDays } from "./figures/civil-days.ts";
export { milestoneState, milestoneStates, type MilestoneState } from "./figures/milestone-state.ts";
export { plannedAt } from "./figures/plan-curve.ts";
export { isStale, staleAfterMs } from "./figures/staleness.ts";
export { projectsTopic } from "./topic.ts";
export { type ForeseenImport, foreseeImport } from "./decide/decide-import.ts";
export { possibleValues } from "./readings/possible-values.ts";
export { type KnownProject, type ProjectsReads, type ProjectsState } from "./state.ts";
export { keptDays as readingsKeptDays } from "./state.ts";
export { beats as readingBeats, keptAt as keptReading, valueOf as readingValue } from "./readings/stands.ts";
