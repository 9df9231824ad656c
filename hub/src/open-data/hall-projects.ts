// The projects of a hall as anybody may read them: what its machines are shown, and nothing else.
import {
  type EnvironmentRow,
  environmentRowSchema,
  type ProjectRow,
  projectRowSchema,
  type QuestionRow,
  questionRowSchema,
  type ReadingDayRow,
  readingDayRowSchema,
} from "@openhall/shared/projects";
import { type Streams } from "../streams/create-streams.ts";
import { type HallPlaces, placesOf } from "../streams/hall-places.ts";
import { readOnce, rowsUnder } from "../streams/read-rows.ts";

export interface HallProjects extends HallPlaces {
  readonly hallId: string;
  /** By id, as in the streams. */
  readonly projects: Readonly<Record<string, ProjectRow>>;
  readonly environment: Readonly<Record<string, EnvironmentRow>>;
  readonly questions: Readonly<Record<string, QuestionRow>>;
  /** Another one whenever anything of it is. */
  readonly version: string;
}

export interface ProjectReadings {
  /** By `<indicator>.<date>`. */
  readonly days: Readonly<Record<string, ReadingDayRow>>;
  readonly version: string;
}

export interface PublicProjectsReader {
  /** Undefined where there is no such hall. */
  of(hallId: string): HallProjects | undefined;
  /** Of a project that a hall shows. */
  readingsOf(projectId: string): ProjectReadings;
  /** The hub's time in the hall. */
  now(): string;
}

const readProject = readOnce(projectRowSchema);
const readEnvironment = readOnce(environmentRowSchema);
const readQuestion = readOnce(questionRowSchema);
const readDay = readOnce(readingDayRowSchema);

/** What has not changed stays the same object: what is written of it is kept by that. */
export function followProjects(streams: Pick<Streams, "shown">, now: () => string): PublicProjectsReader {
  const halls = new Map<string, { readonly found: HallProjects; readonly venueVersion: string }>();
  const readings = new Map<string, ProjectReadings>();

  return {
    now,
    of(hallId) {
      const venue = streams.shown(`venue.hall/${hallId}`);
      if (!venue) return undefined;
      const shown = streams.shown(`projects.hall/${hallId}`);
      const venueVersion = `${venue.epoch}-${venue.version}`;
      const version = `${venue.epoch}-${shown?.version ?? 0}-${venue.version}`;
      const known = halls.get(hallId);
      if (known?.found.version === version) return known.found;
      const places = known?.venueVersion === venueVersion ? known.found : placesOf(venue.rows);
      if (!places) return undefined;
      const { hall, venues, departments } = places;
      const rows = shown?.rows ?? {};
      const found: HallProjects = {
        hallId,
        hall,
        venues,
        departments,
        projects: rowsUnder("project/", rows, readProject),
        environment: rowsUnder("environment/", rows, readEnvironment),
        questions: rowsUnder("question/", rows, readQuestion),
        version,
      };
      halls.set(hallId, { found, venueVersion });
      return found;
    },
    readingsOf(projectId) {
      const shown = streams.shown(`projects.readings/${projectId}`);
      const version = `${shown?.epoch ?? 0}-${shown?.version ?? 0}`;
      const known = readings.get(projectId);
      if (known?.version === version) return known;
      const found = { days: rowsUnder("day/", shown?.rows ?? {}, readDay), version };
      readings.set(projectId, found);
      return found;
    },
  };
}
