import { defineWords } from "@openhall/shared/ui";
import { afterWord } from "../../frame/how-long.ts";

interface Desk {
  readonly desk: number;
}
interface Long {
  readonly long: string;
}
interface Count {
  readonly count: number;
}
interface Number {
  readonly number: string;
}

export const floorDeskWords = defineWords({
  zh: {
    title: "窗口",
    openOf: ({ open, count }: { open: number; count: number }) => `开 ${open}／${count}`,
    none: "这个大厅还没有窗口。请到“设置”里添加。",
    closed: "关闭",
    idle: ({ long }: Long) => `空闲${afterWord(long)}`,
    idleNow: "空闲",
    busy: "有来访者",
    paused: ({ reason, long }: { reason: string; long: string }) => `暂停：${reason}，${long}`,
    offered: "等人接班",
    autoNext: "自动叫号",
    priorityWindow: "优先窗口",
    called: ({ long }: Long) => `已呼叫${afterWord(long)}`,
    calledOften: ({ long, count }: { long: string; count: number }) => `已呼叫${afterWord(long)}，${count} 次`,
    maybeGone: "可能不来了",
    serving: ({ clock, target }: { clock: string; target: number }) => `办理 ${clock}／目标 ${target} 分钟`,
    servingOnly: ({ clock }: { clock: string }) => `办理 ${clock}`,
    over: ({ long }: Long) => `超出${afterWord(long)}`,
    nobody: "没有来访者",
    waiting: ({ count }: Count) => `等候 ${count} 人`,
    takesQueues: ({ queues }: { queues: string }) => `${queues} 队列全部事项`,
    takes: ({ services }: { services: string }) => services,
    takesMore: ({ services, count }: { services: string; count: number }) => `${services}等 ${count} 项`,
    takesNothing: "没有受理事项",
    ranked: "按次序先后",
    separator: "、",
    profile: "受理事项",
    profileOf: ({ desk }: Desk) => `受理事项，${desk} 号窗口`,
    close: "关窗",
    closeOf: ({ desk }: Desk) => `关窗，${desk} 号窗口`,

    closeTitle: ({ desk }: Desk) => `关闭 ${desk} 号窗口？`,
    closeWho: ({ clerk, time }: { clerk: string; time: string }) => `${clerk} 自 ${time} 开着这个窗口。`,
    closeIdle: "窗口现在没有来访者。关闭后不再叫号，别人可以再开。",
    closeCalled: ({ number }: Number) => `${number} 已被呼叫、还没有开始，会回到队列原来的位置。`,
    closeServing: ({ number }: Number) => `${number} 正在办理，这次办理会就此结束，不计入办理时长。`,
    closeAlready: "这个窗口已经关闭。",
    cancel: "返回",
    linkWait: "与中枢断开，恢复后才能操作。",

    profileTitle: ({ desk }: Desk) => `${desk} 号窗口受理的事项`,
    profileText: "保存后从下一次叫号起生效，已经叫到的人不受影响。",
    profileChoice: "方案",
    asSetUp: "按窗口的队列",
    byHand: "手工选择",
    serviceCount: ({ count }: Count) => `${count} 项`,
    rankedLabel: "按下面的次序先后叫号",
    chosen: "受理的次序",
    services: "事项",
    up: ({ service }: { service: string }) => `${service} 往前`,
    down: ({ service }: { service: string }) => `${service} 往后`,
    empty: "至少选一个事项。",
    save: "保存",
  },
  en: {
    title: "Desks",
    openOf: ({ open, count }) => `${open} of ${count} open`,
    none: "This hall has no desk yet. Add desks in Set-up.",
    closed: "Closed",
    idle: ({ long }) => `Idle ${long}`,
    idleNow: "Idle",
    busy: "With a visitor",
    paused: ({ reason, long }) => `Paused: ${reason}, ${long}`,
    offered: "to be taken over",
    autoNext: "auto-next",
    priorityWindow: "priority window",
    called: ({ long }) => `Called ${long} ago`,
    calledOften: ({ long, count }) => `Called ${long} ago, ${count} times`,
    maybeGone: "may not come",
    serving: ({ clock, target }) => `Serving ${clock} of ${target} min`,
    servingOnly: ({ clock }) => `Serving ${clock}`,
    over: ({ long }) => `${long} over`,
    nobody: "No visitor",
    waiting: ({ count }) => `${count} waiting`,
    takesQueues: ({ queues }) => `All of ${queues}`,
    takes: ({ services }) => services,
    takesMore: ({ services, count }) => `${services} and more, ${count} in all`,
    takesNothing: "Takes nothing",
    ranked: "in order of preference",
    separator: ", ",
    profile: "Services",
    profileOf: ({ desk }) => `Services, desk ${desk}`,
    close: "Close",
    closeOf: ({ desk }) => `Close, desk ${desk}`,

    closeTitle: ({ desk }) => `Close desk ${desk}?`,
    closeWho: ({ clerk, time }) => `${clerk} has had this desk open since ${time}.`,
    closeIdle: "There is no visitor at the desk. It calls nobody any more; anybody may open it again.",
    closeCalled: ({ number }) =>
      `${number} has been called but not started, and goes back to the old place in the line.`,
    closeServing: ({ number }) => `${number} is being served; the visit ends here and its time does not count.`,
    closeAlready: "This desk is closed already.",
    cancel: "Back",
    linkWait: "The hub is out of reach; this works again when it is back.",

    profileTitle: ({ desk }) => `Services that desk ${desk} takes`,
    profileText: "From the next call on; whoever has been called already is not affected.",
    profileChoice: "Profile",
    asSetUp: "The desk's queues",
    byHand: "By hand",
    serviceCount: ({ count }) => (count === 1 ? "1 service" : `${count} services`),
    rankedLabel: "Call in the order below",
    chosen: "Order of preference",
    services: "Services",
    up: ({ service }) => `${service} up`,
    down: ({ service }) => `${service} down`,
    empty: "Choose at least one service.",
    save: "Save",
  },
});
