import { defineWords } from "@openhall/shared/ui";

/** What an undo takes back, and how long it can. */
export const undoWords = defineWords({
  zh: {
    call: "呼叫",
    start: "开始",
    finish: "办结",
    miss: "过号",
    hold: "挂起",
    transfer: "转办",
    requeue: "放回",
    "add-service": "加办",
    left: ({ seconds }: { seconds: number }) => `${seconds} 秒`,
  },
  en: {
    call: "call",
    start: "start",
    finish: "finish",
    miss: "missed",
    hold: "hold",
    transfer: "transfer",
    requeue: "put back",
    "add-service": "added service",
    left: ({ seconds }) => `${seconds} s`,
  },
});
