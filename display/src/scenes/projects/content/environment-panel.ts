// What is measured at the site, against its limits: what is older than two hours is never a value of now. Pure.
import { daysSentences, isFresh, outageWords } from "@openhall/shared/charts";
import { type Bilingual, millisecondsOf } from "@openhall/shared/core";
import { indicatorWords, readingInWords } from "@openhall/shared/dossier-words";
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
    { kind: "chart", chart: { kind: "days", facts: facts(indicator) }, least: isLarge ? 8 : 6.4 },
  ];
  return {
    key: "environment",
    title,
    age: ageOf(newest, air.timeZone, context),
    isOut,
    items: [
      { kind: "figures", figures: measured.map((indicator) => figureOf(indicator, air, now)) },
      ...(isLarge ? measured : [worstOf(air.environment, measured)]).flatMap(chart),
      ...air.environment.exceedances
        .slice(0, isLarge ? undefined : 1)
        .map((one) => lines(part("text", exceedanceIn(one, air, context), isLarge ? 0 : 1, "bad"))),
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
    label: said((language) => (latest.isOver ? `${name(language)} ${projectWords[language].over}` : name(language))),
    colour: latest.isOver ? "bad" : "live",
  };
}
const outage = (language: "zh" | "en"): string => both("数据中断", "no data")[language];

/** What was over its limit last, else what has the strictest rules: noise. */
const worstOf = ({ exceedances }: EnvironmentRow, measured: readonly Indicator[]): Indicator =>
  exceedances.map(({ indicator }) => indicator).find((one) => measured.includes(one)) ?? measured.at(-1) ?? "noise";

/** The sentence of that day. */
function exceedanceIn(one: EnvironmentRow["exceedances"][number], air: Air, { now }: Context): Bilingual {
  const facts = {
    indicator: one.indicator,
    ...air,
    now,
    environment: { ...air.environment, limits: [], exceedances: [one] },
  };
  return said((language) => `${indicatorWords[language][one.indicator]} ${daysSentences(facts, language)[1] ?? ""}`);
}
