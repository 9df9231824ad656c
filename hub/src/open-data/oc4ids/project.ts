import { instantOfCivil, type Language, lookup } from "@openhall/shared/core";
import { fundSourceWords } from "@openhall/shared/dossier-words";
import { daysBetween, type ProjectRow } from "@openhall/shared/projects";
import { tenthsText } from "../tables/figures-as-text.ts";
import { type OfProject } from "../tables/project-columns.ts";
import { linesOf, partiesOf, suppliersOf } from "./parties.ts";

/** The prefix is the country's: a publisher registers one of its own with the standard, and may put it before the code. */
const idOf = (code: string): string => `cn-${code}`;

/** Of the codes of the standard; housing is not always social, and other is anything. */
const sectors: Partial<Record<ProjectRow["category"], readonly string[]>> = {
  road: ["transport", "transport.road"],
  transport: ["transport"],
  hospital: ["health"],
  school: ["education"],
  environment: ["economy"],
  water: ["waterAndWaste"],
  culture: ["cultureSportsAndRecreation"],
  industry: ["economy"],
};

const yuan = (fen: number) => ({ amount: fen / 100, currency: "CNY" });

export function describeProject(of: OfProject, language: Language, today: string) {
  const { found, project } = of;
  const { code, category, title, body, funds, plan, departmentId } = project;
  const department = lookup(found.departments, departmentId);
  return {
    id: idOf(code),
    identifiers: [{ id: code, scheme: "CN-PROJECT-CODE" }],
    title: title[language] || title.zh,
    ...(body[language] === "" ? {} : { description: body[language] }),
    status: statusOf(project, today),
    ...(sectors[category] ? { sector: sectors[category] } : {}),
    period: periodOf(project),
    ...locationOf(of, language),
    ...(funds ? { budget: budgetOf(funds, language) } : {}),
    ...(department ? { publicAuthority: { id: departmentId, name: department.name[language] } } : {}),
    parties: partiesOf(of, language),
    ...(plan ? { forecasts: [observed(project, plan.points)] } : {}),
    ...(project.series.length > 0
      ? {
          metrics: [
            observed(
              project,
              project.series.map(({ asOf, tenths }) => ({ on: asOf, tenths })),
            ),
          ],
        }
      : {}),
    milestones: project.milestones.map((milestone) => milestoneOf(project, milestone, language, today)),
    contractingProcesses: contractsOf(of, language),
    documents: documentsOf(project, language),
    ...completionOf(project),
  };
}

const startOfDay = ({ timeZone }: ProjectRow, day: string): string => instantOfCivil(day, "00:00", timeZone);

function statusOf(project: ProjectRow, today: string): string {
  const isDone = project.progress?.tenths === 1_000 || completionDay(project) !== undefined;
  return isDone ? "completion" : project.start > today ? "preparation" : "implementation";
}

function periodOf(project: ProjectRow) {
  const end = project.plan?.points.at(-1)?.on;
  const startDate = startOfDay(project, project.start);
  if (end === undefined) return { startDate };
  return { startDate, endDate: startOfDay(project, end), durationInDays: daysBetween(project.start, end) };
}

function locationOf({ found, project }: OfProject, language: Language) {
  const venue = lookup(found.venues, project.venueId);
  if (!venue) return {};
  const address = venue.address ? { address: { streetAddress: venue.address[language] } } : {};
  return { locations: [{ id: project.venueId, description: venue.name[language], ...address }] };
}

const budgetOf = (funds: NonNullable<ProjectRow["funds"]>, language: Language) => ({
  amount: yuan(funds.totalFen),
  budgetBreakdown: funds.sources.map(({ source, fen }) => ({
    id: source,
    description: fundSourceWords[language][source],
    amount: yuan(fen),
  })),
});

/** Physical progress, planned as a forecast and actual as a metric. */
const observed = (project: ProjectRow, days: readonly { readonly on: string; readonly tenths: number }[]) => ({
  id: "physicalProgress",
  title: "Physical progress",
  observations: days.map(({ on, tenths }) => ({
    id: on,
    measure: tenthsText(tenths),
    unit: { name: "percent", scheme: "UNCEFACT", id: "P1" },
    period: { startDate: startOfDay(project, on), endDate: startOfDay(project, on) },
  })),
});

function milestoneOf(
  project: ProjectRow,
  { id, title, planned, passed }: ProjectRow["milestones"][number],
  language: Language,
  today: string,
) {
  const met = passed === undefined ? {} : { dateMet: startOfDay(project, passed) };
  const status = passed !== undefined ? "met" : planned < today ? "notMet" : "scheduled";
  return { id, title: title[language], dueDate: startOfDay(project, planned), ...met, status };
}

const contractsOf = (of: OfProject, language: Language) =>
  suppliersOf(of.project).map(({ line, organ, partyId }) => ({
    id: `${of.project.code}-${line.id}`,
    summary: {
      title: line.text[language],
      suppliers: [{ id: partyId, name: organ[language] }],
      ...(line.fen === undefined ? {} : { contractValue: yuan(line.fen) }),
    },
  }));

const documentsOf = (project: ProjectRow, language: Language) =>
  linesOf(project, "documents").map(({ id, text, url, date }) => ({
    id,
    title: text[language],
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { datePublished: startOfDay(project, date) }),
  }));

const completionDay = (project: ProjectRow): string | undefined =>
  linesOf(project, "completion").find(({ field }) => field === "completion-date")?.date;

function completionOf(project: ProjectRow) {
  const day = completionDay(project);
  const fen = linesOf(project, "completion").find(({ field }) => field === "final-account")?.fen;
  if (day === undefined && fen === undefined) return {};
  return {
    completion: {
      ...(day === undefined ? {} : { endDate: startOfDay(project, day) }),
      ...(fen === undefined ? {} : { finalValue: yuan(fen) }),
    },
  };
}
