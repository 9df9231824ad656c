import { type BoardCallRow, type PauseReason } from "@openhall/shared/queue";
import { defineWords } from "@openhall/shared/ui";

export const boardWords = defineWords({
  zh: {
    calls: "叫号",
    /** Before and after the number of the desk, which stands larger. */
    beforeDesk: "请到",
    afterDesk: "号窗口",
    called: ({ number, desk }: { number: string; desk: string }) => `${number} 请到 ${desk} 号窗口`,
    offline: "离线",
    /** As it is spoken, and so written while it is. */
    spoken: ({ number, desk }: { number: string; desk: string }) => `请 ${number} 到 ${desk} 号窗口`,
    withdrawn: ({ number }: { number: string }) => `更正：${number} 请继续等候`,
    takeANumber: "请取号后在此等候叫号",
    notOpen: "窗口暂未开放",
    allPaused: "窗口暂停，稍后继续叫号",
    watchPanels: "请看窗口屏",
    hallClosed: "大厅已关闭",
    noMoreToday: "今天不再叫号，已取的号不再有效",
    waiting: "等候",
    paused: "暂停窗口",
    pausedDesk: ({ desk, reason }: { desk: string; reason: string }) => `${desk} 号窗口暂停，${reason}`,
    estimates: "今日预计",
    right: "准确",
    hitRate: ({ percent }: { percent: number }) => `今日预计准确率 ${percent}%`,
    page: ({ page, pages }: { page: number; pages: number }) => `第 ${page} 页，共 ${pages} 页`,
    tooSmall: ({ metres }: { metres: number }) => `此屏在 ${metres} 米处字号不足`,
  },
  en: {
    calls: "Called numbers",
    beforeDesk: "Desk",
    afterDesk: "",
    called: ({ number, desk }) => `${number}, please go to desk ${desk}`,
    offline: "offline",
    spoken: ({ number, desk }) => `${number}, please go to desk ${desk}`,
    withdrawn: ({ number }) => `Correction: ${number}, please wait`,
    takeANumber: "Please take a number and wait here to be called",
    notOpen: "The desks are closed at the moment",
    allPaused: "The desks are paused and will call again soon",
    watchPanels: "Please watch the desk panels",
    hallClosed: "The hall is closed",
    noMoreToday: "No more numbers are called today; numbers already taken have ended",
    waiting: "Waiting",
    paused: "Desks paused",
    pausedDesk: ({ desk, reason }) => `desk ${desk} paused, ${reason}`,
    estimates: "Estimates",
    right: "right today",
    hitRate: ({ percent }) => `${percent}% of today's estimates were right`,
    page: ({ page, pages }) => `page ${page} of ${pages}`,
    tooSmall: ({ metres }) => `type too small to be read from ${metres} m`,
  },
});

/** What stands in the place of the desk when a call is taken back; `roomy` only where there is room for it. */
export const correctionWords = defineWords({
  zh: { before: "更正：请", roomy: "继续", after: "等候" },
  en: { before: "Correction: ", roomy: "please ", after: "wait" },
});

/** Heads of the columns beside the letters of the queues, in both languages at once. */
export const columnWords = defineWords({
  zh: { people: "人", minutes: "分钟" },
  en: { people: "", minutes: "min" },
});

/** Why a call came before its order, as coarse as the public hears it. */
export const reasonWords = defineWords<Record<NonNullable<BoardCallRow["reason"]>, string>>({
  zh: { priority: "优先", appointment: "预约", returning: "返回", "long-wait": "久候" },
  en: { priority: "Priority", appointment: "Booked", returning: "Returning", "long-wait": "Long wait" },
});

/** Why an open desk calls nobody for a while. */
export const pauseWords = defineWords<Record<PauseReason, string>>({
  zh: {
    lunch: "午休",
    break: "休息",
    training: "培训",
    "back-office": "内部办理",
    technical: "设备检修",
    other: "稍候",
  },
  en: {
    lunch: "Lunch",
    break: "Break",
    training: "Training",
    "back-office": "Internal",
    technical: "Technical",
    other: "One moment",
  },
});
