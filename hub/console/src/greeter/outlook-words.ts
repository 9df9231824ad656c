// The outlook of a service in sentences that can be read aloud to a visitor, most important first.
import { civilDateAt, type Instant, instantOf, type Language } from "@openhall/shared/core";
import { type PauseReason } from "@openhall/shared/queue";
import { dayInWords, defineWords, durationInWords, timeOfDay } from "@openhall/shared/ui";
import { type Outlook } from "./service-outlook.ts";

const words = defineWords({
  zh: {
    unknown: "还不知道现在能不能取号。",
    closed: "现在不取号。",
    closedUntil: ({ when }: { when: string }) => `现在不取号，${when}开始。`,
    full: "今天的号已经取完了。",
    fullUntil: ({ when }: { when: string }) => `今天的号已经取完了，${when}再开始。`,
    noMore: "今天来不及办了，不再取号。",
    noMoreUntil: ({ when }: { when: string }) => `今天来不及办了，不再取号，${when}再开始。`,
    hallClosed: "大厅今天已经停止取号。",
    nobody: "现在没有人等。",
    nobodySoon: "现在没有人等，取号后很快就会叫到。",
    waiting: ({ count }: { count: number }) => `前面有 ${count} 人在等。`,
    wait: ({ duration }: { duration: string }) => `${duration}后会叫到。`,
    waitUnknown: "还要多久暂时估计不准。",
    desks: ({ desks }: { desks: string }) => `${desks} 号窗口在办理。`,
    noDesk: "现在没有窗口在办理。",
    paused: ({ desk, reason }: { desk: number; reason: PauseReason }) => `${desk} 号窗口暂停（${pausesZh[reason]}）。`,
    remaining: ({ count }: { count: number }) => `今天还能取 ${count} 个号。`,
    closes: ({ time }: { time: string }) => `取号到 ${time}。`,
    and: "、",
    between: "",
  },
  en: {
    unknown: "It is not yet known whether numbers are given out.",
    closed: "No numbers are given out now.",
    closedUntil: ({ when }) => `No numbers are given out now; it opens ${when}.`,
    full: "All of today's numbers are taken.",
    fullUntil: ({ when }) => `All of today's numbers are taken; it opens again ${when}.`,
    noMore: "There is not enough time left today, so no more numbers are given out.",
    noMoreUntil: ({ when }) =>
      `There is not enough time left today, so no more numbers are given out; it opens again ${when}.`,
    hallClosed: "The hall gives out no more numbers today.",
    nobody: "Nobody is waiting.",
    nobodySoon: "Nobody is waiting; the number is called soon.",
    waiting: ({ count }) => (count === 1 ? "1 person is waiting." : `${count} people are waiting.`),
    wait: ({ duration }) => `The number is called in ${duration}.`,
    waitUnknown: "How long it takes cannot be told yet.",
    desks: ({ desks }) => (/^\d+$/.test(desks) ? `Desk ${desks} takes it now.` : `Desks ${desks} take it now.`),
    noDesk: "No desk takes it now.",
    paused: ({ desk, reason }) => `Desk ${desk} pauses (${pausesEn[reason]}).`,
    remaining: ({ count }) => (count === 1 ? "1 more number today." : `${count} more numbers today.`),
    closes: ({ time }) => `Numbers until ${time}.`,
    and: ", ",
    between: " ",
  },
});

const pausesZh: Readonly<Record<PauseReason, string>> = {
  lunch: "午餐",
  break: "短休",
  training: "培训",
  "back-office": "后台办理",
  technical: "设备故障",
  other: "其他",
};

const pausesEn: Readonly<Record<PauseReason, string>> = {
  lunch: "lunch",
  break: "break",
  training: "training",
  "back-office": "back office",
  technical: "technical fault",
  other: "other",
};

interface Moment {
  /** The hub's clock, milliseconds since 1970. */
  readonly now: number;
  readonly timeZone: string;
}

/** [G4] Whether numbers are given out, in one sentence; undefined where they are and nothing needs saying. */
export function openingInWords(outlook: Outlook, moment: Moment, language: Language): string | undefined {
  const say = words[language];
  const when = outlook.opensAt === undefined ? undefined : momentInWords(outlook.opensAt, moment, language);
  switch (outlook.taking) {
    case "open":
      return undefined;
    case "unknown":
      return say.unknown;
    case "hall-closed":
      return say.hallClosed;
    case "closed":
      return when === undefined ? say.closed : say.closedUntil({ when });
    case "full":
      return when === undefined ? say.full : say.fullUntil({ when });
    case "no-more":
      return when === undefined ? say.noMore : say.noMoreUntil({ when });
  }
}

/**
 * How many wait and how long; empty while unknown. The wait is for somebody who takes a number now, else it is not said; where
 * no desk takes it, none is promised.
 */
export function waitInWords({ taking, waiting, wait, desks, paused }: Outlook, language: Language): string {
  const say = words[language];
  if (waiting === undefined) return "";
  if (waiting === 0) return desks.length > 0 && taking === "open" ? say.nobodySoon : say.nobody;
  const isServed = desks.length + paused.length > 0;
  const duration = isServed && wait && durationInWords(wait.low * 60_000, wait.high * 60_000, language);
  const howLong = duration ? say.wait({ duration }) : say.waitUnknown;
  return [say.waiting({ count: waiting }), ...(taking === "open" ? [howLong] : [])].join(say.between);
}

/** At which desks, and how much of the day is left: only what is known. */
export function desksInWords(outlook: Outlook, moment: Moment, language: Language): string {
  const say = words[language];
  const { desks, paused, taking, remaining, closesAt } = outlook;
  return [
    desks.length > 0 ? say.desks({ desks: desks.join(say.and) }) : say.noDesk,
    ...paused.map(({ number, reason }) => say.paused({ desk: number, reason })),
    ...(taking === "open" && remaining !== undefined ? [say.remaining({ count: remaining })] : []),
    ...(taking === "open" && closesAt !== undefined
      ? [say.closes({ time: timeOfDay(closesAt, moment.timeZone) })]
      : []),
  ].join(say.between);
}

/** “14:00”, with the day where it is another: “9月17日 周四 09:00”. */
function momentInWords(instant: Instant, { now, timeZone }: Moment, language: Language): string {
  const time = timeOfDay(instant, timeZone);
  const isToday = civilDateAt(instant, timeZone) === civilDateAt(instantOf(now), timeZone);
  if (isToday) return language === "zh" ? `${time} ` : `at ${time}`;
  return language === "zh"
    ? `${dayInWords(instant, timeZone, language)} ${time} `
    : `on ${dayInWords(instant, timeZone, language)} at ${time}`;
}
