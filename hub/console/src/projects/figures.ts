// Figures of a project as people read and type them. Pure.
import { type Language } from "@openhall/shared/core";
import { dayAfter, daysBetween, type Level } from "@openhall/shared/projects";
import { defineWords } from "@openhall/shared/ui";

const words = defineWords({
  zh: {
    behind: ({ points }: { points: string }) => `落后 ${points} 个百分点`,
    ahead: ({ points }: { points: string }) => `超前 ${points} 个百分点`,
    even: "与计划一致",
    days: ({ count }: { count: number }) => (count === 0 ? "今天" : `${count} 天前`),
  },
  en: {
    behind: ({ points }) => `${points} points behind`,
    ahead: ({ points }) => `${points} points ahead`,
    even: "as planned",
    days: ({ count }) => (count === 0 ? "today" : count === 1 ? "1 day ago" : `${count} days ago`),
  },
});

/** “81.5” of tenths. */
export const pointsText = (tenths: number): string => (tenths / 10).toFixed(1);

/** Tenths of what was typed; undefined where it is no share with one figure behind the point. */
export function tenthsOf(typed: string): number | undefined {
  const text = typed.normalize("NFKC").replace(/%$/, "").trim();
  if (!/^\d{1,3}(\.\d?)?$/.test(text)) return undefined;
  const tenths = Math.round(Number(text) * 10);
  return tenths <= 1000 ? tenths : undefined;
}

/** “落后 2.5 个百分点”. */
export function deviationText(deviation: number, language: Language): string {
  const say = words[language];
  if (deviation === 0) return say.even;
  const points = pointsText(Math.abs(deviation));
  return deviation < 0 ? say.behind({ points }) : say.ahead({ points });
}

/** “3 天前”. */
export const daysAgoText = (date: string, today: string, language: Language): string =>
  words[language].days({ count: Math.max(0, daysBetween(date, today)) });

/** Monday to Friday after the first day, up to and with the last; public holidays are not known here. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let at = dayAfter(from, 1); at <= to && count < 400; at = dayAfter(at, 1)) {
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}

/** Of this century, as the hub takes it. */
export const isCivilDay = (text: string): boolean =>
  /^20\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/** A mark beside the level's word, so that it is not told by colour alone. */
export const levelMarks: Readonly<Record<Level, string>> = { "on-course": "●", amber: "▲", red: "◆" };
export const levelMoods = { "on-course": "good", amber: "warn", red: "bad" } as const satisfies Record<Level, string>;
