// The departments of a hall as anybody may read them: what its machines are shown, and nothing else.
import {
  type DepartmentDossierRow,
  departmentDossierRowSchema,
  type PolicyRow,
  policyRowSchema,
  type UpdateRow,
  updateRowSchema,
} from "@openhall/shared/departments";
import { type DepartmentRow } from "@openhall/shared/venue";
import { type Streams } from "../streams/create-streams.ts";
import { type HallPlaces, placesOf } from "../streams/hall-places.ts";
import { readOnce, rowsUnder } from "../streams/read-rows.ts";

export interface HallDepartments extends Pick<HallPlaces, "hall"> {
  readonly hallId: string;
  /** By id, as in the streams. */
  readonly departments: Readonly<Record<string, DepartmentDossierRow>>;
  readonly updates: Readonly<Record<string, UpdateRow>>;
  readonly policies: Readonly<Record<string, PolicyRow>>;
  /** What the venue's departments are called. */
  readonly names: Readonly<Record<string, DepartmentRow>>;
  /** Another one whenever anything of it is. */
  readonly version: string;
}

export interface PublicDepartmentsReader {
  /** Undefined where there is no such hall. */
  of(hallId: string): HallDepartments | undefined;
  /** The hub's time in the hall. */
  now(): string;
}

const readDepartment = readOnce(departmentDossierRowSchema);
const readUpdate = readOnce(updateRowSchema);
const readPolicy = readOnce(policyRowSchema);

/** What has not changed stays the same object: what is written of it is kept by that. */
export function followDepartments(streams: Pick<Streams, "shown">, now: () => string): PublicDepartmentsReader {
  const halls = new Map<string, HallDepartments>();
  return {
    now,
    of(hallId) {
      const venue = streams.shown(`venue.hall/${hallId}`);
      const shown = streams.shown(`departments.hall/${hallId}`);
      const version = `${venue?.epoch ?? 0}-${shown?.version ?? 0}-${venue?.version ?? 0}`;
      const known = halls.get(hallId);
      if (known?.version === version) return known;
      const places = placesOf(venue?.rows ?? {});
      if (!places) return undefined;
      const rows = shown?.rows ?? {};
      const found: HallDepartments = {
        hallId,
        hall: places.hall,
        departments: rowsUnder("department/", rows, readDepartment),
        updates: rowsUnder("update/", rows, readUpdate),
        policies: rowsUnder("policy/", rows, readPolicy),
        names: places.departments,
        version,
      };
      halls.set(hallId, found);
      return found;
    },
  };
}
