import { programmeNow, sampleDepartments, sampleEntries, samplePlaces } from "@openhall/shared/samples";
import { type HallProgramme, type PublicProgramme } from "./hall-programme.ts";

/** The hall V01 with the samples' day. */
export const sampleProgramme: HallProgramme = {
  hallId: "V01",
  hall: { name: { zh: "市政务服务中心", en: "City Government Service Centre" }, timeZone: "Asia/Shanghai" },
  entries: sampleEntries,
  venues: samplePlaces,
  departments: sampleDepartments,
  services: { S2: { name: { zh: "社会保障", en: "Social security" } } },
  version: "3-12-7",
};

export const onlySamples: PublicProgramme = {
  of: (hallId) => (hallId === "V01" ? sampleProgramme : undefined),
  now: () => programmeNow,
};
