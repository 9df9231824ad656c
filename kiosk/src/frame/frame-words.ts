import { defineWords } from "@openhall/shared/ui";

/** Words around every page. */
export const frameWords = defineWords({
  zh: {
    reading: "显示与朗读",
    large: "大字",
    contrast: "高对比",
    lower: "下移",
    readAloud: "朗读",
    stopReading: "停止",
    idle: "您还在吗？",
    idleHint: ({ seconds }: { seconds: number }) => `${seconds} 秒后清除本页，返回首页`,
    stay: "继续使用",
  },
  en: {
    reading: "Display and reading aloud",
    large: "Larger",
    contrast: "Contrast",
    lower: "Lower",
    readAloud: "Listen",
    stopReading: "Stop",
    idle: "Are you still there?",
    idleHint: ({ seconds }) => `This page will be cleared in ${seconds} s`,
    stay: "Keep going",
  },
});
