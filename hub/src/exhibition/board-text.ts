// What a board says, in one language: its five sections as items, whatever the size of the paper.
import { type Bilingual, type Language, lookup } from "@openhall/shared/core";
import { type BoardLine, boardOf, type BoardSection, type BoardSectionId } from "@openhall/shared/departments";
import { civilDayInWords, sectionLabel } from "@openhall/shared/dossier-words";
import { type BoardJob } from "./board-job.ts";
import { boardWords } from "./board-words.ts";

export interface BoardItem {
  readonly kind: "line" | "process" | "step" | "part" | "empty";
  /** Of a step. */
  readonly number?: number;
  readonly text: string;
  /** Smaller, under it. */
  readonly details: readonly string[];
}

export interface BoardText {
  readonly kind: string;
  readonly title: string;
  /** The name in the other language. */
  readonly otherTitle: string;
  readonly hall: string;
  readonly scan: string;
  readonly sections: readonly {
    readonly title: string;
    readonly again: string;
    readonly items: readonly BoardItem[];
  }[];
  readonly foot: readonly string[];
  readonly pageOf: (page: number, of: number) => string;
}

export function boardText(job: BoardJob): BoardText {
  const { language, department, hall, row, printedOn, approvedOn, address } = job;
  const words = boardWords[language];
  const inWords = (day: string): string => civilDayInWords(day, language);
  return {
    kind: words.kind,
    title: said(department, language),
    otherTitle: language === "zh" ? department.en : department.zh,
    hall: said(hall, language),
    scan: words.scan,
    sections: boardOf(row).map((section) => sectionText(section, job)),
    foot: [
      [
        words.printed({ day: inWords(printedOn) }),
        words.version({ version: row.version, day: inWords(approvedOn) }),
      ].join(language === "zh" ? " · " : " · "),
      address,
    ],
    pageOf: (page, of) => words.page({ page, of }),
  };
}

/** Where the second language has not been written, the first is better than nothing. */
const said = (text: Bilingual, language: Language): string => text[language].trim() || text.zh.trim() || text.en.trim();

function sectionText({ id, lines }: BoardSection, job: BoardJob) {
  const words = boardWords[job.language];
  const title = titleOf(id, job.language);
  const items = lines.flatMap((line, index) => [
    ...partBefore(lines, index, job.language),
    { ...itemOf(line, id), text: said(line.line.text, job.language), details: detailsOf(line, job) },
  ]);
  const empty: BoardItem = { kind: "empty", text: words.empty, details: [] };
  return { title, again: words.goesOn({ title }), items: items.length === 0 ? [empty] : items };
}

const titleOf = (id: BoardSectionId, language: Language): string =>
  id === "guide-and-catalogue" ? boardWords[language][id] : sectionLabel(id, language);

function itemOf({ step }: BoardLine, id: BoardSectionId): Pick<BoardItem, "kind" | "number"> {
  if (id !== "process") return { kind: "line" };
  return step === undefined ? { kind: "process" } : { kind: "step", number: step };
}

/** Of the fifth section: whether what follows is the guide or the catalogue. */
function partBefore(lines: readonly BoardLine[], index: number, language: Language): BoardItem[] {
  const [from, before] = [lines[index]?.from, lines[index - 1]?.from];
  if (from === undefined || from === before || (from !== "guide" && from !== "catalogue")) return [];
  return [{ kind: "part", text: sectionLabel(from, language), details: [] }];
}

function detailsOf({ line, from }: BoardLine, { language, row }: BoardJob): string[] {
  const { number, date, value, note, url } = line;
  const facts = [
    number ?? "",
    date === undefined ? "" : civilDayInWords(date, language),
    value ? said(value, language) : "",
  ].filter(Boolean);
  return [
    facts.join(" · "),
    note ? said(note, language) : "",
    url ?? "",
    ...(from === "commitments" ? keptOf(line.id, row.fulfilment, language) : []),
  ].filter(Boolean);
}

function keptOf(id: string, fulfilment: BoardJob["row"]["fulfilment"], language: Language): string[] {
  const span = lookup(fulfilment, id);
  if (!span) return [];
  const words = boardWords[language];
  const [from, to] = [civilDayInWords(span.from, language), civilDayInWords(span.to, language)];
  return [words.kept({ ...span, from, to }), ...(span.was ? [words.was(span.was)] : [])];
}
