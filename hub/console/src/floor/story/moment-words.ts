import { defineWords } from "@openhall/shared/ui";
import { reasonWords } from "../reason-words.ts";

interface About {
  /** The number on the desk's plate. */
  readonly desk: string;
  readonly service: string;
  readonly reason: string;
}

interface Rules {
  readonly guard: number;
  readonly credit: number;
}

/** A sentence for each thing that can happen to a number. */
export const momentWords = defineWords({
  zh: {
    reserved: ({ service }: About) => `取号：${service}`,
    confirmed: "号票到手，开始等候",
    lapsed: "没有确认拿到号，号失效",
    cancelled: "号被取消",
    called: ({ desk, reason }: About) => `由 ${desk} 号窗口呼叫：${reason}`,
    recalled: ({ desk }: About) => `${desk} 号窗口再次呼叫`,
    repeated: ({ desk }: About) => `没有人来，自动再播一次，请到 ${desk} 号窗口`,
    "on-the-way": "来访者在手机上说正在过来",
    started: ({ desk }: About) => `在 ${desk} 号窗口开始办理`,
    finished: ({ desk }: About) => `在 ${desk} 号窗口办结`,
    left: "来访者办理中途离开",
    missed: ({ desk }: About) => `没有到 ${desk} 号窗口，记为过号`,
    held: ({ desk, reason }: About) => `在 ${desk} 号窗口挂起：${reason}`,
    returned: ({ reason }: About) => `回来继续等候（${reason}）`,
    "gave-way": "来访者让别人先办",
    toService: ({ service }: About) => `转到“${service}”`,
    toDesk: ({ desk }: About) => `转到 ${desk} 号窗口`,
    "service-added": ({ service }: About) => `在同一次办理中加办“${service}”`,
    requeued: "回到队列原来的位置",
    undone: ({ reason }: About) => `撤回了上一步（${reason}）`,
    expired: "大厅停止受理，号作废",
    "ended-by-desk-close": "窗口关闭，这次办理就此结束，不计入办理时长",
  },
  en: {
    reserved: ({ service }) => `Number taken: ${service}`,
    confirmed: "In the visitor's hand; waiting begins",
    lapsed: "Never confirmed; the number lapsed",
    cancelled: "Cancelled",
    called: ({ desk, reason }) => `Called by desk ${desk}: ${reason}`,
    recalled: ({ desk }) => `Called again by desk ${desk}`,
    repeated: ({ desk }) => `Nobody came; announced once more for desk ${desk}`,
    "on-the-way": "The visitor said on the phone that they are coming",
    started: ({ desk }) => `Service started at desk ${desk}`,
    finished: ({ desk }) => `Finished at desk ${desk}`,
    left: "The visitor left during the visit",
    missed: ({ desk }) => `Did not come to desk ${desk}; marked missed`,
    held: ({ desk, reason }) => `Held at desk ${desk}: ${reason}`,
    returned: ({ reason }) => `Back in the line (${reason})`,
    "gave-way": "The visitor let others go first",
    toService: ({ service }) => `Transferred to “${service}”`,
    toDesk: ({ desk }) => `Transferred to desk ${desk}`,
    "service-added": ({ service }) => `“${service}” added to the same visit`,
    requeued: "Back to the old place in the line",
    undone: ({ reason }) => `The last step was undone (${reason})`,
    expired: "The hall stopped; the number ended",
    "ended-by-desk-close": "The desk closed; the visit ended and its time does not count",
  },
});

/** Why a number was called, as staff may know it: whole. */
export const callReasonWords = defineWords({
  zh: {
    returning: "回来的人到点先叫",
    "returning-missed": "过号后回来，约定的叫号次数已过（过号返回）",
    "returning-held": "挂起后回来，接着办理（挂起返回）",
    "returning-gave-way": "让别人先办的次数已过（让号返回）",
    "returning-transferred": "转来时放在最前（转办优先）",
    guard: ({ guard }: Rules) => `等候超过 ${guard} 分钟（久候保障）`,
    appointment: "预约的时间到了（预约）",
    "priority-window": "优先窗口先叫优先号（优先窗口）",
    preference: "这个窗口设定先办这个事项（窗口次序）",
    credit: ({ credit }: Rules) => `优先号，按早来 ${credit} 分钟排（优先折算）`,
    order: "按取号先后轮到（先来后到）",
    "by-number": "点名叫号，不按次序（点号）",
    "without-ticket": "窗口直接办理，没有排队（直接办理）",
  },
  en: {
    returning: "back again, and due to be called",
    "returning-missed": "missed before and back, the agreed calls have passed (returning)",
    "returning-held": "back after being held, goes on (returning)",
    "returning-gave-way": "let others go first, and those have been called (returning)",
    "returning-transferred": "transferred to the front (returning)",
    guard: ({ guard }) => `waited over ${guard} minutes (guard)`,
    appointment: "the appointment's time has come (appointment)",
    "priority-window": "a priority window takes priority visitors first (priority window)",
    preference: "this desk is set to take this service first (preference)",
    credit: ({ credit }) => `priority, counted as ${credit} minutes earlier (credit)`,
    order: "next by the time of taking a number (order)",
    "by-number": "called by its number, out of order (by number)",
    "without-ticket": "served at the desk without waiting (without ticket)",
  },
});

const returnedFrom = defineWords({
  zh: { missed: "过号后", held: "挂起后", "gave-way": "让号后", transferred: "转办" },
  en: {
    missed: "after being missed",
    held: "after being held",
    "gave-way": "after giving way",
    transferred: "transferred",
  },
});

const verbs = defineWords({
  zh: {
    call: "呼叫",
    start: "开始办理",
    finish: "办结",
    miss: "过号",
    hold: "挂起",
    transfer: "转办",
    requeue: "放回",
    "add-service": "加办事项",
  },
  en: {
    call: "call",
    start: "start",
    finish: "finish",
    miss: "missed",
    hold: "hold",
    transfer: "transfer",
    requeue: "requeue",
    "add-service": "service added",
  },
});

/** The `reason` of a moment that is no call: of holds, of returns, of undone verbs. */
export const momentReasonWords = {
  zh: { ...reasonWords.zh, ...returnedFrom.zh, ...verbs.zh },
  en: { ...reasonWords.en, ...returnedFrom.en, ...verbs.en },
};
