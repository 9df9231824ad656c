// How long a scene of projects, of a department or a policy stands where its playlist does not say. By what hub and wall know alike:
// its view, and how many projects there are; not by its words.
import { leastSeconds } from "../../publishing/index.ts";
import { type DepartmentView, type ProjectView, type Scene } from "../scenes.ts";

/** Source: screens.md, “Displays”: a whole round of pages. */
const roundSeconds = 60;
const secondsOfProjectInList = 8;

const ofProject: Readonly<Record<ProjectView, number>> = {
  board: roundSeconds,
  progress: 20,
  milestones: 30,
  funds: 20,
  environment: 30,
  "quality-safety": 20,
  parties: 30,
  pictures: 30,
  impacts: 30,
  questions: roundSeconds,
};

const ofDepartment: Readonly<Record<DepartmentView, number>> = {
  overview: 30,
  exhibition: roundSeconds,
  offices: 30,
  process: 45,
  commitments: 30,
  tour: 30,
  updates: 45,
};

/** [N78] Between 15 s and a minute; undefined for scenes of other topics. */
export function secondsOfDossierScene(scene: Scene, projects: number): number | undefined {
  switch (scene.kind) {
    case "project":
      return ofProject[scene.view];
    case "projects":
      return Math.max(leastSeconds, Math.min(roundSeconds, secondsOfProjectInList * projects));
    case "department":
      return ofDepartment[scene.view];
    case "policy":
      return roundSeconds;
    default:
      return undefined;
  }
}
