import { type CivilDate, type Instant } from "../core/index.ts";
import {
  type Funds,
  type Indicator,
  type Inspection,
  type Limit,
  type Plan,
  type Project,
  type Safety,
} from "./project.ts";
import { type AccidentCause, type ExceedanceAction } from "./state.ts";

interface By {
  readonly by: string;
  readonly at: Instant;
}
interface OfProject extends By {
  readonly projectId: string;
}
interface OfMilestone extends OfProject {
  readonly milestoneId: string;
}

export type ProjectPut = { readonly type: "ProjectPut"; readonly project: Project } & By;
export type ProjectRetired = { readonly type: "ProjectRetired" } & OfProject;
export type LimitsSet = { readonly type: "LimitsSet"; readonly limits: readonly Limit[] } & OfProject;
export type PlanPut = { readonly type: "PlanPut"; readonly plan: Plan } & OfProject;
export type ProgressReported = {
  readonly type: "ProgressReported";
  readonly asOf: CivilDate;
  readonly tenths: number;
  readonly forecastFinish?: CivilDate;
} & OfProject;
export type FundsReported = { readonly type: "FundsReported"; readonly funds: Funds } & OfProject;
export type SafetyReported = { readonly type: "SafetyReported"; readonly safety: Safety } & OfProject;
export type MilestonePassed = { readonly type: "MilestonePassed"; readonly on: CivilDate } & OfMilestone;
export type MilestoneReopened = { readonly type: "MilestoneReopened" } & OfMilestone;
export type MilestoneForecast = { readonly type: "MilestoneForecast"; readonly on?: CivilDate } & OfMilestone;

/** Readings of one indicator and averaging period, kept short: one command has a thousand. */
export interface ReadSeries {
  readonly indicator: Indicator;
  readonly minutes: number;
  /** When the first one begins, in minutes since 1970. */
  readonly from: number;
  /** How many periods after `from` each one begins. */
  readonly periods: readonly number[];
  readonly tenths: readonly number[];
  /** Of each one; absent where all are 0. */
  readonly revisions?: readonly number[];
}
/** Those that stand from now on. */
export type ReadingsRecorded = {
  readonly type: "ReadingsRecorded";
  readonly series: readonly ReadSeries[];
} & OfProject;
export type ActionRecorded = {
  readonly type: "ActionRecorded";
  readonly indicator: Indicator;
  readonly on: CivilDate;
  readonly actions: readonly ExceedanceAction[];
} & OfProject;
export type InspectionRecorded = { readonly type: "InspectionRecorded"; readonly inspection: Inspection } & OfProject;
export type AccidentRecorded = {
  readonly type: "AccidentRecorded";
  readonly accidentId: string;
  readonly on: CivilDate;
  readonly cause: AccidentCause;
} & OfProject;
export type AccidentRetracted = {
  readonly type: "AccidentRetracted";
  readonly accidentId: string;
  readonly because: "not-here" | "no-accident" | "twice";
} & OfProject;

export type QuestionAsked = {
  readonly type: "QuestionAsked";
  readonly questionId: string;
  readonly projectId: string;
  readonly text: string;
  readonly language: "zh" | "en";
  readonly deviceId?: string;
  readonly at: Instant;
};
export type QuestionClosed = {
  readonly type: "QuestionClosed";
  readonly questionId: string;
  readonly because: string;
} & By;
export type QuestionsForgotten = { readonly type: "QuestionsForgotten"; readonly questionIds: readonly string[] };
/** All that began before `from`, in minutes since 1970; `days` are the civil days that had any. */
export type ReadingsForgotten = {
  readonly type: "ReadingsForgotten";
  readonly projectId: string;
  readonly from: number;
  readonly days: readonly CivilDate[];
};

/** What happens to one project that is known. */
export type ProjectChange =
  | ProjectRetired
  | LimitsSet
  | PlanPut
  | ProgressReported
  | FundsReported
  | SafetyReported
  | MilestonePassed
  | MilestoneReopened
  | MilestoneForecast
  | ReadingsRecorded
  | ActionRecorded
  | InspectionRecorded
  | AccidentRecorded
  | AccidentRetracted
  | ReadingsForgotten;

export type ProjectsEvent = ProjectPut | ProjectChange | QuestionAsked | QuestionClosed | QuestionsForgotten;
