// Whole minutes as people say them, rounded down: “12 分钟”, from an hour on “1 小时 5 分”.
import { type Language } from "@openhall/shared/core";
import { defineWords } from "@openhall/shared/ui";

const words = defineWords({
  zh: {
    lessThanMinute: "不到 1 分钟",
    minutes: ({ minutes }: { minutes: number }) => `${minutes} 分钟`,
    hours: ({ hours, minutes }: { hours: number; minutes: number }) =>
      minutes === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes} 分`,
  },
  en: {
    lessThanMinute: "under 1 min",
    minutes: ({ minutes }) => `${minutes} min`,
    hours: ({ hours, minutes }) => (minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`),
  },
});

/** After a Chinese word: a space before a digit, none before a character. */
export const afterWord = (text: string): string => (/^\d/.test(text) ? ` ${text}` : text);

export function howLong(milliseconds: number, language: Language): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const say = words[language];
  if (minutes < 1) return say.lessThanMinute;
  if (minutes < 60) return say.minutes({ minutes });
  return say.hours({ hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
