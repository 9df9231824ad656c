import { defineWords } from "@openhall/shared/ui/sentences";

/** What stands on the paper, in the words of the page that shows the number. */
export const ticketWords = defineWords({
  zh: {
    yours: "您的号码",
    ahead: ({ count }: { count: number }) => (count === 0 ? "前面没有人" : `前面 ${count} 人`),
    aboutAhead: ({ count }: { count: number }) => `约 ${count} 人在您前面`,
    wait: ({ range }: { range: string }) => `预计等候${range}`,
    appointment: ({ time }: { time: string }) => `预约 ${time}，按预约时间叫号`,
    priority: "已按优先取号",
    qrUse: "手机扫码，随时看前面还有几人",
    watch: "叫到您时，大屏会显示窗口，请按号前往。",
    missed: "过号了？扫码点“我已到”，或到人工服务台。",
    missedNoQr: "过号了？请到人工服务台。",
    taken: ({ moment }: { moment: string }) => `${moment} 取号，当天有效`,
    rehearsal: "演练，不是真实号票",
  },
  en: {
    yours: "Your number",
    ahead: ({ count }) =>
      count === 0 ? "Nobody is ahead of you" : count === 1 ? "1 person ahead" : `${count} people ahead`,
    aboutAhead: ({ count }) => (count === 1 ? "About 1 person ahead" : `About ${count} people ahead`),
    wait: ({ range }) => `Wait: ${range}`,
    appointment: ({ time }) => `Appointment ${time}: called at its time`,
    priority: "Taken with priority",
    qrUse: "Scan to follow your place on your phone",
    watch: "When you are called, the board shows which desk to go to.",
    missed: 'Missed the call? Scan and touch "I\u00a0am\u00a0here", or go to the staffed desk.',
    missedNoQr: "Missed the call? Go to the staffed desk.",
    taken: ({ moment }) => `Taken ${moment}, valid on that day`,
    rehearsal: "Rehearsal, not a real ticket",
  },
});
