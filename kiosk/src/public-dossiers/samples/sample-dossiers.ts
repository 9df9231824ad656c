// The hub's answers, and a door that does as it is told; for tests and for looking at pages.
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
import { type Asked, type DossierApi, type Question, type Reading, type Told } from "../dossier-api.ts";

const hall = { name: { zh: "市政务服务中心", en: "City Government Service Centre" }, timeZone: "Asia/Shanghai" };

export const toldProjects: Told = {
  at: programmeNow,
  hall,
  projects: {
    at: programmeNow,
    hall,
    projects: { ...sampleProjects },
    environment: { ...sampleEnvironment },
    questions: { ...sampleQuestions },
    venues: { ...samplePlaces },
    departments: { ...sampleDepartments },
    readings: { ...sampleReadings },
  },
};

export const toldDepartments: Told = {
  at: programmeNow,
  hall,
  departments: {
    at: programmeNow,
    hall,
    departments: { ...sampleDossiers },
    updates: { ...sampleUpdates },
    policies: { ...samplePolicies },
    names: { ...sampleDepartments },
  },
};

export interface ToldApi extends DossierApi {
  /** What the next readings give. */
  answer: Reading;
  /** What the next questions come to. */
  asked: Asked;
  readonly questions: Question[];
}

export function createToldApi(answer: Reading): ToldApi {
  const questions: Question[] = [];
  const api: ToldApi = {
    answer,
    asked: undefined,
    questions,
    read: async () => api.answer,
    ask: async (question) => {
      questions.push(question);
      return api.asked;
    },
  };
  return api;
}
