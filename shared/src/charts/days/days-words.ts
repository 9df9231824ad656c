// Seven days of readings in sentences. Pure.
import { civilDateAt, instantOf, type Language, millisecondsOf } from "../../core/index.ts";
import { type Indicator, type Limit } from "../../projects/index.ts";
import { defineWords } from "../../ui/define-words.ts";
import { ageInWords, timeOfDay } from "../../ui/time-words.ts";
import { actionWords, indicatorWords, readingInWords, unitWords } from "../../ui/dossier-words/index.ts";
import { shortDayInWords } from "../parts/civil-days.ts";
import { type DaysFacts, isFresh } from "./days-facts.ts";

const words = defineWords({
  zh: {
    name: ({ indicator }: { indicator: string }) => `${indicator}近七天监测`,
    never: "还没有收到监测数据。",
    stale: ({ since }: { since: string }) => `数据中断，自${since}起。`,
    staleLabel: ({ since }: { since: string }) => `数据中断，自 ${since} 起`,
    latest: ({ value, age }: { value: string; age: string }) => `当前${value}，${age}。`,
    limit: ({ value, mean }: { value: string; mean: string }) => `限值${value}（${mean}）。`,
    limitOfPart: ({ value, from, until }: OfPart) => `${from}至${until}限值${value}。`,
    mean: ({ minutes }: { minutes: number }) => (minutes === 60 ? "小时均值" : `${minutes}分钟均值`),
    exceedance: ({ on, count, highest, limit, actions }: Exceeded) =>
      `${on}超限${count}次，最高${highest}，限值${limit}${actions === "" ? "，处置情况待公布" : `，${actions}`}。`,
    none: "近七天没有超限。",
    join: "、",
  },
  en: {
    name: ({ indicator }) => `${indicator}, the last seven days`,
    never: "No readings have come in yet.",
    stale: ({ since }) => `No data since ${since}.`,
    staleLabel: ({ since }) => `No data since ${since}`,
    latest: ({ value, age }) => `Now ${value}, ${age}.`,
    limit: ({ value, mean }) => `Limit ${value} (${mean}).`,
    limitOfPart: ({ value, from, until }) => `Limit ${value} from ${from} to ${until}.`,
    mean: ({ minutes }) => (minutes === 60 ? "hourly mean" : `${minutes} min mean`),
    exceedance: ({ on, count, highest, limit, actions }) =>
      `Over the limit ${count === 1 ? "once" : `${count} times`} on ${on}, at most ${highest} (limit ${limit}); ${actions === "" ? "measures to be published" : actions}.`,
    none: "Not over the limit in the last seven days.",
    join: ", ",
  },
});

interface OfPart {
  readonly value: string;
  readonly from: string;
  readonly until: string;
}
interface Exceeded {
  readonly on: string;
  readonly count: number;
  readonly highest: string;
  readonly limit: string;
  readonly actions: string;
}

export const daysName = (indicator: Indicator, language: Language): string =>
  words[language].name({ indicator: indicatorWords[language][indicator] });

/** “64.2 分贝”, “64.2 dB(A)”. */
export const valueInWords = (tenths: number, indicator: Indicator, language: Language): string =>
  `${readingInWords(tenths)} ${unitWords[language][indicator]}`;

/** “70 分贝”: a limit of a whole number has no decimals. */
const limitValue = (tenths: number, indicator: Indicator, language: Language): string =>
  `${tenths % 10 === 0 ? tenths / 10 : readingInWords(tenths)} ${unitWords[language][indicator]}`;

/** “70 分贝” by day, “小时均值” of a limit of an hour. */
export function limitWords({ indicator, tenths, minutes, part }: Limit, language: Language): string {
  const value = limitValue(tenths, indicator, language);
  const say = words[language];
  return part ? say.limitOfPart({ value, ...part }) : say.limit({ value, mean: say.mean({ minutes }) });
}

/** “数据中断，自 6:30 起”; undefined while a value is live. */
export function outageWords(
  {
    latest,
    now,
    timeZone,
  }: { readonly latest: { readonly at: string } | undefined; readonly now: number; readonly timeZone: string },
  language: Language,
): string | undefined {
  if (isFresh(latest, now)) return undefined;
  if (!latest) return words[language].never.replace(/[。.]$/, "");
  return words[language].staleLabel({ since: sinceWords(latest.at, now, timeZone, language) });
}

/** “6:30”, on another day “9月15日 6:30”. */
function sinceWords(at: string, now: number, timeZone: string, language: Language): string {
  const time = timeOfDay(at, timeZone).replace(/^0/, "");
  const [day, today] = [civilDateAt(at, timeZone), civilDateAt(instantOf(now), timeZone)];
  return day === today ? time : `${shortDayInWords(day, language, today)} ${time}`;
}

export function daysSentences(facts: DaysFacts, language: Language): readonly string[] {
  const { indicator, environment, now, timeZone } = facts;
  const say = words[language];
  const latest = environment.latest[indicator];
  const today = civilDateAt(instantOf(now), timeZone);
  const exceedances = environment.exceedances.filter((one) => one.indicator === indicator);
  const current = !latest
    ? say.never
    : isFresh(latest, now)
      ? say.latest({
          value: valueInWords(latest.tenths, indicator, language),
          age: ageInWords(now - millisecondsOf(latest.at), language),
        })
      : say.stale({ since: sinceWords(latest.at, now, timeZone, language) });
  return [
    current,
    ...environment.limits.filter((one) => one.indicator === indicator).map((one) => limitWords(one, language)),
    ...exceedances.map(({ on, count, tenths, limitTenths, actions }) =>
      say.exceedance({
        on: shortDayInWords(on, language, today),
        count,
        highest: valueInWords(tenths, indicator, language),
        limit: limitValue(limitTenths, indicator, language),
        actions: actions.map((action) => actionWords[language][action]).join(say.join),
      }),
    ),
    ...(latest && exceedances.length === 0 && environment.limits.some((one) => one.indicator === indicator)
      ? [say.none]
      : []),
  ];
}
