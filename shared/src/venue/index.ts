export { idSchema, type ImportVenue } from "./commands.ts";
export { type DeskRow, deskRowSchema, type HallRow, hallRowSchema, type ServiceRow, serviceRowSchema } from "./rows.ts";
export { type Desk, type Hall, type Service, type VenueState } from "./state.ts";
export { venueTopic } from "./topic.ts";
