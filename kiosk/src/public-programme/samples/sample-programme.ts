// The hub's answer, and a door to it that does as it is told; for tests and for looking at pages.
import { type PublicProgramme } from "@openhall/shared/programme";
import { programmeNow, sampleDepartments, sampleEntries, samplePlaces } from "@openhall/shared/samples";
import { type ProgrammeApi, type Reading } from "../programme-api.ts";

export const samplePublicProgramme: PublicProgramme = {
  at: programmeNow,
  hall: { name: { zh: "市政务服务中心", en: "City Government Service Centre" }, timeZone: "Asia/Shanghai" },
  entries: sampleEntries,
  venues: samplePlaces,
  departments: sampleDepartments,
  services: { S2: { name: { zh: "就业创业补贴政策", en: "Employment and start-up subsidies" } } },
};

export interface ToldApi extends ProgrammeApi {
  /** What the next readings give. */
  answer: Reading;
}

export function createToldApi(answer: Reading): ToldApi {
  const api: ToldApi = { answer, read: async () => api.answer };
  return api;
}
