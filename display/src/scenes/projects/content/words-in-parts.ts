// Small pieces of which panels are made. Pure.
import { type Bilingual, type CivilDate, type Language } from "@openhall/shared/core";
import { shortDayInWords } from "@openhall/shared/charts";
import { both, type Colour, type Part, type Rank } from "../../programme/cards/card.ts";
import { type Item } from "../panels/panel.ts";
import { projectWords } from "../project-words.ts";

/** The same sentence in both languages. */
export const said = (of: (language: Language) => string): Bilingual => both(of("zh"), of("en"));
export const word = (key: WordKey): Bilingual => both(projectWords.zh[key], projectWords.en[key]);
type WordKey = {
  [Key in keyof typeof projectWords.zh]: (typeof projectWords.zh)[Key] extends string ? Key : never;
}[keyof typeof projectWords.zh];

export const part = (kind: Part["kind"], text: Bilingual, rank: Rank = 0, colour?: Colour): Part => ({
  kind,
  text,
  rank,
  colour,
  // Of what is told at length the second language goes before the first.
  ...(kind === "text" && { secondRank: rank > 2 ? rank : 2 }),
});
export const lines = (...parts: readonly Part[]): Item => ({ kind: "parts", parts });
export const clinging = (...parts: readonly Part[]): Item => ({ kind: "parts", parts, clings: true });

/** Red and why: also where what clings has to be torn. */
export const bound = (...parts: readonly Part[]): Item => ({ kind: "parts", parts, clings: true, isBound: true });

export const asOf = (day: CivilDate, today: CivilDate): Bilingual =>
  said((language) => projectWords[language].asOf({ day: shortDayInWords(day, language, today) }));

export const dayIn = (day: CivilDate, today: CivilDate): Bilingual =>
  said((language) => shortDayInWords(day, language, today));
