// What is measured at the site, against its limits: what is older than two hours is never a value of now. Pure.
import { isFresh, outageWords, shortDayInWords } from "@openhall/shared/charts";
import { type Bilingual, type CivilDate, millisecondsOf } from "@openhall/shared/core";
import { actionWords, indicatorWords, readingInWords, unitWords } from "@openhall/shared/dossier-words";
import { type EnvironmentRow, type Indicator, indicators, type ReadingDayRow } from "@openhall/shared/projects";
import { ageInWords, asOfInWords } from "@openhall/shared/ui";
import { type Figure, type Item, type Panel } from "../panels/panel.ts";
import { panelWords, projectWords } from "../project-words.ts";
import { type Context } from "./context.ts";
import { both } from "../../programme/cards/card.ts";
import { lines, part, said, word } from "./words-in-parts.ts";

export interface Air {
  readonly environment: EnvironmentRow;
  readonly readings: Readonly<Record<string, ReadingDayRow>>;
  readonly timeZone: string;
}

type Latest = NonNullable<EnvironmentRow["latest"][Indicator]>;

export const newestOf = ({ latest }: EnvironmentRow): Latest | undefined =>
  Object.values(latest).toSorted((one, other) => (one.at < other.at ? 1 : -1))[0];

export function environmentPanel(air: Air | undefined, context: Context, isLarge: boolean): Panel {
  const title = said((language) => panelWords[language].environment);
  const newest = air && newestOf(air.environment);
  if (!air || !newest)
    return { key: "environment", title, items: [lines(part("text", word("noReadings"), 0, "soft"))] };
  const { now } = context;
  const isOut = !isFresh(newest, now);
  const facts = (indicator: Indicator) => ({ indicator, ...air, now });
  const measured = indicators.filter((indicator) => air.environment.latest[indicator]);
  const chart = (indicator: Indicator): readonly Item[] => [
    {
      kind: "chart",
      chart: { kind: "days", facts: facts(indicator) },
      least: isLarge ? 8 : 5.6,
      ...(!isLarge && { isSpare: true as const }),
    },
  ];
  return {
    key: "environment",
    title,
    age: ageOf(newest, air.timeZone, context),
    isOut,
    items: [
      ...(isOut && !isLarge
        ? []
        : [{ kind: "figures" as const, figures: measured.map((indicator) => figureOf(indicator, air, now)) }]),
      ...(isLarge ? measured : [worstOf(air.environment, measured)]).flatMap(chart),
      ...air.environment.exceedances
        .slice(0, isLarge ? undefined : 1)
        .map((one) => lines(part("text", exceedanceIn(one, context.today, isLarge), 0, "bad"))),
    ],
  };
}

/** “3 分钟前” while the hub is heard, “截至 10:17（离线）” where it is not, “数据中断，自 6:30 起” after two hours. */
function ageOf(newest: Latest, timeZone: string, { now, isLive }: Context): Bilingual {
  return said(
    (language) =>
      outageWords({ latest: newest, now, timeZone }, language) ??
      (isLive
        ? ageInWords(now - millisecondsOf(newest.at), language)
        : asOfInWords(newest.at, now, timeZone, language)),
  );
}

function figureOf(indicator: Indicator, { environment }: Air, now: number): Figure {
  const latest = environment.latest[indicator];
  const name = (language: "zh" | "en"): string => indicatorWords[language][indicator];
  if (!latest || !isFresh(latest, now))
    return {
      key: indicator,
      value: "—",
      label: said((language) => `${name(language)} ${outage(language)}`),
      colour: "warn",
    };
  return {
    key: indicator,
    value: readingInWords(latest.tenths),
    label: latest.isOver
      ? said((language) => `${name(language)} ${projectWords[language].over}`)
      : measuredIn[indicator],
    colour: latest.isOver ? "bad" : "live",
  };
}
const outage = (language: "zh" | "en"): string => both("数据中断", "no data")[language];

/** What was over its limit last, else what has the strictest rules: noise. */
const worstOf = ({ exceedances }: EnvironmentRow, measured: readonly Indicator[]): Indicator =>
  exceedances.map(({ indicator }) => indicator).find((one) => measured.includes(one)) ?? measured.at(-1) ?? "noise";

/** “9月11日 PM10 超限2次，最高93.0（限值80）：暂停土方作业”. */
function exceedanceIn(
  { indicator, on, count, tenths, limitTenths, actions }: EnvironmentRow["exceedances"][number],
  today: CivilDate,
  isLong: boolean,
): Bilingual {
  return said((language) =>
    projectWords[language][isLong ? "exceedance" : "exceedanceShort"]({
      on: shortDayInWords(on, language, today),
      what: indicatorWords[language][indicator],
      count,
      highest: readingInWords(tenths),
      limit: `${limitTenths / 10}`,
      actions: actions.map((action) => actionWords[language][action]).join(language === "zh" ? "、" : ", "),
    }),
  );
}

/** Where a name is the same in both languages its unit stands in the second. */
const measuredIn: Readonly<Record<Indicator, Bilingual>> = {
  pm10: both("PM10", `PM10 ${unitWords.en.pm10}`),
  pm25: both("PM2.5", `PM2.5 ${unitWords.en.pm25}`),
  noise: both(`${indicatorWords.zh.noise} dB`, `${indicatorWords.en.noise} dB`),
};
