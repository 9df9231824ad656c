import { type Desk, type Hall, type Service } from "./state.ts";

/** The whole set-up after an import; what an earlier one held and this one does not name is still there. */
export interface VenueImported {
  readonly type: "VenueImported";
  readonly halls: readonly Hall[];
  readonly services: readonly Service[];
  readonly desks: readonly Desk[];
}

export type VenueEvent = VenueImported;
