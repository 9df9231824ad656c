import { type BoardCallRow } from "@openhall/shared/queue";
import { defineWords } from "@openhall/shared/ui";

export const boardWords = defineWords({
  zh: {
    calls: "叫号",
    /** Before and after the number of the desk, which stands larger. */
    beforeDesk: "请到",
    afterDesk: "号窗口",
    called: ({ number, desk }: { number: string; desk: string }) => `${number} 请到 ${desk} 号窗口`,
    takeANumber: "请取号后在此等候叫号",
    notOpen: "窗口暂未开放",
    watchPanels: "请看窗口屏",
    waiting: "等候",
    page: ({ page, pages }: { page: number; pages: number }) => `第 ${page} 页，共 ${pages} 页`,
    tooSmall: ({ metres }: { metres: number }) => `此屏在 ${metres} 米处字号不足`,
  },
  en: {
    calls: "Called numbers",
    beforeDesk: "Desk",
    afterDesk: "",
    called: ({ number, desk }) => `${number}, please go to desk ${desk}`,
    takeANumber: "Please take a number and wait here to be called",
    notOpen: "The desks are closed at the moment",
    watchPanels: "Please watch the desk panels",
    waiting: "Waiting",
    page: ({ page, pages }) => `page ${page} of ${pages}`,
    tooSmall: ({ metres }) => `type too small to be read from ${metres} m`,
  },
});

/** Why a call came before its order, as coarse as the public hears it. */
export const reasonWords = defineWords<Record<NonNullable<BoardCallRow["reason"]>, string>>({
  zh: { priority: "优先", "long-wait": "久候" },
  en: { priority: "Priority", "long-wait": "Long wait" },
});
