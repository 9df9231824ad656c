// How long an announcement takes to speak: its parts, each with a length on the long side, since a topic reads no sound.
// Measured on 2026-11-25 with espeak-ng as the hub uses it, and held against it by a test of the hub; a clip that is
// longer is told to the operator.
import { type Language, lookup } from "../../core/index.ts";
import { type Announcement } from "../state.ts";
import { isDigitWord } from "./plate-words.ts";
import { spokenParts, type SpokenText } from "./spoken-parts.ts";

/** With what is left of it when the first word begins. */
export const plannedChimeMs = 1_100;
const phraseMs: Readonly<Record<string, number>> = {
  请: 440,
  号到: 500,
  号窗口: 970,
  号看屏幕: 1_180,
  更正: 600,
  号请继续等候: 1_780,
  Number: 550,
  "please go to desk": 1_150,
  "please look at the screen": 1_480,
  Correction: 710,
  "please wait": 780,
};
const letterMs = { zh: 440, en: 540 } satisfies Record<Language, number>;
/** “double u” */
const longestLetterMs = { zh: 670, en: 720 } satisfies Record<Language, number>;
const digitMs = { zh: 400, en: 530 } satisfies Record<Language, number>;
/** A desk's number of two digits: by the character, Chinese or of English spelling, and once for its end. */
const plateMs = { zh: { each: 270, once: 150 }, en: { each: 75, once: 240 } } satisfies Record<Language, object>;

type Planned = Pick<Announcement, "calls" | "languages" | "withdraws">;

/** Milliseconds from the chime to the end of the last sentence. */
export function lengthMsOf(
  { calls, languages, withdraws }: Planned,
  plateOf: (deskId: string) => number | undefined,
): number {
  const said = {
    calls: calls.map(({ number, deskId }) => ({ number, desk: deskId })),
    ...(withdraws && { withdraws }),
  };
  const parts = languages.flatMap((language) => spokenParts(said, language, plateOf));
  return parts.reduce((sum, part) => sum + plannedMsOf(part) + part.restMs, plannedChimeMs);
}

/** What is reckoned with for one part. */
export function plannedMsOf({ language, text }: SpokenText): number {
  const phrase = lookup(phraseMs, text);
  if (phrase !== undefined) return phrase;
  if (/^[A-Z]$/.test(text)) return text === "W" ? longestLetterMs[language] : letterMs[language];
  if (isDigitWord(text)) return digitMs[language];
  const { each, once } = plateMs[language];
  return each * text.length + once;
}
