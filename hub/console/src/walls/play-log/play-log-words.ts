import { defineWords } from "@openhall/shared/ui";

interface Long {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

export const playLogWords = defineWords({
  zh: {
    title: "播放日志",
    day: "哪一天",
    display: "哪块屏",
    allDisplays: "所有屏",
    item: "哪条内容",
    allItems: "所有内容",
    file: "下载 CSV",
    proof: "日志说明网页在什么时候画出了什么；面板是否亮着，要到现场看。",
    reading: "正在读取……",
    failed: "没有读到。",
    again: "再读一次",
    none: "这一天没有记录。",
    totals: "各条内容共显示多久",
    totalItem: "内容",
    totalLong: "共",
    totalScreens: "在几块屏上",
    screens: ({ count }: { count: number }) => `${count} 块屏`,
    intervals: "什么时候显示了什么",
    when: "时间",
    where: "屏",
    what: "画面",
    long: "时长",
    unknown: "不知道：屏没有消息",
    unknownTotal: ({ long }: { long: string }) => `另有 ${long} 不知道显示了什么。`,
    version: ({ version }: { version: number }) => `第 ${version} 版`,
    more: ({ count }: { count: number }) => `再显示 ${count} 行`,
    duration: ({ hours, minutes, seconds }: Long) =>
      [hours > 0 && `${hours} 小时`, minutes > 0 && `${minutes} 分`, hours === 0 && seconds > 0 && `${seconds} 秒`]
        .filter(Boolean)
        .join(" ") || "0 秒",
  },
  en: {
    title: "Play log",
    day: "Day",
    display: "Screen",
    allDisplays: "all screens",
    item: "Item",
    allItems: "all items",
    file: "Download CSV",
    proof:
      "The log says what a page has drawn and when; whether the panel is lit only somebody in front of it can see.",
    reading: "Reading…",
    failed: "It did not come.",
    again: "Try again",
    none: "Nothing is on record for this day.",
    totals: "How long each item was shown",
    totalItem: "Item",
    totalLong: "In all",
    totalScreens: "On",
    screens: ({ count }) => `${count} ${count === 1 ? "screen" : "screens"}`,
    intervals: "What was shown when",
    when: "Time",
    where: "Screen",
    what: "Scene",
    long: "For",
    unknown: "unknown: nothing heard from the screen",
    unknownTotal: ({ long }) => `For another ${long} nobody knows what was shown.`,
    version: ({ version }) => `version ${version}`,
    more: ({ count }) => `Show ${count} more lines`,
    duration: ({ hours, minutes, seconds }) =>
      [hours > 0 && `${hours} h`, minutes > 0 && `${minutes} min`, hours === 0 && seconds > 0 && `${seconds} s`]
        .filter(Boolean)
        .join(" ") || "0 s",
  },
});

export function longText(milliseconds: number, language: "zh" | "en"): string {
  const seconds = Math.round(milliseconds / 1000);
  return playLogWords[language].duration({
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  });
}
