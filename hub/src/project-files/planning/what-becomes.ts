import { lookup } from "@openhall/shared/core";
import { type FiguresRow, keptReading, type KnownProject, readingBeats, readingValue } from "@openhall/shared/projects";
import { tenthsText } from "../../open-data/tables/figures-as-text.ts";
import { type KnownProjects, type Names } from "./known-projects.ts";
import { type PlacedFigures } from "./place-row.ts";
import { fundsSay, progressSays } from "./say-figures.ts";

type Became = Pick<FiguresRow, "what" | "was">;
type Says = FiguresRow["says"];

/** Of a row that nothing is wrong with. */
export function whatBecomes(figures: PlacedFigures, { state }: KnownProjects, names: Names): Became {
  const project = lookup(state.projects, figures.projectId);
  if (!project) return { what: "new" };
  switch (figures.part) {
    case "progress": {
      const known = project.progress.find(({ asOf }) => asOf === figures.on);
      const before = known && progressSays({ tenths: known.tenths, forecast: known.forecastFinish });
      const said = figures.saysForecast ? figures : { ...figures, forecast: known?.forecastFinish };
      return compare(before, progressSays(said));
    }
    case "funds": {
      const known = project.funds.find(({ asOf }) => asOf === figures.on);
      return compare(known && sorted(fundsSay(known)), sorted(fundsSay(figures)));
    }
    case "milestones": {
      const passed = lookup(project.milestones, figures.milestoneId)?.passed;
      const before = passed === undefined ? undefined : [{ name: "passed", value: passed }];
      return compare(before, [{ name: "passed", value: figures.on }]);
    }
    case "readings":
      return isTooOld(figures, names) ? { what: "empty" } : readingBecomes(figures, project);
  }
}

/** Sources stand in any order. */
const sorted = (says: Says): Says => says.toSorted((one, other) => (one.name < other.name ? -1 : 1));

function compare(before: Says | undefined, now: Says): Became {
  if (!before) return { what: "new" };
  return JSON.stringify(before) === JSON.stringify(now) ? { what: "same" } : { what: "corrects", was: before };
}

function readingBecomes({ reading }: Extract<PlacedFigures, { part: "readings" }>, project: KnownProject): Became {
  const value = readingValue(reading);
  const kept = keptReading(project, value);
  if (!kept) return { what: "new" };
  return readingBeats(value, kept)
    ? { what: "corrects", was: [{ name: "value", value: tenthsText(kept.tenths) }] }
    : { what: "same" };
}

const isTooOld = ({ projectId, reading }: Extract<PlacedFigures, { part: "readings" }>, names: Names): boolean =>
  Date.parse(reading.at) - reading.minutes * 60_000 < names.keptSince(projectId);
