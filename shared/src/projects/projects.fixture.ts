// A site told as commands: project P1 of department D1 at place L, for tests.
import { type Sender } from "../core/index.ts";
import { createProgrammeStage, type ProgrammeStage, programmeVenue } from "../samples/index.ts";
import { type ProjectsState } from "./state.ts";

const both = (text: string) => ({ zh: text, en: text });

export const projectId = "P1";
export const sensor: Sender = { id: "sensor:N1", role: "sensor", hallId: "H1" };

/** A project as `put-project` takes it. */
export const site = (changes = {}) => ({
  id: projectId,
  code: "2503-990101-04-01-100001",
  category: "road",
  departmentId: "D1",
  venueId: "L",
  start: "2026-01-01",
  owners: ["olga"],
  ...changes,
});

/** From nothing on 1 January to all on 20 July, half a point a day; what is shown of it is 50 % on 11 April. */
export const plan = (changes = {}) => ({
  projectId,
  points: [
    { on: "2026-01-01", tenths: 0 },
    { on: "2026-07-20", tenths: 1_000 },
  ],
  milestones: [
    { id: "m1", on: "2026-03-01" },
    { id: "m2", on: "2026-07-20" },
  ],
  because: "first",
  ...changes,
});

export const projectWords = (changes = {}) => ({
  kind: "dossier",
  template: "project",
  title: both("环湖北路"),
  body: both("改造"),
  sections: [{ id: "milestones", lines: [{ id: "m1", text: both("管线迁改") }] }],
  ...changes,
});

/** Of a template without sections. */
export const words = (template: string, text: string) => ({
  kind: "dossier",
  template,
  title: both(text),
  body: both(text),
  sections: [],
});

export type ProjectsStage = ProgrammeStage;

/** Sensor N1 stands at P1, N2 at another; P1 has been put and nothing else. */
export function createProjectsStage(): ProjectsStage {
  const sensors = {
    N1: { id: "N1", hallId: "H1", name: "N1", projectId },
    N2: { id: "N2", hallId: "H1", name: "N2", projectId: "P2" },
  };
  const stage = createProgrammeStage({ ...programmeVenue, sensors });
  stage.done("ed", "projects.put-project", site());
  return stage;
}

/** With its plan, shown in H1. */
export function stageWithPlan(changes = {}): ProjectsStage {
  const stage = createProjectsStage();
  stage.done("ed", "projects.put-plan", plan(changes));
  stage.letThrough(`project.${projectId}`, projectWords());
  return stage;
}

export const stateOf = (stage: ProjectsStage): ProjectsState => Object(stage.states.projects);
export const shown = (stage: ProjectsStage, hallId = "H1") =>
  Object(stage.told(`projects.hall/${hallId}`)[`project/${projectId}`]);
export const forStaff = (stage: ProjectsStage) => Object(stage.told("projects.staff/all")[`project/${projectId}`]);
export const report = (stage: ProjectsStage, asOf: string, tenths: number, changes = {}) =>
  stage.send("ed", "projects.report-progress", { projectId, asOf, tenths, ...changes });
