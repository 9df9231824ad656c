// Lines of a dossier as cards: what they say, and smaller under it where, when and by which number. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { civilDayInWords, fieldLabel, sectionLabel } from "@openhall/shared/dossier-words";
import { type DossierLine } from "@openhall/shared/publishing";
import { both, type Card, type Part, same } from "../programme/cards/card.ts";
import { departmentWords } from "./department-words.ts";

const { zh, en } = departmentWords;

export const sectionTitle = (section: string): Bilingual =>
  both(sectionLabel(section, "zh"), sectionLabel(section, "en"));

export const dayOf = (date: string): Bilingual => both(civilDayInWords(date, "zh"), civilDayInWords(date, "en"));

/** Both under the other's separator: “文号 · 日期”. */
export const joined = (texts: readonly Bilingual[]): Bilingual =>
  both(texts.map((text) => text.zh).join(" · "), texts.map((text) => text.en || text.zh).join(" · "));

/** Number, day and value of a line. */
export function factsOf({ number, date, value }: DossierLine): Part[] {
  const facts = [
    ...(number === undefined ? [] : [same(number)]),
    ...(date === undefined ? [] : [dayOf(date)]),
    ...(value ? [value] : []),
  ];
  return facts.length === 0 ? [] : [{ kind: "place", text: joined(facts), rank: 1, secondRank: 2, colour: "soft" }];
}

export const noteOf = ({ note }: DossierLine): Part[] =>
  note ? [{ kind: "text", text: note, rank: 1, secondRank: 2, colour: "soft" }] : [];

/** The text of a line, after what it is about where it is one of named fields. */
export function saidIn({ field, text, number }: DossierLine, section: string): Bilingual {
  const whole = number === undefined ? text : both(`${text.zh} ${number}`, `${text.en || text.zh} ${number}`);
  if (field === undefined) return text;
  const labelled = (language: "zh" | "en"): string =>
    departmentWords[language].labelled({ label: fieldLabel(section, field, language), text: whole[language] });
  return both(labelled("zh"), whole.en === "" ? "" : labelled("en"));
}

interface Form {
  readonly section: Bilingual | undefined;
  readonly parts: readonly Part[];
  readonly lead?: Card["lead"];
  readonly depth?: number;
  readonly tone?: Card["tone"];
}

export const lineCard = (key: string, { section, parts, lead, depth, tone = "usual" }: Form): Card => ({
  key,
  section,
  tone,
  lead,
  parts,
  ...(depth === undefined ? {} : { depth }),
});

/** A section with its lines one under the other; one in which nothing stands has no cards. */
export const sectionCards = (section: string, lines: readonly DossierLine[]): Card[] =>
  lines.map((line) =>
    lineCard(`${section}/${line.id}`, {
      section: sectionTitle(section),
      parts: [
        { kind: "text", text: saidIn(line, section), rank: 0, secondRank: 1 },
        ...(line.field === undefined ? factsOf(line) : []),
        ...noteOf(line),
      ],
    }),
  );

export const correctionParts = (correction: Bilingual | undefined): Part[] =>
  correction
    ? [
        {
          kind: "mark",
          text: both(`${zh.corrected} ${correction.zh}`, `${en.corrected}: ${correction.en}`),
          rank: 0,
          secondRank: 1,
          colour: "warn",
        },
      ]
    : [];
