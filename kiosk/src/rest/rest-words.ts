import { defineWords } from "@openhall/shared/ui";

/** Words of the page that nobody stands in front of; both languages at once. */
export const restWords = defineWords({
  zh: {
    touch: "请触摸屏幕取号",
    calls: "正在叫号",
    nobody: "现在没有叫号",
    desk: ({ number }: { number: number }) => `${number} 号窗口`,
    waits: "现在取号",
  },
  en: {
    touch: "Touch the screen to begin",
    calls: "Now serving",
    nobody: "Nobody is being called",
    desk: ({ number }) => `Desk ${number}`,
    waits: "If you take a number now",
  },
});
