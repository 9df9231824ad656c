import { defineWords } from "@openhall/shared/ui";

export const sceneWords = defineWords({
  zh: {
    correction: "更正",
    published: ({ at }: { at: string }) => `发布于 ${at}`,
    publishedShort: "发布",
    important: "重要通知",
    until: ({ at }: { at: string }) => `至 ${at} 结束`,
    untilShort: "至",
    proof: "校样 · 未公开",
    setting: "正在校时",
    notHere: "这个画面要在屏上看",
    desks: ({ numbers }: { numbers: string; count: number }) => `${numbers} 号窗口`,
    metres: ({ metres }: { metres: number }) => `${metres} 米`,
    goTo: "请到",
    desk: "号窗口",
  },
  en: {
    correction: "Correction",
    published: ({ at }) => `Published ${at}`,
    publishedShort: "Published",
    important: "Important notice",
    until: ({ at }) => `Until ${at}`,
    untilShort: "Until",
    proof: "Proof, not published",
    setting: "Setting the time",
    notHere: "This scene can be seen on a screen",
    desks: ({ numbers, count }) => (count === 1 ? `Desk ${numbers}` : `Desks ${numbers}`),
    metres: ({ metres }) => `${metres} m`,
    goTo: "please go to desk",
    desk: "",
  },
});
