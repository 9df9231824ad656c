// Entries as a table that a spreadsheet opens, and that an import takes.
import { civilDateAt, civilTimeAt, type Language, later } from "@openhall/shared/core";
import { type EntryRow } from "@openhall/shared/programme";
import { stringify } from "csv-stringify/sync";
import { type HallProgramme } from "./hall-programme.ts";
import { kindWords } from "./kind-words.ts";
import { audienceWords, columnNames, statusWords, type TableColumn, tableColumns } from "./table-columns.ts";

type Cells = Partial<Record<TableColumn, string>>;

/** [O92] What a spreadsheet would take for a formula is only text. */
export const writeTable = (programme: HallProgramme, entryIds: readonly string[], language: Language): string =>
  writeCells(
    entryIds.flatMap((id) => {
      const row = programme.entries[id];
      return row ? [cellsOf(programme, id, row, language)] : [];
    }),
    language,
  );

/** One line as an example, for whoever fills it in. */
export const writeTemplate = (language: Language): string =>
  writeCells(
    [
      {
        id: "E001",
        kind: kindWords.lecture[language],
        title_zh: "稳就业补贴办法解读",
        title_en: "Employment subsidies explained",
        date: "2026-09-16",
        start: "14:00",
        end: "15:30",
        audience: audienceWords.public[language],
        capacity: "120",
      },
    ],
    language,
  );

const writeCells = (rows: readonly Cells[], language: Language): string =>
  stringify(
    [
      columnNames.map((column) => tableColumns[column][language]),
      ...rows.map((cells) => columnNames.map((column) => cells[column] ?? "")),
    ],
    { bom: true, escape_formulas: true, record_delimiter: "windows" },
  );

function cellsOf(programme: HallProgramme, id: string, row: EntryRow, language: Language): Cells {
  const venue = programme.venues[row.venueId];
  const [link] = row.links;
  return {
    id,
    kind: kindWords[row.kind][language],
    title_zh: row.title.zh,
    title_en: row.title.en,
    text_zh: row.body.zh,
    text_en: row.body.en,
    ...timesOf(row, programme.hall.timeZone),
    venue: venue?.name[language] ?? row.venueId,
    room: venue?.rooms.find((room) => room.id === row.roomId)?.name[language] ?? row.roomId ?? "",
    hosts: row.hosts
      .map((host) => programme.departments[host]?.name[language] ?? host)
      .join(language === "zh" ? "、" : "; "),
    audience: audienceWords.public[language],
    capacity: row.capacity === undefined ? "" : String(row.capacity),
    link: link?.url ?? "",
    link_label: link?.label[language] ?? "",
    status: statusWords[row.status][language],
  };
}

/** Without times of day where it is for whole days; the last day only where it is another one. */
function timesOf({ startsAt, endsAt, allDay }: EntryRow, timeZone: string): Cells {
  const date = civilDateAt(startsAt, timeZone);
  const last = civilDateAt(allDay ? later(endsAt, -1) : endsAt, timeZone);
  return {
    date,
    ...(allDay ? {} : { start: civilTimeAt(startsAt, timeZone), end: civilTimeAt(endsAt, timeZone) }),
    end_date: last === date ? "" : last,
  };
}
