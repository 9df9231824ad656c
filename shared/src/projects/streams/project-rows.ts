import { lookup } from "../../core/index.ts";
import { type DossierRow, type PublishedDossier, type PublishingState } from "../../publishing/index.ts";
import { type VenueState, zoneOf } from "../../venue/index.ts";
import { dayAfter } from "../figures/civil-days.ts";
import { type JudgedReport, latestShown } from "../progress/held.ts";
import { judgedFor, publicWords } from "../progress/judged.ts";
import { exceedancesOf, latestRows } from "../readings/exceedances.ts";
import { type ProjectRow, type StaffProjectRow } from "../rows.ts";
import { type KnownPlan, type KnownProject } from "../state.ts";
import { plannedMilestones } from "./milestone-rows.ts";

const mostShownReports = 400;
const mostShownInspections = 20;

/** What staff and public are told alike. */
function factsRow(project: KnownProject, judged: readonly JudgedReport<DossierRow>[], venue: VenueState) {
  const { code, category, departmentId, venueId, start, contractDays } = project.facts;
  const plans = project.plans.map(planRow);
  const holds = plans.at(-1);
  const shown = judged.filter(({ isHeld }) => !isHeld);
  const latest = latestShown(judged);
  return {
    code,
    category,
    departmentId,
    venueId,
    timeZone: zoneOf(venue, venueId),
    start,
    ...(contractDays === undefined ? {} : { contractDays }),
    ...(holds ? { plan: holds } : {}),
    earlierPlans: plans.slice(0, -1),
    ...(latest ? { progress: progressRow(latest) } : {}),
    series: shown.slice(-mostShownReports).map(({ report: { asOf, tenths } }) => ({ asOf, tenths })),
    ...fundsOf(project),
    ...qualityOf(project),
    safety: safetyRow(project),
  };
}

function planRow({ at, points, because }: KnownPlan, index: number) {
  return { version: index + 1, at, points, because };
}

function progressRow(judged: JudgedReport<DossierRow>): NonNullable<ProjectRow["progress"]> {
  const { report, plannedTenths, deviation, level, explanation, was } = judged;
  const { asOf, tenths, forecastFinish, at, correctedAt } = report;
  return {
    asOf,
    tenths,
    plannedTenths,
    deviation,
    level,
    ...(forecastFinish === undefined ? {} : { forecastFinish }),
    ...(was === undefined ? {} : { was: { tenths: was } }),
    ...(explanation ? { explanation: explanationRow(explanation) } : {}),
    at,
    ...(correctedAt === undefined ? {} : { correctedAt }),
  };
}

function explanationRow({ title, body, approvedAt, correction }: DossierRow) {
  return { title, body, approvedAt, ...(correction ? { correction } : {}) };
}

function fundsOf({ funds }: KnownProject): Pick<ProjectRow, "funds"> {
  const latest = funds.at(-1);
  if (!latest) return {};
  const { totalFen, paidFen } = latest;
  return { funds: { ...latest, paidTenths: totalFen === 0 ? 0 : Math.round((paidFen / totalFen) * 1_000) } };
}

function qualityOf({ inspections }: KnownProject): Pick<ProjectRow, "inspections" | "defects"> {
  const newest = inspections.toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? 1 : -1));
  const sum = (part: "found" | "rectified") => inspections.reduce((total, one) => total + one[part], 0);
  return {
    inspections: newest.slice(0, mostShownInspections),
    defects: { found: sum("found"), rectified: sum("rectified") },
  };
}

/** [J142] Safe days are counted from the day after the last accident that was one. */
function safetyRow({ facts, accidents, safety }: KnownProject): ProjectRow["safety"] {
  const newest = accidents.toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? 1 : -1));
  const last = newest.find(({ retracted }) => !retracted);
  const latest = safety.at(-1);
  return {
    since: last ? dayAfter(last.on, 1) : facts.start,
    accidents: newest.map(({ retracted, ...accident }) => ({ ...accident, ...(retracted ? { retracted } : {}) })),
    ...(latest ? { latest } : {}),
  };
}

/** [J160] Figures and approved words in one. */
export function projectRow(
  project: KnownProject,
  { row }: PublishedDossier,
  hallId: string,
  publishing: PublishingState,
  venue: VenueState,
): ProjectRow {
  const names = row.sections.find(({ id }) => id === "milestones")?.lines ?? [];
  return {
    ...row,
    ...factsRow(project, judgedFor(project, publishing, hallId), venue),
    milestones: plannedMilestones(project).flatMap((milestone) => {
      const name = names.find(({ id }) => id === milestone.id);
      return name ? [{ ...milestone, title: name.text }] : [];
    }),
  };
}

/** [J163] Also without words, and what is held. */
export function staffProjectRow(
  project: KnownProject,
  publishing: PublishingState,
  venue: VenueState,
): StaffProjectRow {
  const { facts, retired, limits, by } = project;
  const words = publicWords(project, publishing);
  const judged = judgedFor(project, publishing);
  const timeZone = zoneOf(venue, facts.venueId);
  return {
    ...factsRow(project, judged, venue),
    owners: facts.owners,
    ...(retired ? { retired } : {}),
    milestones: plannedMilestones(project),
    limits: [...limits],
    latest: latestRows(project, timeZone),
    exceedances: exceedancesOf(project, timeZone),
    ...heldOf(judged),
    ...(words ? { words: words.row } : {}),
    hallIds: [...(words?.hallIds ?? [])],
    by,
  };
}

function heldOf(judged: readonly JudgedReport<DossierRow>[]): Pick<StaffProjectRow, "held"> {
  const newest = judged.at(-1);
  if (!newest?.isHeld || newest.explanationId === undefined) return {};
  const { report, deviation, explanationId } = newest;
  const { asOf, tenths, at } = report;
  return { held: { asOf, tenths, deviation, at, explanationId } };
}

/** Undefined where nothing can be looked up under it. */
export const findIn = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  lookup(record, key.slice(key.indexOf("/") + 1));
