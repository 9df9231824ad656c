import { defineWords } from "@openhall/shared/ui";
import { afterWord } from "../../frame/how-long.ts";

interface About {
  readonly service: string;
  readonly queue: string;
  readonly desk: string;
  readonly number: string;
  readonly count: number;
  /** “12 分钟”. */
  readonly long: string;
  readonly guard: number;
  /** Why it is held. */
  readonly reason: string;
}

interface AboutScreen {
  /** “屏幕 大厅主屏”. */
  readonly device: string;
  readonly trouble: string;
}

export const alertWords = defineWords({
  zh: {
    title: "提醒",
    count: ({ count }: { count: number }) => `${count} 条`,
    none: "没有提醒。等候、窗口和屏幕都正常。",
    frozen: "断开以前的提醒，恢复后更新。",
    urgent: "紧急",
    soon: "尽快",
    note: "留意",
    news: ({ text }: { text: string }) => `新提醒：${text}`,
    manyNews: ({ count }: { count: number }) => `有 ${count} 条新提醒`,
    more: ({ count }: { count: number }) => `再看 ${count} 条`,
    fewer: "收起",
    separator: "、",

    "no-desk": ({ count }: About) => `没有窗口在叫号，${count} 人在等候`,
    unserved: ({ service, count }: About) => `${service}：${count} 人等候，没有窗口受理`,
    unservedPaused: ({ service, count, desk }: About) =>
      `${service}：${count} 人等候，没有窗口在叫；${desk} 号窗口暂停中`,
    "unserved-desk": ({ desk, count }: About) => `${count} 人只等 ${desk} 号窗口，它没有在叫号`,
    "long-wait": ({ service, number, long, guard }: About) =>
      `${service}：${number} 已等 ${long}，超过久候上限 ${guard} 分钟`,
    longWaits: ({ service, number, long, guard, count }: About) =>
      `${service}：${count} 人超过久候上限 ${guard} 分钟，最久 ${number} 已等 ${long}`,
    "past-range": ({ queue, number, long, count }: About) =>
      `${queue} 队列：${number} 已等 ${long}，比现在告知的 ${count} 分钟长`,
    "not-come": ({ desk, number, long, count }: About) =>
      `${desk} 号窗口：${number} 已叫 ${count} 次，${long}还没有开始`,
    "idle-desk": ({ desk, long, count }: About) => `${desk} 号窗口：空闲${afterWord(long)}，它受理的有 ${count} 人在等`,
    "long-visit": ({ desk, number, long, count }: About) =>
      `${desk} 号窗口：${number} 已办理${afterWord(long)}，目标 ${count} 分钟，可能忘了办结`,
    screen: ({ device, trouble }: AboutScreen) => `${device}：${trouble}`,
    "earlier-days": ({ count }: About) => `以前日子的号还有 ${count} 个没有结束，请决定保留还是作废`,
    "long-hold": ({ desk, number, long, reason }: About) => `${number} 在 ${desk} 号窗口挂起 ${long}（${reason}）`,
  },
  en: {
    title: "Alerts",
    count: ({ count }) => `${count}`,
    none: "No alerts. Waiting, desks and screens are all well.",
    frozen: "Alerts from before the link was lost; they go on when it is back.",
    urgent: "Urgent",
    soon: "Soon",
    note: "Note",
    news: ({ text }) => `New alert: ${text}`,
    manyNews: ({ count }) => `${count} new alerts`,
    more: ({ count }) => `${count} more`,
    fewer: "Fewer",
    separator: ", ",

    "no-desk": ({ count }) => `No desk is calling, ${people(count)} waiting`,
    unserved: ({ service, count }) => `${service}: ${people(count)} waiting, no desk takes it`,
    unservedPaused: ({ service, count, desk }) =>
      `${service}: ${people(count)} waiting, nobody is calling; desk ${desk} paused`,
    "unserved-desk": ({ desk, count }) => `${people(count)} waiting for desk ${desk} alone, which is not calling`,
    "long-wait": ({ service, number, long, guard }) =>
      `${service}: ${number} has waited ${long}, over the guard of ${guard} min`,
    longWaits: ({ service, number, long, guard, count }) =>
      `${service}: ${count} over the guard of ${guard} min, ${number} longest with ${long}`,
    "past-range": ({ queue, number, long, count }) =>
      `Queue ${queue}: ${number} has waited ${long}, longer than the ${count} min people are told`,
    "not-come": ({ desk, number, long, count }) =>
      `Desk ${desk}: ${number} called ${count === 1 ? "once" : `${count} times`}, not started for ${long}`,
    "idle-desk": ({ desk, long, count }) => `Desk ${desk}: idle for ${long} while ${people(count)} wait for it`,
    "long-visit": ({ desk, number, long, count }) =>
      `Desk ${desk}: ${number} served for ${long}, target ${count} min; finish forgotten?`,
    screen: ({ device, trouble }) => `${device}: ${trouble}`,
    "earlier-days": ({ count }) => `${count} numbers of earlier days are still open: keep them or end them`,
    "long-hold": ({ desk, number, long, reason }) => `${number} held at desk ${desk} for ${long} (${reason})`,
  },
});

const people = (count: number): string => (count === 1 ? "1 person" : `${count} people`);
