// The rows of the streams with projects and departments, as the hub would send them.
import { type Row } from "@openhall/shared/core";
import {
  sampleDossiers,
  sampleEnvironment,
  samplePolicies,
  sampleProjects,
  sampleQuestions,
  sampleReadings,
  sampleUpdates,
} from "@openhall/shared/samples";
import { underPrefix } from "./programme-rows.ts";

/** `projects.hall/V01`. */
export const projectRows: Record<string, Row> = {
  ...underPrefix("project", sampleProjects),
  ...underPrefix("environment", sampleEnvironment),
  ...underPrefix("question", sampleQuestions),
};

/** `projects.readings/P1`. */
export const readingRows = underPrefix("day", sampleReadings);

/** `departments.hall/V01`. */
export const departmentRows: Record<string, Row> = {
  ...underPrefix("department", sampleDossiers),
  ...underPrefix("update", sampleUpdates),
  ...underPrefix("policy", samplePolicies),
};
