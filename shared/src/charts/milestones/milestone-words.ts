// Milestones in sentences: a late one keeps the day that was planned beside the one on which it was passed. Pure.
import { type CivilDate, type Language } from "../../core/index.ts";
import { daysBetween, type MilestoneRow, milestoneState } from "../../projects/index.ts";
import { defineWords } from "../../ui/define-words.ts";
import { civilDayInWords } from "../../ui/dossier-words/index.ts";
import { daysLate } from "./milestone-state.ts";

export const milestonesName = { zh: "关键节点", en: "Milestones" } as const;

const words = defineWords({
  zh: {
    passed: ({ on }: { on: string }) => `${on}完成`,
    passedLate: ({ planned, on, days }: Late) => `计划${planned}，${on}完成，延期${days}天`,
    overdue: ({ planned, days }: { planned: string; days: number }) => `计划${planned}，已逾期${days}天，尚未完成`,
    ahead: ({ planned }: { planned: string }) => `计划${planned}`,
    forecast: ({ on }: { on: string }) => `，预计${on}`,
    first: ({ on, days }: { on: string; days: number }) =>
      `（原计划${on}，${days > 0 ? "推后" : "提前"}${Math.abs(days)}天）`,
    was: ({ on }: { on: string }) => `（更正：原报${on}完成）`,
    sentence: ({ title, said }: { title: string; said: string }) => `${title}：${said}。`,
    none: "还没有公布关键节点。",
  },
  en: {
    passed: ({ on }) => `done on ${on}`,
    passedLate: ({ planned, on, days }) => `planned for ${planned}, done on ${on}, ${inDays(days)} late`,
    overdue: ({ planned, days }) => `planned for ${planned}, not done, ${inDays(days)} overdue`,
    ahead: ({ planned }) => `planned for ${planned}`,
    forecast: ({ on }) => `, expected on ${on}`,
    first: ({ on, days }) => ` (first planned for ${on}, ${inDays(Math.abs(days))} ${days > 0 ? "earlier" : "later"})`,
    was: ({ on }) => ` (correction: ${on} was reported at first)`,
    sentence: ({ title, said }) => `${title}: ${said}.`,
    none: "No milestones have been published yet.",
  },
});

interface Late {
  readonly planned: string;
  readonly on: string;
  readonly days: number;
}
const inDays = (days: number): string => (days === 1 ? "1 day" : `${days} days`);

/** “计划3月31日，4月20日完成，延期20天”, without its title. */
export function milestoneWords(milestone: MilestoneRow, today: CivilDate, language: Language): string {
  const say = words[language];
  const { planned, passed, forecast, first, was } = milestone;
  const date = (on: CivilDate): string => civilDayInWords(on, language);
  const days = daysLate(milestone, today);
  const said = {
    done: () => say.passed({ on: date(passed ?? planned) }),
    "done-late": () => say.passedLate({ planned: date(planned), on: date(passed ?? planned), days }),
    overdue: () => say.overdue({ planned: date(planned), days }),
    "at-risk": () => say.ahead({ planned: date(planned) }),
    planned: () => say.ahead({ planned: date(planned) }),
  }[milestoneState(milestone, today)]();
  return [
    said,
    passed === undefined && forecast !== undefined && forecast !== planned ? say.forecast({ on: date(forecast) }) : "",
    first === undefined ? "" : say.first({ on: date(first), days: daysBetween(first, planned) }),
    was === undefined ? "" : say.was({ on: date(was) }),
  ].join("");
}

export const milestoneSentences = (
  milestones: readonly MilestoneRow[],
  today: CivilDate,
  language: Language,
): readonly string[] =>
  milestones.length === 0
    ? [words[language].none]
    : milestones.map((one) =>
        words[language].sentence({
          title: one.title[language] || one.title.zh,
          said: milestoneWords(one, today, language),
        }),
      );
