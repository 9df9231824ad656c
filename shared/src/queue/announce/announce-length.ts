// How long an announcement takes to speak. An assumption, on the long side, until the voice of a screen has been measured:
// Mandarin 0.24 s and English 0.22 s a syllable, the characters of a number one by one.
import { type Language } from "../../core/index.ts";
import { type Announcement } from "../state.ts";

const chimeMs = 1_200;
/** After each sentence. */
const pauseMs = 400;
/** After each character of a number. */
const breathMs = 100;
const syllableMs = { zh: 240, en: 220 } satisfies Record<Language, number>;
/** Of the longest letters and digits: W apart, which is rare. */
const characterSyllables = { zh: 1, en: 2 } satisfies Record<Language, number>;

/** “请 … 号到 … 号咨询台”, “Number …, please go to desk …”; a desk's number has three syllables at most up to 99. */
const callSyllables = { zh: 7 + 3, en: 6 + 3 } satisfies Record<Language, number>;
/** “更正：… 号请继续等候”, “Correction: number …, please keep waiting”. */
const correctionSyllables = { zh: 8, en: 9 } satisfies Record<Language, number>;

/** Milliseconds from the chime to the end of the last sentence. */
export function lengthMsOf(announcement: Pick<Announcement, "calls" | "languages" | "withdraws">): number {
  const frame = announcement.withdraws ? correctionSyllables : callSyllables;
  let lengthMs = chimeMs;
  for (const language of announcement.languages)
    for (const { number } of announcement.calls) {
      const syllables = frame[language] + number.length * characterSyllables[language];
      lengthMs += syllables * syllableMs[language] + number.length * breathMs + pauseMs;
    }
  return lengthMs;
}
