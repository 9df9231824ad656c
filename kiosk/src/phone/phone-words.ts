import { defineWords } from "@openhall/shared/ui";

/** Words of the page behind a ticket's QR code. */
export const phoneWords = defineWords({
  zh: {
    yourNumber: "您的号码",
    title: "号票",
    data: "大厅数据",
    looking: "正在查询您的号票……",
    unreachable: "连不上服务大厅",
    unreachableHint: "请检查手机网络，或连接大厅的无线网络。本页会自动重试。叫号以大厅屏幕为准。",
    unknown: "找不到这张号票",
    unknownHint: "号票只在当天有效，过后就查不到了。如仍要办理，请重新取号，或问工作人员。",
    outdated: "本页需要刷新",
    outdatedHint: "系统已更新，请刷新后继续查看。",
    reload: "刷新",
    refused: "暂时不能查看",
    refusedHint: "请看大厅屏幕，或问工作人员。",
    vibrate: "叫到我时振动",
    vibrates: "叫到您时手机会振动，请保持此页打开",
    here: "我已到",
    giveWay: "想晚一点？让别人先办",
    giveWayHint: "让号后不用重新取号，轮到时优先叫您。",
    letFirst: ({ count }: { count: number }) => `让 ${count} 人先办`,
    failed: "没有成功。请再试一次，或问工作人员。",
    rules: "叫号顺序是怎样定的",
    ruleReturning: ({ calls }: { calls: number }) =>
      `过号后回来的、让过号的：同一字母的号再叫 ${calls} 个（或让过的人数）之后先叫。办到一半回来的，马上先叫。`,
    ruleGuard: ({ minutes }: { minutes: number }) =>
      `等候超过 ${minutes} 分钟的，先叫等得最久的。有优先号在等时，连续三次呼叫中最多两次这样叫。`,
    ruleAppointment: "有预约且按时签到的，到预约时间先叫。错过时间的，与其他号一样排队。",
    ruleOrder: ({ minutes }: { minutes: number }) => `其余按取号先后。优先号相当于早取 ${minutes} 分钟。`,
    rulePriority: "优先号：60 岁及以上老人、残疾人、孕妇、带婴幼儿者、军人和退役军人、消防救援人员，取号时自愿选择。",
    ruleWindow: "优先窗口先叫优先号，再叫其他号。",
    ruleDesk: "每个窗口只叫自己受理的事项，有的先叫某些事项，所以其他字母的号可能先叫到。",
  },
  en: {
    yourNumber: "Your number",
    title: "Ticket",
    data: "Hall data",
    looking: "Looking for your ticket…",
    unreachable: "Cannot reach the hall",
    unreachableHint:
      "Check your phone's network, or join the hall's Wi-Fi. This page keeps trying. The board in the hall is what counts.",
    unknown: "This ticket cannot be found",
    unknownHint:
      "A ticket is valid on its day only. If you still need the service, take a new number or ask the staff.",
    outdated: "This page must be reloaded",
    outdatedHint: "The system has been updated. Reload to go on.",
    reload: "Reload",
    refused: "Cannot be shown at the moment",
    refusedHint: "Please watch the board in the hall, or ask the staff.",
    vibrate: "Vibrate when I am called",
    vibrates: "Your phone will vibrate when you are called; keep this page open",
    here: "I am here",
    giveWay: "Need more time? Let others go first",
    giveWayHint: "You keep your number and are called first when your turn comes.",
    letFirst: ({ count }) => (count === 1 ? "Let 1 person go first" : `Let ${count} people go first`),
    failed: "That did not work. Please try again, or ask the staff.",
    rules: "How the order is decided",
    ruleReturning: ({ calls }) =>
      `Whoever comes back after a missed call, or has let others go first, is called first after ${calls} more calls of the same letter (or as many as were let go first); whoever comes back in the middle of a visit, at once.`,
    ruleGuard: ({ minutes }) =>
      `Anyone who has waited over ${minutes} minutes is called first, the longest wait before others; while priority visitors wait, at most two of any three calls go this way.`,
    ruleAppointment:
      "Appointments that were checked in on time are called first at their time. Afterwards they wait like all others.",
    ruleOrder: ({ minutes }) =>
      `Everyone else in the order of taking a number. A priority number counts as taken ${minutes} minutes earlier.`,
    rulePriority:
      "Priority: aged 60 or over, disabled, pregnant, with an infant, soldiers and veterans, firefighters; chosen freely when taking the number.",
    ruleWindow: "The priority desk calls priority numbers first, then all others.",
    ruleDesk:
      "A desk calls only the services it handles, and some take certain services first, so a number with another letter may be called before yours.",
  },
});
