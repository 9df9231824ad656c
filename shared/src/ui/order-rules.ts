// The rules by which the next visitor is picked, for everybody to read: on the ticket's page and on its paper. They say what
// `pickNext` does, with the hall's figures.
import { type Language } from "../core/index.ts";
import { defineWords } from "./define-words.ts";

/** The hall's figures of the rules, as a ticket's row has them. */
export interface OrderFigures {
  readonly guardMinutes: number;
  readonly creditMinutes: number;
  readonly returnAfterCalls: number;
}

export interface OrderRules {
  readonly title: string;
  /** In the order in which they count. */
  readonly rules: readonly string[];
  /** Who has priority, and what else one should know. */
  readonly notes: readonly string[];
}

const words = defineWords({
  zh: {
    rules: "叫号顺序是怎样定的",
    ruleReturning: ({ calls }: { calls: number }) =>
      `过号后回来的、让过号的：同一字母的号再叫 ${calls} 个（或让过的人数）之后先叫。办到一半回来的，马上先叫。`,
    ruleGuard: ({ minutes }: { minutes: number }) =>
      `等候超过 ${minutes} 分钟的，先叫等得最久的。有优先号在等时，连续三次呼叫中最多两次这样叫。`,
    ruleAppointment: "有预约且按时签到的，到预约时间先叫。错过时间的，与其他号一样排队。",
    ruleOrder: ({ minutes }: { minutes: number }) => `其余按取号先后。优先号相当于早取 ${minutes} 分钟。`,
    rulePriority: "优先号：60 岁及以上老人、残疾人、孕妇、带婴幼儿者、军人和退役军人、消防救援人员，取号时自愿选择。",
    ruleWindow: "优先窗口先叫优先号，再叫其他号。",
    ruleDesk: "每个窗口只叫自己受理的事项，有的先叫某些事项，所以其他字母的号可能先叫到。",
  },
  en: {
    rules: "How the order is decided",
    ruleReturning: ({ calls }) =>
      `Whoever comes back after a missed call, or has let others go first, is called first after ${calls} more calls of the same letter (or as many as were let go first); whoever comes back in the middle of a visit, at once.`,
    ruleGuard: ({ minutes }) =>
      `Anyone who has waited over ${minutes} minutes is called first, the longest wait before others; while priority visitors wait, at most two of any three calls go this way.`,
    ruleAppointment:
      "Appointments that were checked in on time are called first at their time. Afterwards they wait like all others.",
    ruleOrder: ({ minutes }) =>
      `Everyone else in the order of taking a number. A priority number counts as taken ${minutes} minutes earlier.`,
    rulePriority:
      "Priority: aged 60 or over, disabled, pregnant, with an infant, soldiers and veterans, firefighters; chosen freely when taking the number.",
    ruleWindow: "The priority desk calls priority numbers first, then all others.",
    ruleDesk:
      "A desk calls only the services it handles, and some take certain services first, so a number with another letter may be called before yours.",
  },
});

export function orderRules(figures: OrderFigures, language: Language): OrderRules {
  const say = words[language];
  return {
    title: say.rules,
    rules: [
      say.ruleReturning({ calls: figures.returnAfterCalls }),
      say.ruleGuard({ minutes: figures.guardMinutes }),
      say.ruleAppointment,
      say.ruleWindow,
      say.ruleOrder({ minutes: figures.creditMinutes }),
    ],
    notes: [say.rulePriority, say.ruleDesk],
  };
}
