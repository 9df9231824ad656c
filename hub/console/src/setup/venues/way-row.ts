import { type SetUpPlaceRow } from "@openhall/shared/venue";

export type RoomRow = SetUpPlaceRow["rooms"][number];
export type WayRow = SetUpPlaceRow["ways"][number];
