// Civil dates as places on an axis and in words. Pure.
import { type CivilDate, type Language } from "../../core/index.ts";
import { defineWords } from "../../ui/define-words.ts";

const dayMs = 86_400_000;

/** Of its beginning, read as UTC: for distances between dates alone. */
export const placeOf = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`);
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((placeOf(to) - placeOf(from)) / dayMs);
export const dateAt = (place: number): CivilDate => new Date(place).toISOString().slice(0, 10);
export const daysAfter = (date: CivilDate, days: number): CivilDate => dateAt(placeOf(date) + days * dayMs);

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
const words = defineWords({
  zh: {
    date: ({ year, month, day }: Parts) => `${year}年${month}月${day}日`,
    day: ({ month, day }: Parts) => `${month}月${day}日`,
  },
  en: {
    date: ({ year, month, day }) => `${day} ${months[month - 1]} ${year}`,
    day: ({ month, day }) => `${day} ${months[month - 1]}`,
  },
});

function partsOf(date: CivilDate): Parts {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { year, month, day };
}

/** “2026年12月20日”, “20 Dec 2026”. */
export const dateWords = (date: CivilDate, language: Language): string => words[language].date(partsOf(date));
/** “12月20日”, “20 Dec”; with its year where that is not the one of `today`. */
export const shortDateWords = (date: CivilDate, language: Language, today?: CivilDate): string =>
  today !== undefined && today.slice(0, 4) !== date.slice(0, 4)
    ? dateWords(date, language)
    : words[language].day(partsOf(date));
