export {
  approves,
  atGate,
  decideGate,
  gateSender,
  type GateStep,
  type GateStory,
  publishes,
  reviews,
  sampleContent,
  sampleDossierWords,
  sampleWords,
  submits,
  submitsMany,
  tellGate,
  writes,
} from "./publishing-story.ts";
export { by, decideStep, nineOClock, type Step, type Story, tell, waits } from "./queue-story.ts";
export { sampleVenue } from "./venue.ts";
export { noticeItem, showFacts, type ShowVector } from "./show-facts.ts";
export { showVectors } from "./show-vectors.ts";
export { sampleMonth } from "./programme-month.ts";
export { programmeNow, sampleDepartments, sampleEntries, samplePlaces } from "./programme-rows.ts";
export { createProgrammeStage, entryWords, planned, type ProgrammeStage, programmeVenue } from "./programme-story.ts";
export { dossier, sampleDossiers, samplePolicies, sampleUpdates } from "./department-rows.ts";
export { sampleEnvironment, sampleQuestions, sampleReadings } from "./project-environment.ts";
export { sampleProjects } from "./project-rows.ts";
