export { type Credentials, demoHallId } from "./credentials.ts";
export { demoVenueFile } from "./prepare-demo.ts";
