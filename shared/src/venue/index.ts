export { findServices, type ListedService, plain, type ReadsAs } from "./find-services.ts";
export { groupServices, type ServiceGroup } from "./service-groups.ts";
export { type ImportVenue, importVenueSchema, userSchema } from "./commands.ts";
export { idSchema } from "./id.ts";
export { findPlace, hasRoom, isDepartment, zoneOf } from "./looked-up.ts";
export { directions } from "./directions.ts";
export { type VenueProblem, venueProblems, type WrongVenueRow } from "./problems.ts";
export {
  type ClassRow,
  classRowSchema,
  type DepartmentRow,
  departmentRowSchema,
  type DeskRow,
  deskRowSchema,
  type DeviceRow,
  deviceRowSchema,
  type HallRow,
  hallRowSchema,
  type PlaceRow,
  placeRowSchema,
  type ProfileRow,
  profileRowSchema,
  type ServiceRow,
  serviceRowSchema,
  type StaffRow,
  staffRowSchema,
} from "./rows.ts";
export {
  type SetUpClassRow,
  type SetUpDepartmentRow,
  type SetUpDeskRow,
  type SetUpDeviceRow,
  type SetUpHallRow,
  type SetUpPlaceRow,
  type SetUpProfileRow,
  setUpRowSchemas,
  type SetUpSensorRow,
  type SetUpServiceRow,
  type SetUpStaffRow,
} from "./setup-rows.ts";
export {
  type Department,
  type Desk,
  type Device,
  type DisplayDevice,
  type Hall,
  type KioskDevice,
  type OpeningHours,
  type Place,
  type Profile,
  type Room,
  type Sensor,
  type Service,
  type StaffMember,
  type StaffRole,
  type TicketClass,
  type VenueState,
  type VenueTable,
  type Way,
} from "./state.ts";
export { venueTopic } from "./topic.ts";
export { venueFileOf } from "./venue-file.ts";
export { textUnits } from "./text-units.ts";
export { type Geometry, type PanelSize, typeSizes } from "./type-size.ts";
