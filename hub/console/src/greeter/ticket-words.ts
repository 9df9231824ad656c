// Where a number stands, and what can be done about it, in words.
import { defineWords } from "@openhall/shared/ui";

interface AtDesk {
  readonly number: string;
  readonly desk: string;
}

export const ticketWords = defineWords({
  zh: {
    waiting: ({ number, minutes }: { number: string; minutes: number }) =>
      minutes < 1 ? `${number} 在等候，刚刚取的号。` : `${number} 在等候，已等 ${minutes} 分钟。`,
    ahead: ({ count }: { count: number }) =>
      count === 0 ? "前面没有人，下一个就可能叫到。" : `前面还有 ${count} 人。`,
    boundTo: ({ desk }: { desk: string }) => `只等 ${desk} 号窗口。`,
    returning: "是过号或离开后回来的，过几个号就会叫到。",
    appointment: ({ time }: { time: string }) => `有 ${time} 的预约。`,
    called: ({ number, desk }: AtDesk) => `${number} 已经叫到 ${desk} 号窗口，请马上过去。`,
    serving: ({ number, desk }: AtDesk) => `${number} 正在 ${desk} 号窗口办理。`,
    missed: ({ number, desk, time }: AtDesk & { time: string }) =>
      `${number} 在 ${time} 叫到 ${desk} 号窗口时没有人来。`,
    missedMeans: "人在这里的话，按“回来了”，过几个号会再叫。",
    heldReturns: ({ number }: { number: string }) => `${number} 办到一半，来访者要回来继续。`,
    heldPapers: ({ number }: { number: string }) => `${number} 办到一半，材料留在窗口。`,
    heldBackOffice: ({ number }: { number: string }) => `${number} 办到一半，在等后台处理。`,
    heldMeans: "人已经回来的话，按“回来了”。",
    earlier: "这是前一天留下的号。",
    unknown: ({ number }: { number: string }) => `今天没有 ${number} 这个号。请核对号码。`,
    reserved: ({ number }: { number: string }) => `${number} 刚取，还没有交到来访者手里。`,
    ended: ({ number, outcome }: { number: string; outcome: string }) => `${number} 已经结束：${outcome}。`,
    taken: ({ time }: { time: string }) => `${time} 取号`,
    back: "回来了",
    void: "作废",
    voidTitle: ({ number }: { number: string }) => `作废 ${number}？`,
    voidText: "这个号将不再叫到。要继续办理，来访者得重新取号。",
    keep: "保留",
    served: "已办结",
    missedOutcome: "过号",
    requeued: "重新排队",
    transferred: "已转办",
    cancelledByVisitor: "来访者取消",
    cancelledByStaff: "工作人员作废",
    lapsed: "没有交到来访者手里",
    expired: "大厅关闭时未办",
    endedByDeskClose: "窗口关闭时结束",
    over: "已结束",
    code: ({ code }: { code: string }) => `预约 ${code}`,
    appointmentAt: ({ moment }: { moment: string }) => `预约时间：${moment}`,
    checkIn: "签到取号",
    checkedIn: ({ number }: { number: string }) => `已经签到，号码是 ${number}。`,
    checkedInOver: "已经签到，号码已经结束。",
    codeUnknown: "预约名单里没有这个码。仍可以试一次，由中枢核对。",
    showNumber: ({ number }: { number: string }) => `查看 ${number}`,
  },
  en: {
    waiting: ({ number, minutes }) =>
      minutes < 1 ? `${number} is waiting, taken just now.` : `${number} is waiting, for ${minutes} min so far.`,
    ahead: ({ count }) =>
      count === 0 ? "Nobody is ahead; it may be called next." : count === 1 ? "1 is ahead." : `${count} are ahead.`,
    boundTo: ({ desk }) => `It waits for desk ${desk} alone.`,
    returning: "The visitor came back; it is called after a few more numbers.",
    appointment: ({ time }) => `It has an appointment at ${time}.`,
    called: ({ number, desk }) => `${number} has been called to desk ${desk}: please go there now.`,
    serving: ({ number, desk }) => `${number} is being served at desk ${desk}.`,
    missed: ({ number, desk, time }) => `Nobody came when ${number} was called to desk ${desk} at ${time}.`,
    missedMeans: "If the visitor is here, press 'Is back'; it is called again after a few numbers.",
    heldReturns: ({ number }) => `${number} is interrupted: the visitor was to come back.`,
    heldPapers: ({ number }) => `${number} is interrupted: the papers are at the desk.`,
    heldBackOffice: ({ number }) => `${number} is interrupted: the back office is looking.`,
    heldMeans: "If the visitor is here again, press 'Is back'.",
    earlier: "This number is from an earlier day.",
    unknown: ({ number }) => `There is no number ${number} today. Check the number.`,
    reserved: ({ number }) => `${number} has just been taken and is not in the visitor's hand yet.`,
    ended: ({ number, outcome }) => `${number} is over: ${outcome}.`,
    taken: ({ time }) => `taken at ${time}`,
    back: "Is back",
    void: "Make void",
    voidTitle: ({ number }) => `Make ${number} void?`,
    voidText: "This number is not called any more. To go on, the visitor has to take a new one.",
    keep: "Keep it",
    served: "served",
    missedOutcome: "missed",
    requeued: "queued again",
    transferred: "handed on",
    cancelledByVisitor: "given up by the visitor",
    cancelledByStaff: "made void by staff",
    lapsed: "never reached the visitor",
    expired: "not served when the hall closed",
    endedByDeskClose: "ended when the desk closed",
    over: "over",
    code: ({ code }) => `Appointment ${code}`,
    appointmentAt: ({ moment }) => `Time: ${moment}`,
    checkIn: "Check in",
    checkedIn: ({ number }) => `Checked in already, as ${number}.`,
    checkedInOver: "Checked in already; the number is over.",
    codeUnknown: "This code is not among the appointments. You can still try: the hub looks it up.",
    showNumber: ({ number }) => `Show ${number}`,
  },
});

type Said = (typeof ticketWords)["zh"];

/** How each outcome of a ticket is said. */
export const outcomeWords = {
  served: "served",
  missed: "missedOutcome",
  held: "over",
  requeued: "requeued",
  "transferred-to-service": "transferred",
  "transferred-to-desk": "transferred",
  "cancelled-by-visitor": "cancelledByVisitor",
  "cancelled-by-staff": "cancelledByStaff",
  lapsed: "lapsed",
  "expired-at-close": "expired",
  "ended-by-desk-close": "endedByDeskClose",
} as const satisfies Record<string, keyof Said>;
