import { type Language } from "@openhall/shared/core";
import { civilDayInWords, percentInWords, pointsInWords } from "@openhall/shared/dossier-words";
import { type ProjectRow } from "@openhall/shared/projects";
import { dossierWords } from "./dossier-page-words.ts";
import { type Fact } from "./FactList.vue";

/** What is said of a project's progress: done, planned, how far apart, and when it is to be finished. */
export function progressFacts({ progress, plan }: Pick<ProjectRow, "progress" | "plan">, language: Language): Fact[] {
  const say = dossierWords[language];
  const day = (date: string): string => civilDayInWords(date, language);
  const finish = plan?.points.at(-1)?.on;
  const isLater = progress?.forecastFinish !== undefined && finish !== undefined && progress.forecastFinish > finish;
  return [
    ...(progress
      ? [
          {
            label: say.actual,
            text: percentInWords(progress.tenths),
            note: progress.was
              ? say.corrected({ was: percentInWords(progress.was.tenths) })
              : say.asOf({ day: day(progress.asOf) }),
          },
          {
            label: say.planned,
            text: percentInWords(progress.plannedTenths),
            note: say.asOf({ day: day(progress.asOf) }),
          },
          { label: say.deviation, text: say.points({ points: pointsInWords(progress.deviation) }) },
        ]
      : []),
    ...(finish === undefined ? [] : [{ label: say.plannedFinish, text: day(finish) }]),
    ...(progress?.forecastFinish === undefined
      ? []
      : [{ label: say.forecastFinish, text: day(progress.forecastFinish), warns: isLater }]),
  ];
}
