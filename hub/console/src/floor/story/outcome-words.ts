// How a visit ended, in a few words.
import { type Outcome } from "@openhall/shared/queue";
import { defineWords } from "@openhall/shared/ui";

const zh = {
  served: "已办结",
  missed: "过号",
  held: "挂起",
  requeued: "放回队列",
  "transferred-to-service": "转到其他事项",
  "transferred-to-desk": "转到其他窗口",
  "cancelled-by-visitor": "来访者取消",
  "cancelled-by-staff": "工作人员取消",
  lapsed: "没有确认，失效",
  "expired-at-close": "大厅停止受理，作废",
  "ended-by-desk-close": "因窗口关闭而结束",
} satisfies Record<Outcome, string>;

export const outcomeWords = defineWords({
  zh,
  en: {
    served: "Finished",
    missed: "Missed",
    held: "Held",
    requeued: "Requeued",
    "transferred-to-service": "Transferred to another service",
    "transferred-to-desk": "Transferred to another desk",
    "cancelled-by-visitor": "Cancelled by the visitor",
    "cancelled-by-staff": "Cancelled by staff",
    lapsed: "Lapsed, never confirmed",
    "expired-at-close": "Ended when the hall stopped",
    "ended-by-desk-close": "Ended when the desk closed",
  },
});
