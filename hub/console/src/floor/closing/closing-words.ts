import { defineWords } from "@openhall/shared/ui";

interface Count {
  readonly count: number;
}

export const closingWords = defineWords({
  zh: {
    page: "大厅",
    waiting: "等候",
    called: "已呼叫",
    serving: "办理中",
    held: "挂起",
    missed: "过号",
    closedBy: ({ name, time }: { name: string; time: string }) => `大厅已由 ${name} 在 ${time} 停止受理。现在不发号。`,
    closeHall: "停止受理",
    openHall: "重新开放",

    closeTitle: "大厅停止受理？",
    closeTickets: ({ count }: Count) => `${count} 个号作废，不再被叫：`,
    closeNoTickets: "没有等候、挂起和过号的号。",
    parts: ({ waiting, called, held, missed }: { waiting: number; called: number; held: number; missed: number }) =>
      [
        [waiting, "等候"],
        [called, "已呼叫还没开始"],
        [held, "挂起"],
        [missed, "过号"],
      ]
        .flatMap(([count, name]) => (count ? [`${name} ${count}`] : []))
        .join("，"),
    closeServing: ({ count }: Count) => `${count} 人正在办理，他们的办理会就此结束，不计入办理时长。最好等他们办完。`,
    closeDesks: ({ count }: Count) => `开着的 ${count} 个窗口全部关闭。`,
    closeTaking: "不再发号，直到重新开放或第二天。",
    closeYes: ({ count }: Count) => (count > 0 ? `停止受理，作废 ${count} 个号` : "停止受理"),
    openTitle: "重新开放大厅？",
    openMeans: "按开放时间重新发号。已作废的号不恢复；窗口由办事员自己再开。",
    cancel: "返回",
    linkWait: "与中枢断开，恢复后才能操作。",

    earlierTitle: "以前日子的号",
    earlierText: ({ count }: Count) => `还有 ${count} 个以前日子的号没有结束。请决定：`,
    earlierKeepMeans: "保留：来访者还可以被叫到。今天不再提醒。",
    earlierEndMeans: "作废：这些号结束，不再被叫。正在窗口办理的不受影响。",
    earlierKeep: "保留",
    earlierEnd: ({ count }: Count) => `作废 ${count} 个号`,
    earlierNone: "以前日子的号都已结束。",
    more: ({ count }: Count) => `另有 ${count} 个`,
  },
  en: {
    page: "Floor",
    waiting: "waiting",
    called: "called",
    serving: "being served",
    held: "held",
    missed: "missed",
    closedBy: ({ name, time }) => `${name} closed the hall at ${time}. No numbers are given out.`,
    closeHall: "Close the hall",
    openHall: "Open again",

    closeTitle: "Close the hall?",
    closeTickets: ({ count }) =>
      count === 1 ? "1 number ends and is not called:" : `${count} numbers end and are not called:`,
    closeNoTickets: "Nobody is waiting, held or missed.",
    parts: ({ waiting, called, held, missed }) =>
      [
        [waiting, "waiting"],
        [called, "called, not started"],
        [held, "held"],
        [missed, "missed"],
      ]
        .flatMap(([count, name]) => (count ? [`${count} ${name}`] : []))
        .join(", "),
    closeServing: ({ count }) =>
      `${count === 1 ? "1 visitor is" : `${count} visitors are`} being served; their visits end here and the time does not count. Better wait until they are done.`,
    closeDesks: ({ count }) => (count === 1 ? "The one open desk closes." : `All ${count} open desks close.`),
    closeTaking: "No numbers are given out until the hall is opened again, or tomorrow.",
    closeYes: ({ count }) =>
      count > 0 ? `Close, end ${count} ${count === 1 ? "number" : "numbers"}` : "Close the hall",
    openTitle: "Open the hall again?",
    openMeans:
      "Numbers are given out by the hours again. Numbers that ended stay ended; clerks open their desks themselves.",
    cancel: "Back",
    linkWait: "The hub is out of reach; this works again when it is back.",

    earlierTitle: "Numbers of earlier days",
    earlierText: ({ count }) => `${count} numbers of earlier days are still open. Decide:`,
    earlierKeepMeans: "Keep: these visitors can still be called. You are not reminded again today.",
    earlierEndMeans: "End: these numbers are over and not called. Whoever is at a desk is not affected.",
    earlierKeep: "Keep them",
    earlierEnd: ({ count }) => (count === 1 ? "End 1 number" : `End ${count} numbers`),
    earlierNone: "All numbers of earlier days are over.",
    more: ({ count }) => `and ${count} more`,
  },
});
