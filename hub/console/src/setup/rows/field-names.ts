// What the fields of a row are called, as its form calls them.
import { type Language } from "@openhall/shared/core";
import { type VenueTable } from "@openhall/shared/venue";
import { classFormWords } from "../classes/class-words.ts";
import { departmentFormWords } from "../departments/department-words.ts";
import { deskFormWords } from "../desks/desk-words.ts";
import { deviceFormWords } from "../devices/device-words.ts";
import { hallFormWords } from "../halls/hall-words.ts";
import { profileFormWords } from "../profiles/profile-words.ts";
import { sensorFormWords } from "../sensors/sensor-words.ts";
import { serviceFormWords } from "../services/service-words.ts";
import { staffFormWords } from "../staff/staff-words.ts";
import { venueFormWords } from "../venues/venue-words.ts";

const catalogues = {
  halls: hallFormWords,
  services: serviceFormWords,
  desks: deskFormWords,
  profiles: profileFormWords,
  classes: classFormWords,
  staff: staffFormWords,
  devices: deviceFormWords,
  venues: venueFormWords,
  departments: departmentFormWords,
  sensors: sensorFormWords,
};

/** The label of the field; its name in the row where no form shows it. */
export function fieldNameOf(table: VenueTable, field: string, language: Language): string {
  const labels: Readonly<Record<string, unknown>> = { ...catalogues[table][language] };
  const label = labels[field];
  return typeof label === "string" ? label : field;
}
