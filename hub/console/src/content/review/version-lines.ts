// Everything of a version that is put into words, line by line, so that two versions can be laid beside each other. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type LinePart } from "@openhall/shared/dossier-words";
import {
  type Content,
  type Dossier,
  type DossierLine,
  type EntryWords,
  type ItemVersionRow,
} from "@openhall/shared/publishing";

/** A text in both languages, or an address. */
export interface TextLine {
  /** As findings name it: `title`, `steps.0.title`, `links.0.url`. */
  readonly field: string;
  /** The same in every version, wherever in the order it stands. */
  readonly key: string;
  readonly text: Bilingual;
  /** An address, a number, a day: the same in every language, and stands under `zh`. */
  readonly isPlain?: true;
  /** An id or an amount of fen, which has a name of its own. */
  readonly as?: "department" | "fen" | "field";
  /** Of a line of a dossier: its section, and its place in it from 1 on. */
  readonly of?: { readonly section: string; readonly place: number; readonly part: LinePart | "field" };
  /** Whose pledge it is. */
  readonly departmentId?: string;
}

const line = (field: string, text: Bilingual): TextLine => ({ field, key: field, text });

export const textLines = ({ content, correction }: ItemVersionRow): readonly TextLine[] => [
  line("title", content.title),
  line("body", content.body),
  ...(content.kind === "entry" ? linesOfWords(content) : []),
  ...(content.kind === "dossier" ? linesOfDossier(content) : []),
  ...mediaOf(content).map(({ alt }, place) => line(`media.${place}.alt`, alt)),
  ...(correction ? [line("correction", correction)] : []),
];

const linesOfWords = ({ steps, pledges, unveiling, links }: EntryWords): TextLine[] => [
  ...steps.map(({ id, title }, place) => ({ field: `steps.${place}.title`, key: `step/${id}`, text: title })),
  ...pledges.map(({ id, departmentId, text }, place) => ({
    field: `pledges.${place}.text`,
    key: `pledge/${id}`,
    text,
    departmentId,
  })),
  ...(unveiling ? [line("unveiling", unveiling)] : []),
  ...links.flatMap(({ label, url }, place): TextLine[] => [
    line(`links.${place}.label`, label),
    { ...line(`links.${place}.url`, { zh: url, en: "" }), isPlain: true },
  ]),
];

const bilingual = ["value", "reason", "basis", "note", "organ"] as const;
const plain = ["date", "until", "number", "url"] as const;

function linesOfDossier({ departmentId, date, sections, media }: Dossier): TextLine[] {
  const numbered = (mediumId: string): number => media.findIndex((one) => one.mediumId === mediumId) + 1;
  return [
    ...(departmentId === undefined ? [] : [{ ...plainLine("departmentId", departmentId), as: "department" as const }]),
    ...(date === undefined ? [] : [plainLine("date", date)]),
    ...sections.flatMap(({ id, lines }) =>
      lines.flatMap((one, index) =>
        partsOfLine(one, lines, numbered).map(({ part, ...rest }): TextLine => {
          const field = `sections.${id}.${one.id}.${part}`;
          return { ...rest, field, key: field, of: { section: id, place: index + 1, part } };
        }),
      ),
    ),
  ];
}

const plainLine = (field: string, value: string): TextLine => ({
  ...line(field, { zh: value, en: "" }),
  isPlain: true,
});

type Part = Pick<TextLine, "text" | "isPlain" | "as"> & { readonly part: LinePart | "field" };

const plainPart = (part: Part["part"], value: string | undefined, as?: TextLine["as"]): Part[] =>
  value === undefined ? [] : [{ part, text: { zh: value, en: "" }, isPlain: true, ...(as && { as }) }];

function partsOfLine(one: DossierLine, lines: readonly DossierLine[], numbered: (mediumId: string) => number): Part[] {
  const above = lines.find(({ id }) => id === one.under)?.text.zh ?? one.under;
  return [
    ...plainPart("field", one.field, "field"),
    { part: "text", text: one.text },
    ...bilingual.flatMap((part): Part[] => {
      const text = one[part];
      return text ? [{ part, text }] : [];
    }),
    ...plainPart("organId", one.organId, "department"),
    ...plain.flatMap((part) => plainPart(part, one[part])),
    ...plainPart("fen", one.fen === undefined ? undefined : `${one.fen}`, "fen"),
    ...plainPart("mediumIds", one.mediumIds?.map(numbered).join(", ")),
    ...plainPart("under", above),
  ];
}

const nothing: Bilingual = { zh: "", en: "" };

export interface ComparedLine extends TextLine {
  /** Undefined where there is no version to compare with. */
  readonly before: Bilingual | undefined;
  /** Where another department has promised it. */
  readonly departmentBefore?: string;
  /** Its place is that of the version before. */
  readonly isGone?: true;
}

/** Lines of both, in the order of the newer; a correction is of its own version and has nothing before it. */
export function comparedLines(after: ItemVersionRow, before: ItemVersionRow | undefined): readonly ComparedLine[] {
  const now = textLines(after);
  if (!before) return now.map((one) => ({ ...one, before: undefined }));
  const then = new Map(textLines(before).map((one) => [one.key, one]));
  then.delete("correction");
  const keys = new Set(now.map(({ key }) => key));
  const gone = [...then.values()].filter(({ key }) => !keys.has(key));
  return [
    ...now.map((one) => ({ ...one, ...beforeOf(one, then.get(one.key)) })),
    ...gone.map((one) => ({ ...one, text: nothing, before: one.text, isGone: true as const })),
  ];
}

function beforeOf(now: TextLine, then: TextLine | undefined): Pick<ComparedLine, "before" | "departmentBefore"> {
  if (now.key === "correction") return { before: undefined };
  const { departmentId } = then ?? {};
  const isOther = departmentId !== undefined && departmentId !== now.departmentId;
  return { before: then?.text ?? nothing, ...(isOther && { departmentBefore: departmentId }) };
}

const mediaOf = (content: Content) => (content.kind === "emergency" ? [] : content.media);

export const mediaIdsOf = ({ content }: ItemVersionRow): readonly string[] =>
  mediaOf(content).map(({ mediumId }) => mediumId);

/** Whether nothing a visitor can read differs, nor where and when. */
export const isSameVersion = (one: ItemVersionRow, other: ItemVersionRow): boolean =>
  JSON.stringify([one.content, one.placement]) === JSON.stringify([other.content, other.placement]);
