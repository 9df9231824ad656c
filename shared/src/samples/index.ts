export { by, decideStep, nineOClock, type Step, type Story, tell, waits } from "./queue-story.ts";
export { sampleVenue } from "./venue.ts";
