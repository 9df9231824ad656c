// Figures of the demo's projects: those of its file, moved by whole days so that the file's project day is the day on which the
// demo began. From then on they go on as a site would: a report for every day, and readings.
import { type CivilDate, type Instant, instantOf, later, type Sender } from "@openhall/shared/core";
import { plannedAt, type Reading } from "@openhall/shared/projects";
import { demoHallId } from "./credentials.ts";
import { demoPeaks, readingsOf } from "./demo-readings.ts";
import { type DemoStep } from "./demo-step.ts";
import departments from "./linlan-departments.json" with { type: "json" };
import file from "./linlan-projects.json" with { type: "json" };

/** The project day of the file. */
const fileDay = "2026-09-16";
const dayMs = 24 * 60 * 60_000;

const system: Sender = { id: "system", role: "system" };
const owner: Sender = { id: "user:owner", role: "project-owner" };
const manager: Sender = { id: "user:manager", role: "manager" };

export const demoAnswers = file.answers;

/** One on each site. */
export const demoSensors = file.projects.map(({ id }) => ({
  id: `SN-${id}`,
  hallId: demoHallId,
  name: `${id} 扬尘噪声监测仪 Dust and noise sensor`,
  projectId: id,
}));

const sensorOf = (projectId: string): Sender => ({ id: `sensor:SN-${projectId}`, role: "sensor", hallId: demoHallId });

export const dayAfter = (date: CivilDate, days: number): CivilDate =>
  instantOf(Date.parse(date) + days * dayMs).slice(0, 10);

const moved = (date: string, begun: CivilDate): CivilDate =>
  dayAfter(begun, Math.round((Date.parse(date) - Date.parse(fileDay)) / dayMs));

const limits = [
  { indicator: "noise", minutes: 10, tenths: 700, part: { from: "06:00", until: "22:00" }, basis: "GB 12523" },
  { indicator: "noise", minutes: 10, tenths: 550, part: { from: "22:00", until: "06:00" }, basis: "GB 12523" },
  { indicator: "pm10", minutes: 60, tenths: 800 },
] as const;

/** What is known of the projects on the day on which the demo begins. */
export const demoFigureSteps = (begun: CivilDate): DemoStep[] =>
  file.projects.flatMap((project) => [...setUpOf(project, begun), ...reportsOf(project, begun)]);

type Listed = (typeof file.projects)[number];

function setUpOf(project: Listed, begun: CivilDate): DemoStep[] {
  const { id, code, category, departmentId, venueId, contractDays } = project;
  const facts = { id, code, category, departmentId, venueId, contractDays, owners: ["owner"] };
  const ids = { projectId: id };
  return [
    { type: "projects.put-project", payload: { ...facts, start: moved(project.start, begun) }, by: manager },
    ...project.plans.map(({ because, points, milestones }) => ({
      type: "projects.put-plan",
      payload: { ...ids, because, points: onDays(points, begun), milestones: onDays(milestones, begun) },
      by: manager,
    })),
    { type: "projects.set-limits", payload: { ...ids, limits }, by: manager },
  ];
}

function reportsOf(project: Listed, begun: CivilDate): DemoStep[] {
  const ids = { projectId: project.id };
  const { funds, safety, forecastFinish } = project;
  const said = (type: string, payload: DemoStep["payload"]): DemoStep => ({
    type: `projects.${type}`,
    payload,
    by: owner,
  });
  return [
    ...project.reports.map(({ asOf, tenths }, index) => {
      const finish = index === project.reports.length - 1 ? { forecastFinish: moved(forecastFinish, begun) } : {};
      return said("report-progress", { ...ids, asOf: moved(asOf, begun), tenths, ...finish });
    }),
    ...onDays(project.passed, begun).map((passed) => said("pass-milestone", { ...ids, ...passed })),
    ...onDays(project.forecasts, begun).map((forecast) => said("forecast-milestone", { ...ids, ...forecast })),
    said("report-funds", {
      ...ids,
      ...funds,
      asOf: moved(funds.asOf, begun),
      budgetYear: Number(begun.slice(0, 4)),
    }),
    ...onDays(project.inspections, begun).map((inspection) => said("record-inspection", { ...ids, ...inspection })),
    said("report-safety", {
      ...ids,
      ...safety,
      asOf: moved(safety.asOf, begun),
      lastDrillOn: moved(safety.lastDrillOn, begun),
    }),
  ];
}

const onDays = <Some extends { readonly on: string }>(rows: readonly Some[], begun: CivilDate) =>
  rows.map((row) => ({ ...row, on: moved(row.on, begun) }));

/** Why the red one is behind; the id of its explanation is told with its report. */
export const demoExplanation = file.projects.flatMap(({ id, explanation }) =>
  explanation ? [{ projectId: id, ...explanation }] : [],
);

/** The reports of the days from `from` until yesterday: as far from the plan as on the first day. */
export function dailyReports(begun: CivilDate, from: CivilDate, today: CivilDate): DemoStep[] {
  const days = Math.round((Date.parse(today) - Date.parse(from)) / dayMs);
  return Array.from({ length: Math.max(0, Math.min(days, 31)) }, (_, index) =>
    dayAfter(today, index - Math.min(days, 31)),
  ).flatMap((asOf) =>
    file.projects.map(({ id, plans, reports, forecastFinish }) => {
      const points = onDays(plans.at(-1)?.points ?? [], begun);
      const first = reports.at(-1);
      const behind = first ? first.tenths - plannedAt(points, moved(first.asOf, begun)) : 0;
      const tenths = Math.max(0, Math.min(1_000, plannedAt(points, asOf) + behind));
      const forecast = tenths < 1_000 ? { forecastFinish: moved(forecastFinish, begun) } : {};
      return { type: "projects.report-progress", payload: { projectId: id, asOf, tenths, ...forecast }, by: owner };
    }),
  );
}

const mostInBatch = 900;

/** Readings of every site after `from` until `to`; ten minutes apart, or where they come live one. */
export const readingSteps = (from: Instant, to: Instant, begun: CivilDate, minutes: 1 | 10 = 10): DemoStep[] =>
  file.projects.flatMap((project) =>
    inBatches(readingsOf(project, minutes, from, to, begun)).map((readings) => ({
      type: "projects.record-readings",
      payload: { projectId: project.id, readings: readings.map((reading) => ({ ...reading })) },
      by: sensorOf(project.id),
    })),
  );

const inBatches = (readings: readonly Reading[]): Reading[][] =>
  Array.from({ length: Math.ceil(readings.length / mostInBatch) }, (_, index) =>
    readings.slice(index * mostInBatch, (index + 1) * mostInBatch),
  );

/** What was done about the two exceedances. */
export const actionSteps = (begun: CivilDate): DemoStep[] =>
  demoPeaks.map(({ projectId, indicator, day }) => ({
    type: "projects.record-action",
    payload: {
      projectId,
      indicator,
      on: dayAfter(begun, day),
      actions: indicator === "noise" ? ["quieter-plant"] : ["stopped-earthworks", "more-water"],
    },
    by: owner,
  }));

/** A milestone of the plant is reached while somebody looks. */
export const milestoneStep = (today: CivilDate): DemoStep => ({
  type: "projects.pass-milestone",
  payload: { projectId: "P3", milestoneId: "equipment", on: today },
  by: owner,
});

/** How commitments were kept in the last whole month, and a stop of a tour that is closed for some hours. */
export function departmentSteps(now: Instant, today: CivilDate): DemoStep[] {
  const lastOfMonth = dayAfter(`${today.slice(0, 8)}01`, -1);
  const span = { from: `${lastOfMonth.slice(0, 8)}01`, to: lastOfMonth };
  return [
    ...departments.fulfilment.map((kept) => ({
      type: "departments.report-commitment",
      payload: { ...kept, ...span },
      by: manager,
    })),
    {
      type: "departments.close-stop",
      payload: { departmentId: "D10", stopId: "visit", because: "meeting", until: later(now, 3 * 60 * 60_000) },
      by: system,
    },
  ];
}
