// Why a visitor is held and why a desk is paused, in the same words everywhere on the floor.
import { type HoldReason, type PauseReason } from "@openhall/shared/queue";
import { defineWords } from "@openhall/shared/ui";

const zh = {
  "visitor-returns": "来访者稍后回来",
  "papers-kept": "材料留在窗口",
  "awaiting-back-office": "等后台处理",
  lunch: "午餐",
  break: "休息",
  training: "培训",
  "back-office": "后台工作",
  technical: "设备故障",
  other: "其他",
} satisfies Record<HoldReason | PauseReason, string>;

export const reasonWords = defineWords({
  zh,
  en: {
    "visitor-returns": "visitor comes back later",
    "papers-kept": "papers stay at the desk",
    "awaiting-back-office": "waiting for the back office",
    lunch: "lunch",
    break: "break",
    training: "training",
    "back-office": "back office",
    technical: "technical trouble",
    other: "other reason",
  },
});
