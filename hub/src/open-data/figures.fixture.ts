import {
  programmeNow,
  sampleDepartments,
  sampleDossiers,
  sampleEnvironment,
  samplePlaces,
  samplePolicies,
  sampleProjects,
  sampleQuestions,
  sampleReadings,
  sampleUpdates,
} from "@openhall/shared/samples";
import { type HallDepartments, type PublicDepartmentsReader } from "./hall-departments.ts";
import { type HallProjects, type PublicProjectsReader } from "./hall-projects.ts";

const hall = { name: { zh: "市政务服务中心", en: "City Government Service Centre" }, timeZone: "Asia/Shanghai" };

/** The hall V01 with the samples' projects. */
export const sampleHallProjects: HallProjects = {
  hallId: "V01",
  hall,
  projects: sampleProjects,
  environment: sampleEnvironment,
  questions: sampleQuestions,
  venues: samplePlaces,
  departments: sampleDepartments,
  version: "3-12-7",
};

export const sampleProjectReadings = { days: sampleReadings, version: "3-9" };

export const onlySampleProjects: PublicProjectsReader = {
  of: (hallId) => (hallId === "V01" ? sampleHallProjects : undefined),
  readingsOf: (projectId) => (projectId === "P1" ? sampleProjectReadings : { days: {}, version: "3-0" }),
  now: () => programmeNow,
};

const sampleHallDepartments: HallDepartments = {
  hallId: "V01",
  hall,
  departments: sampleDossiers,
  updates: sampleUpdates,
  policies: samplePolicies,
  names: sampleDepartments,
  version: "3-5-7",
};

export const onlySampleDepartments: PublicDepartmentsReader = {
  of: (hallId) => (hallId === "V01" ? sampleHallDepartments : undefined),
  now: () => programmeNow,
};
