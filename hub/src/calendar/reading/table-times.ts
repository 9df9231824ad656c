import { type Cell, type Moment, momentOf, textOfCell } from "../../tables/cells.ts";
import { type TableColumn } from "../table-columns.ts";
import { type FileEntry, type Note, type Problem } from "./file-entry.ts";
import { type Zone } from "./zones.ts";

export type CellOf = (column: TableColumn) => Cell;

interface TableTimes extends Pick<FileEntry, "startsAt" | "endsAt" | "allDay"> {
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

const [hourMs, dayMs] = [3_600_000, 24 * 3_600_000];
const none: TableTimes = { problems: [], notes: [] };

/** A row without a time of day is for whole days, the last one included. */
export function tableTimes(cell: CellOf, zone: Zone): TableTimes {
  const columns = ["date", "start", "end", "end_date"] as const;
  const wrong = columns.find((column) => momentOf(cell(column)) === "wrong");
  if (wrong) return { ...none, problems: [{ code: "time-wrong", value: textOfCell(cell(wrong)).slice(0, 100) }] };
  const [day, start, end, endDay] = columns.map((column) => readMoment(cell(column)));
  const date = day?.date ?? start?.date;
  if (date === undefined) return { ...none, problems: [{ code: "start-missing" }] };
  const time = start?.time ?? day?.time;
  const lastDate = endDay?.date ?? end?.date ?? date;
  if (time === undefined) return wholeDays(date, lastDate, zone);
  const wall = wallOf(date, time);
  const endTime = end?.time ?? endDay?.time;
  const endWall = endTime === undefined ? wall + hourMs : wallOf(lastDate, endTime);
  const startsAt = zone.toInstant(wall);
  return {
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(zone.toInstant(endWall)).toISOString(),
    problems: [],
    notes: [
      ...(endTime === undefined ? [{ code: "end-missing" as const }] : []),
      ...(zone.toWall(startsAt) === wall ? [] : [{ code: "time-left-out-by-clock" as const }]),
    ],
  };
}

const wholeDays = (date: string, lastDate: string, zone: Zone): TableTimes => ({
  ...none,
  startsAt: new Date(zone.toInstant(wallOf(date, "00:00"))).toISOString(),
  endsAt: new Date(zone.toInstant(wallOf(lastDate, "00:00") + dayMs)).toISOString(),
  allDay: true,
});

function readMoment(cell: Cell): Moment | undefined {
  const moment = momentOf(cell);
  return moment === "wrong" ? undefined : moment;
}

const wallOf = (date: string, time: string): number =>
  Date.parse(`${date}T00:00:00Z`) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000;
