import { defineWords } from "@openhall/shared/ui";

/** Words around every page. */
export const frameWords = defineWords({
  zh: {
    large: "大字",
    idle: "您还在吗？",
    idleHint: ({ seconds }: { seconds: number }) => `${seconds} 秒后清除本页，返回首页`,
    stay: "继续使用",
  },
  en: {
    large: "Large type",
    idle: "Are you still there?",
    idleHint: ({ seconds }) => `This page will be cleared in ${seconds} s`,
    stay: "Keep going",
  },
});
