// The words of an announcement, as the parts that are recorded or synthesised one by one. Pure; the same words as the board's.
import { type Language } from "../../core/index.ts";
import { type AnnouncementRow } from "../rows.ts";
import { characterWords, plateWords } from "./plate-words.ts";

/** A piece of a sentence in one of the languages; `text` is also the name of its recorded clip. */
export interface SpokenText {
  readonly language: Language;
  readonly text: string;
}

export interface SpokenPart extends SpokenText {
  /** Silence after it, in milliseconds. */
  readonly restMs: number;
}

type Said = Pick<AnnouncementRow, "calls" | "withdraws">;
/** The number on the plate of a desk; undefined where it has none any more. */
type PlateOf = (desk: string) => number | undefined;

/** After a word, a character of a number, and a sentence. */
export const restMs = { word: 0, character: 60, clause: 160, sentence: 400 } as const;

/** 请 A 零 一 二 号到 三 号窗口; a desk that is out of use has no plate, and the screen says where to go. */
const words = {
  zh: {
    call: "请",
    toDesk: "号到",
    afterDesk: "号窗口",
    toScreen: "号看屏幕",
    correction: "更正",
    corrected: undefined,
    wait: "号请继续等候",
  },
  en: {
    call: "Number",
    toDesk: "please go to desk",
    afterDesk: undefined,
    toScreen: "please look at the screen",
    correction: "Correction",
    corrected: "Number",
    wait: "please wait",
  },
} satisfies Record<Language, Record<string, string | undefined>>;

const languages: readonly Language[] = ["zh", "en"];
/** Of a number: the letter of any queue, so that one that was taken out of use this morning is spoken too. */
const allCharacters = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";

/** What is said in one language, from the first word to the last: a sentence for each call. */
export function spokenParts({ calls, withdraws }: Said, language: Language, plateOf: PlateOf): readonly SpokenPart[] {
  return calls.flatMap(({ number, desk }) =>
    withdraws ? correctionOf(number, language) : callOf(number, plateOf(desk), language),
  );
}

/** Every part that a hall whose desks have these plates can ever need, each once. */
export function partsOfHall(plates: readonly number[]): readonly SpokenText[] {
  return languages.flatMap((language) => {
    const frame = Object.values(words[language]).filter((text) => text !== undefined);
    const characters = characterWords(allCharacters, language);
    const desks = plates.flatMap((plate) => plateWords(plate, language));
    return [...new Set([...frame, ...characters, ...desks])].map((text) => ({ language, text }));
  });
}

function callOf(number: string, plate: number | undefined, language: Language): SpokenPart[] {
  const { call, toDesk, afterDesk, toScreen } = words[language];
  const before = [...saidWith(restMs.character, language, [call]), ...numberOf(number, language)];
  if (plate === undefined) return endingSentence([...before, ...saidWith(restMs.word, language, [toScreen])]);
  const said = saidWith(restMs.character, language, plateWords(plate, language));
  return endingSentence([
    ...before,
    ...saidWith(restMs.word, language, [toDesk]),
    ...withLastRest(said, restMs.word),
    ...saidWith(restMs.word, language, [afterDesk]),
  ]);
}

function correctionOf(number: string, language: Language): SpokenPart[] {
  const { correction, corrected, wait } = words[language];
  return endingSentence([
    ...saidWith(restMs.clause, language, [correction]),
    ...saidWith(restMs.character, language, [corrected]),
    ...numberOf(number, language),
    ...saidWith(restMs.word, language, [wait]),
  ]);
}

/** In English a comma stands behind it. */
const numberOf = (number: string, language: Language): SpokenPart[] =>
  withLastRest(
    saidWith(restMs.character, language, characterWords(number, language)),
    language === "en" ? restMs.clause : restMs.character,
  );

const saidWith = (restMs: number, language: Language, texts: readonly (string | undefined)[]): SpokenPart[] =>
  texts.flatMap((text) => (text === undefined ? [] : [{ language, text, restMs }]));

const endingSentence = (parts: readonly SpokenPart[]): SpokenPart[] => withLastRest(parts, restMs.sentence);

const withLastRest = (parts: readonly SpokenPart[], restMs: number): SpokenPart[] =>
  parts.map((part, index) => (index === parts.length - 1 ? { ...part, restMs } : part));
