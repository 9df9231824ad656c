import { defineWords } from "@openhall/shared/ui";

interface Count {
  readonly count: number;
}

export const appointmentWords = defineWords({
  zh: {
    title: "今日预约",
    of: ({ checkedIn, count }: { checkedIn: number; count: number }) => `已到 ${checkedIn}／${count}`,
    none: "今天没有预约。",
    later: ({ count }: Count) => `以后还有 ${count} 个预约。`,
    expected: "未到",
    overdue: "过了时间还没到",
    over: "已到，已结束",
    waiting: "已到，等候中",
    called: "已到，已呼叫",
    serving: "已到，办理中",
    held: "已到，挂起",
    missed: "已到，过号",
    more: ({ count }: Count) => `再看 ${count} 个`,
    fewer: "收起",
  },
  en: {
    title: "Today's appointments",
    of: ({ checkedIn, count }) => `${checkedIn} of ${count} here`,
    none: "No appointments today.",
    later: ({ count }) => (count === 1 ? "1 more on later days." : `${count} more on later days.`),
    expected: "expected",
    overdue: "overdue, not here",
    over: "was here, over",
    waiting: "here, waiting",
    called: "here, called",
    serving: "here, being served",
    held: "here, held",
    missed: "here, missed",
    more: ({ count }) => `${count} more`,
    fewer: "Fewer",
  },
});
