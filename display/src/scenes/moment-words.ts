// When something was published, corrected, or ends, as long as there is room for it. Pure.
import { civilDateAt, type Instant, instantOf } from "@openhall/shared/core";
import { dateInWords, timeOfDay } from "@openhall/shared/ui";
import { type FootWords } from "./foot-form.ts";
import { sceneWords } from "./scene-words.ts";

const { zh, en } = sceneWords;

/** What an instant is told against. */
interface Told {
  readonly timeZone: string;
  /** Milliseconds. */
  readonly now: number;
}

const isToday = (at: Instant, { timeZone, now }: Told): boolean =>
  civilDateAt(at, timeZone) === civilDateAt(instantOf(now), timeZone);

/** “07:20”, on another day “09-16 07:20”: the same in every language. */
export const momentInShort = (at: Instant, told: Told): string => {
  const time = timeOfDay(at, told.timeZone);
  return isToday(at, told) ? time : `${civilDateAt(at, told.timeZone).slice(5)} ${time}`;
};

export function publishedWords(at: Instant, told: Told): FootWords {
  const short = momentInShort(at, told);
  return {
    long: {
      zh: zh.published({ at: dateInWords(at, told.timeZone, "zh") }),
      en: en.published({ at: dateInWords(at, told.timeZone, "en") }),
    },
    short: [`${zh.publishedShort} ${en.publishedShort} ${short}`, `${zh.publishedShort} ${short}`],
  };
}

export function untilWords(at: Instant, told: Told): FootWords {
  const short = momentInShort(at, told);
  const said = (language: "zh" | "en"): string =>
    isToday(at, told) ? short : dateInWords(at, told.timeZone, language);
  return {
    long: { zh: zh.until({ at: said("zh") }), en: en.until({ at: said("en") }) },
    short: [`${zh.untilShort} ${en.untilShort} ${short}`, `${zh.untilShort} ${short}`],
  };
}
