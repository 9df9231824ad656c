import { defineWords } from "@openhall/shared/ui";

interface Count {
  readonly count: number;
}
interface Named {
  readonly service: string;
}

export const floorServiceWords = defineWords({
  zh: {
    title: "队列和事项",
    none: "这个大厅还没有事项。请到“设置”里添加。",
    queue: ({ queue }: { queue: string }) => `${queue} 队列`,
    waiting: ({ count }: Count) => `等候 ${count} 人`,
    waitingShort: "等候",
    range: ({ low, high }: { low: number; high: number }) =>
      low === high ? `约 ${high} 分钟` : `约 ${low}–${high} 分钟`,
    noRange: "时间还说不准",
    longest: ({ number, long }: { number: string; long: string }) => `最久 ${number} ${long}`,
    "over-guard": ({ guard }: { guard: number }) => `超过久候上限 ${guard} 分钟`,
    "past-range": "比告知的长",
    desks: ({ count }: Count) => `${count} 个窗口在叫`,
    noDesk: "没有窗口在叫",
    issued: ({ count }: Count) => `已取 ${count}`,
    remaining: ({ count }: Count) => `还可取 ${count}`,
    open: "取号中",
    closed: "停止取号",
    full: "今日已满",
    "no-more": "今日不再发号",
    byHandOpen: "手动开放",
    byHandClosed: "手动关闭",
    opensAt: ({ time }: { time: string }) => `${time} 开放`,
    closesAt: ({ time }: { time: string }) => `${time} 停止`,
    change: ({ service, state }: Named & { state: string }) => `${state}，调整${service}的取号`,

    dialogTitle: ({ service }: Named) => `${service}：取号`,
    now: ({ state }: { state: string }) => `现在：${state}`,
    choose: "取号方式",
    openChoice: "开放",
    openMeans: "不看开放时间，今天一直可以取号。",
    closedChoice: "关闭",
    closedMeans: ({ count }: Count) =>
      count > 0 ? `今天不再发号。已在等候的 ${count} 人照常办理。` : "今天不再发号。",
    "by-hoursChoice": "按开放时间",
    "by-hoursMeans": "到点开放，到点停止。第二天起总是这样。",
    cancel: "返回",
    save: "保存",
    linkWait: "与中枢断开，恢复后才能操作。",
  },
  en: {
    title: "Queues and services",
    none: "This hall has no service yet. Add services in Set-up.",
    queue: ({ queue }) => `Queue ${queue}`,
    waiting: ({ count }) => `${count} waiting`,
    waitingShort: "waiting",
    range: ({ low, high }) => (low === high ? `about ${high} min` : `about ${low}–${high} min`),
    noRange: "too early to say how long",
    longest: ({ number, long }) => `longest ${number}, ${long}`,
    "over-guard": ({ guard }) => `over the guard of ${guard} min`,
    "past-range": "longer than told",
    desks: ({ count }) => (count === 1 ? "1 desk calling" : `${count} desks calling`),
    noDesk: "no desk calling",
    issued: ({ count }) => `${count} taken`,
    remaining: ({ count }) => `${count} left`,
    open: "Open",
    closed: "Closed",
    full: "Full today",
    "no-more": "No more today",
    byHandOpen: "by hand",
    byHandClosed: "by hand",
    opensAt: ({ time }) => `opens ${time}`,
    closesAt: ({ time }) => `until ${time}`,
    change: ({ service, state }) => `${state}, change ${service}`,

    dialogTitle: ({ service }) => `Numbers for ${service}`,
    now: ({ state }) => `Now: ${state}`,
    choose: "When numbers are given out",
    openChoice: "Open",
    openMeans: "Numbers are given out today whatever the hours say.",
    closedChoice: "Closed",
    closedMeans: ({ count }) =>
      count > 0 ? `No more numbers today. The ${count} who wait are served as usual.` : "No more numbers today.",
    "by-hoursChoice": "By its hours",
    "by-hoursMeans": "Opens and closes by its hours, as it does again from tomorrow on.",
    cancel: "Back",
    save: "Save",
    linkWait: "The hub is out of reach; this works again when it is back.",
  },
});
