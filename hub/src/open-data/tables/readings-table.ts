import { indicatorWords, unitWords } from "@openhall/shared/dossier-words";
import { dayAfter, type Indicator, indicators, slotMinutes } from "@openhall/shared/projects";
import { type ProjectReadings } from "../hall-projects.ts";
import { type Column, inWords } from "./columns.ts";
import { tenthsText } from "./figures-as-text.ts";
import { type OfProject, projectColumns } from "./project-columns.ts";

interface OfReading extends OfProject {
  readonly indicator: Indicator;
  /** Civil time at which its ten minutes end. */
  readonly time: string;
  readonly tenths: number;
}

const dayMinutes = 24 * 60;

export const readingsOf = (of: OfProject, { days }: ProjectReadings): OfReading[] =>
  Object.keys(days)
    .toSorted()
    .flatMap((key) => {
      const [name = "", date = ""] = key.split(".");
      const indicator = indicators.find((one) => one === name);
      const slots = days[key]?.slots ?? [];
      return slots.flatMap((tenths, slot) =>
        tenths === null || indicator === undefined ? [] : [{ ...of, indicator, time: endOf(date, slot), tenths }],
      );
    });

function endOf(date: string, slot: number): string {
  const minutes = (slot + 1) * slotMinutes;
  const [day, rest] = minutes < dayMinutes ? [date, minutes] : [dayAfter(date, 1), minutes - dayMinutes];
  return `${day} ${twoDigits(Math.floor(rest / 60))}:${twoDigits(rest % 60)}`;
}

const twoDigits = (count: number): string => String(count).padStart(2, "0");

const indicatorName = inWords(indicatorWords);

/** A line for each ten minutes in which something was read. */
export const readingsTable: readonly Column<OfReading>[] = [
  ...projectColumns,
  { zh: "指标", en: "indicator", cell: ({ indicator }, language) => indicatorName(indicator, language) },
  { zh: "时间", en: "time", cell: ({ time }) => time },
  { zh: "周期（分钟）", en: "minutes", cell: () => String(slotMinutes) },
  { zh: "数值", en: "value", cell: ({ tenths }) => tenthsText(tenths) },
  { zh: "单位", en: "unit", cell: ({ indicator }, language) => unitWords[language][indicator] },
  { zh: "时区", en: "time_zone", cell: ({ project }) => project.timeZone },
];
