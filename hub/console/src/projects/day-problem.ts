// Why a day cannot be reported, before the hub is asked. Pure.
import { civilDayInWords } from "@openhall/shared/dossier-words";
import { type Language } from "@openhall/shared/core";
import { isCivilDay } from "./figures.ts";
import { projectsWords } from "./projects-words.ts";

/** Undefined where it can. */
export function dayProblem(day: string, start: string, today: string, language: Language): string | undefined {
  const say = projectsWords[language];
  if (!isCivilDay(day)) return say.notDay;
  if (day > today) return say.inTheFuture;
  return day < start ? say.beforeTheStart({ day: civilDayInWords(start, language) }) : undefined;
}
