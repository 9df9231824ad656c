// Rows of a table as entries of the programme.
import { entryIdSchema } from "@openhall/shared/programme";
import { textOfCell } from "../../tables/cells.ts";
import { nameKey as key, withoutMark } from "../../tables/name-key.ts";
import { RefusedFile } from "../../tables/refused-file.ts";
import { type TableRow } from "../../tables/table-row.ts";
import { audienceWords, statusWords, type TableColumn } from "../table-columns.ts";
import { shortHash } from "./event-source.ts";
import { type FileEntry, type FileRead, mostEntriesOfFile, type Note, type Problem } from "./file-entry.ts";
import { readHeader } from "./header.ts";
import { oneLine, plainText } from "./plain-text.ts";
import { type CellOf, tableTimes } from "./table-times.ts";
import { namedZone, type Zone } from "./zones.ts";

/** The first row that names columns is the header; a title may stand above it. */
export function readTable(rows: readonly TableRow[], timeZone: string): FileRead {
  const at = rows.slice(0, 10).findIndex(({ cells }) => readHeader(cells.map(textOfCell)));
  const columns = readHeader(rows[at]?.cells.map(textOfCell) ?? []);
  if (!columns) throw new RefusedFile("not-a-table", rows[0]?.line ?? 1);
  const filled = rows.slice(at + 1).filter(({ cells }) => cells.some((cell) => textOfCell(cell) !== ""));
  if (filled.length > mostEntriesOfFile) throw new RefusedFile("too-many-entries");
  const zone = namedZone(timeZone);
  const entries = filled.map(({ line, cells }) => readRow(line, (column) => cells[columns.get(column) ?? -1], zone));
  return { entries, whole: [], outside: 0, strictNames: true };
}

function readRow(line: number, cell: CellOf, zone: Zone): FileEntry {
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const text = (column: TableColumn): string => withoutMark(textOfCell(cell(column)));
  const wrong = (code: Problem["code"], column: TableColumn): void =>
    void problems.push({ code, value: text(column).slice(0, 100) });
  const id = text("id");
  if (id !== "" && !entryIdSchema.safeParse(id).success) wrong("id-wrong", "id");
  if (id === "") notes.push({ code: "id-missing" });
  const title = { zh: oneLine(text("title_zh")), en: oneLine(text("title_en")) };
  const times = tableTimes(cell, zone);
  problems.push(...times.problems);
  notes.push(...times.notes);
  const capacity = text("capacity");
  if (capacity !== "" && !/^[1-9]\d{0,5}$/.test(capacity)) wrong("capacity-wrong", "capacity");
  const audience = said(text("audience"), audienceWords);
  if (text("audience") !== "" && !audience) wrong("audience-wrong", "audience");
  const status = said(text("status"), statusWords);
  if (text("status") !== "" && !status) wrong("status-wrong", "status");
  const link = text("link");
  if (link !== "" && !/^https?:\/\/[^\s"<>\\]+$/.test(link)) wrong("link-wrong", "link");
  const made = `row:${shortHash([title.zh, title.en, times.startsAt ?? ""].join("\n"))}`;
  return {
    line,
    source: { uid: id === "" ? made : id, sequence: 0 },
    ...(id === "" ? {} : { entryId: id }),
    title,
    body: { zh: plainText(text("text_zh")), en: plainText(text("text_en")) },
    ...(times.startsAt === undefined ? {} : { startsAt: times.startsAt }),
    ...(times.endsAt === undefined ? {} : { endsAt: times.endsAt }),
    ...(times.allDay ? { allDay: true } : {}),
    kinds: [text("kind")].filter(Boolean),
    venue: oneLine(text("venue")),
    room: oneLine(text("room")),
    hosts: text("hosts")
      .split(/[、,，;；\n]/)
      .map(oneLine)
      .filter(Boolean),
    links: link === "" ? [] : [{ label: labelOf(text("link_label")), url: link }],
    ...(/^[1-9]\d{0,5}$/.test(capacity) ? { capacity: Number(capacity) } : {}),
    ...(audience ? { audience } : {}),
    cancelled: status === "cancelled",
    problems,
    notes,
  };
}

function labelOf(text: string) {
  const label = oneLine(text).slice(0, 60);
  if (label === "") return { zh: "网页", en: "Web page" };
  return /\p{Script=Han}/u.test(label) ? { zh: label, en: "" } : { zh: "", en: label };
}

function said<Name extends string>(
  text: string,
  words: Readonly<Record<Name, { zh: string; en: string }>>,
): Name | undefined {
  for (const name in words)
    if ([name, words[name].zh, words[name].en].some((word) => key(word) === key(text))) return name;
  return undefined;
}
