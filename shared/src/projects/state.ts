import { type CivilDate, type Instant } from "../core/index.ts";
import { type PublishingState } from "../publishing/index.ts";
import { type VenueState } from "../venue/index.ts";
import {
  type accidentCauses,
  type exceedanceActions,
  type Funds,
  type Indicator,
  type Inspection,
  type Limit,
  type Plan,
  type Project,
  type Safety,
} from "./project.ts";

/** What the topic looks up elsewhere. */
export interface ProjectsReads {
  readonly venue: VenueState;
  readonly publishing: PublishingState;
}

export interface KnownPlan extends Plan {
  readonly at: Instant;
}

export interface ProgressReport {
  readonly asOf: CivilDate;
  readonly tenths: number;
  readonly forecastFinish?: CivilDate;
  /** When the first report of the day came in. */
  readonly at: Instant;
  readonly correctedAt?: Instant;
  /** What was said before, each until it was corrected; the first is what was said at first. */
  readonly before: readonly { readonly tenths: number; readonly until: Instant }[];
}

interface Reported {
  readonly at: Instant;
  readonly correctedAt?: Instant;
}
export type FundsReport = Funds & Reported;
export type SafetyReport = Safety & Reported;

export interface MilestoneStanding {
  readonly passed?: CivilDate;
  /** When it was said to have been passed at first. */
  readonly was?: CivilDate;
  readonly forecast?: CivilDate;
}

export type AccidentCause = (typeof accidentCauses)[number];
export interface Accident {
  readonly id: string;
  readonly on: CivilDate;
  readonly cause: AccidentCause;
  readonly retracted?: { readonly because: "not-here" | "no-accident" | "twice"; readonly at: Instant };
}

/**
 * What was read of one indicator on one day of UTC: by averaging period its values in tenths, one for each period of the day in
 * their order, and `unread` where there is none. Never changed in place: what is reckoned from it is kept by its identity.
 */
export interface DayReadings {
  readonly tenths: Readonly<Record<string, readonly number[]>>;
  /** By `<minutes>.<period of the day>`, where it is not 0. */
  readonly revisions: Readonly<Record<string, number>>;
}
export const unread = -1;

export interface LatestReading {
  readonly at: Instant;
  readonly minutes: number;
  readonly tenths: number;
}

export type ExceedanceAction = (typeof exceedanceActions)[number];

export interface KnownProject {
  readonly facts: Project;
  readonly retired?: true;
  /** All versions, the first one first; the last holds. */
  readonly plans: readonly KnownPlan[];
  /** In order of days, as `funds` and `safety` are. */
  readonly progress: readonly ProgressReport[];
  readonly funds: readonly FundsReport[];
  readonly safety: readonly SafetyReport[];
  readonly milestones: Readonly<Record<string, MilestoneStanding>>;
  readonly limits: readonly Limit[];
  /** By `<indicator>.<day of UTC since 1970>`. */
  readonly readings: Readonly<Record<string, DayReadings>>;
  /** The last one of an indicator whose readings have all been forgotten: since when nothing has come stays known. */
  readonly last: Readonly<Partial<Record<Indicator, LatestReading>>>;
  /** By `<indicator>.<civil date>`. */
  readonly actions: Readonly<Record<string, readonly ExceedanceAction[]>>;
  readonly inspections: readonly Inspection[];
  readonly accidents: readonly Accident[];
  /** Sender id of who last reported or changed anything but readings. */
  readonly by: string;
}

export interface KnownQuestion {
  readonly id: string;
  readonly projectId: string;
  readonly text: string;
  readonly language: "zh" | "en";
  readonly askedAt: Instant;
  /** The machine that it was asked at; nothing is kept of who asks. */
  readonly deviceId?: string;
  readonly closed?: string;
}

export interface ProjectsState {
  readonly projects: Readonly<Record<string, KnownProject>>;
  readonly questions: Readonly<Record<string, KnownQuestion>>;
}

/** Nothing grows for ever: beyond these a command is refused, or of reports the oldest is left behind. */
export const mostProjects = 200;
/** With those that have been retired. */
export const mostKnownProjects = 500;
export const mostPlans = 40;
export const mostReports = 4_000;
export const mostCorrections = 20;
export const mostInspections = 2_000;
export const mostAccidents = 200;
export const mostQuestions = 5_000;
/** Neither answered nor closed. */
export const mostOpenQuestions = 500;
/** Asked at one machine within an hour. */
export const mostQuestionsAnHour = 20;
/** Readings are kept for today and so many days before it. */
export const keptDays = 7;
export const questionsKeptMs = 730 * 24 * 3_600_000;

export const initialProjects = (): ProjectsState => ({ projects: {}, questions: {} });
