// The tables of a set-up as this page edits them: which command puts a row, and what a new one begins with.
import {
  setUpRowSchemas,
  type SetUpClassRow,
  type SetUpDepartmentRow,
  type SetUpDeskRow,
  type SetUpDeviceRow,
  type SetUpHallRow,
  type SetUpPlaceRow,
  type SetUpProfileRow,
  type SetUpSensorRow,
  type SetUpServiceRow,
  type SetUpStaffRow,
} from "@openhall/shared/venue";
import { reactive } from "vue";
import { newDisplay } from "./devices/new-device.ts";
import { type Draft, type TableRules } from "./rows/draft.ts";

const nameless = () => ({ zh: "", en: "" });

export const hallRules: TableRules<SetUpHallRow> = {
  table: "halls",
  put: "venue.put-hall",
  schema: setUpRowSchemas.hall,
  draftOf: (row) => reactive(structuredClone(row)),
  blank: (id) =>
    reactive<Draft<SetUpHallRow>>({
      id,
      name: nameless(),
      timeZone: "Asia/Shanghai",
      guardMinutes: 40,
      creditMinutes: 15,
      returnAfterCalls: 2,
      appointmentEarlyMinutes: 10,
      appointmentLateMinutes: 15,
      autoMiss: false,
      hours: [],
    }),
};

export const serviceRules: TableRules<SetUpServiceRow> = {
  table: "services",
  put: "venue.put-service",
  schema: setUpRowSchemas.service,
  draftOf: (row) => reactive(structuredClone(row)),
  blank: (id, hallId) =>
    reactive<Draft<SetUpServiceRow>>({
      id,
      hallId,
      name: nameless(),
      department: nameless(),
      queue: "A",
      targetMinutes: 10,
      frequent: false,
      keywords: { zh: [], en: [] },
      hours: [],
      subjects: [],
    }),
};

export const deskRules: TableRules<SetUpDeskRow> = {
  table: "desks",
  put: "venue.put-desk",
  schema: setUpRowSchemas.desk,
  draftOf: (row) => reactive(structuredClone(row)),
  blank: (id, hallId) =>
    reactive<Draft<SetUpDeskRow>>({
      id,
      hallId,
      number: undefined,
      name: nameless(),
      queues: [],
      priorityWindow: false,
    }),
};

export const profileRules: TableRules<SetUpProfileRow> = {
  table: "profiles",
  put: "venue.put-profile",
  schema: setUpRowSchemas.profile,
  draftOf: (row) => reactive(structuredClone(row)),
  blank: (id, hallId) =>
    reactive<Draft<SetUpProfileRow>>({ id, hallId, name: nameless(), serviceIds: [], ranked: false }),
};

export const classRules: TableRules<SetUpClassRow> = {
  table: "classes",
  put: "venue.put-class",
  schema: setUpRowSchemas.class,
  draftOf: (row) => reactive(structuredClone(row)),
  blank: (id) => reactive<Draft<SetUpClassRow>>({ id, name: nameless() }),
};

export const staffRules: TableRules<SetUpStaffRow> = {
  table: "staff",
  put: "venue.put-staff",
  schema: setUpRowSchemas.staff,
  draftOf: (row) => reactive(structuredClone(row)),
  blank: () => reactive<Draft<SetUpStaffRow>>({ id: "", name: "", role: "clerk" }),
};

export const deviceRules: TableRules<SetUpDeviceRow> = {
  table: "devices",
  put: "venue.put-device",
  schema: setUpRowSchemas.device,
  draftOf: (row) => reactive(structuredClone(row)),
  blank: (id, hallId) => reactive(newDisplay(id, hallId)),
};

export const venueRules: TableRules<SetUpPlaceRow> = {
  table: "venues",
  put: "venue.put-venue",
  schema: setUpRowSchemas.venue,
  draftOf: (row) => reactive(structuredClone(row)),
  blank: (id) => reactive<Draft<SetUpPlaceRow>>({ id, name: nameless(), rooms: [], ways: [] }),
};

export const departmentRules: TableRules<SetUpDepartmentRow> = {
  table: "departments",
  put: "venue.put-department",
  schema: setUpRowSchemas.department,
  draftOf: (row) => reactive(structuredClone(row)),
  blank: (id) => reactive<Draft<SetUpDepartmentRow>>({ id, name: nameless() }),
};

export const sensorRules: TableRules<SetUpSensorRow> = {
  table: "sensors",
  put: "venue.put-sensor",
  schema: setUpRowSchemas.sensor,
  draftOf: (row) => reactive(structuredClone(row)),
  blank: (id, hallId) => reactive<Draft<SetUpSensorRow>>({ id, hallId, name: "", projectId: "" }),
};
