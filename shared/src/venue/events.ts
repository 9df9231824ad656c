import {
  type Department,
  type Desk,
  type Device,
  type Place,
  type Profile,
  type Sensor,
  type StaffMember,
  type TicketClass,
  type VenueState,
  type VenueTable,
} from "./state.ts";
import { type StoredHall, type StoredService } from "./upgrade.ts";

/** One thing of the set-up by its table and id. */
export interface VenueRowName {
  readonly table: VenueTable;
  readonly id: string;
}

/** What a file has added or changed; what it does not name is still there. Records of release 0.1 have three tables, whole. */
export interface VenueImported {
  readonly type: "VenueImported";
  readonly halls: readonly StoredHall[];
  readonly services: readonly StoredService[];
  readonly desks: readonly Desk[];
  readonly profiles?: readonly Profile[];
  readonly classes?: readonly TicketClass[];
  readonly staff?: readonly StaffMember[];
  readonly devices?: readonly Device[];
  readonly venues?: readonly Place[];
  readonly departments?: readonly Department[];
  readonly sensors?: readonly Sensor[];
  /** Taken out of use because a file that replaces does not name it, or because what it stood in is gone. */
  readonly retired?: readonly VenueRowName[];
}

/** One thing is set up, changed, or in use again. */
export type VenueRowPut = {
  [Table in VenueTable]: {
    readonly type: "VenueRowPut";
    readonly table: Table;
    readonly row: VenueState[Table][string];
  };
}[VenueTable];

/** One thing is out of use. */
export interface VenueRowRetired extends VenueRowName {
  readonly type: "VenueRowRetired";
}

export type VenueEvent = VenueImported | VenueRowPut | VenueRowRetired;
