// Civil dates as places on an axis, and in words where the year is clear. Pure.
import { type CivilDate, type Language } from "../../core/index.ts";
import { civilDayInWords } from "../../ui/dossier-words/index.ts";

/** Of its beginning, read as UTC: for distances between dates alone. */
export const placeOf = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`);

/** “12月20日”, “20 Dec”; with its year where that is not the one of `today`. */
export function shortDayInWords(date: CivilDate, language: Language, today: CivilDate): string {
  const whole = civilDayInWords(date, language);
  if (today.slice(0, 4) !== date.slice(0, 4)) return whole;
  return language === "zh" ? whole.slice(whole.indexOf("年") + 1) : whole.slice(0, whole.lastIndexOf(" "));
}
