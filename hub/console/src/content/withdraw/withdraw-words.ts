import { defineWords } from "@openhall/shared/ui";

export const withdrawWords = defineWords({
  zh: {
    button: "撤回",
    title: ({ title }: { title: string }) => `撤回“${title}”`,
    text: "它会马上从所有屏上消失。要再用，得重新送审。",
    action: "马上撤回",
    doneTitle: "已撤回",
    checking: "正在核对各屏…",
    all: "所有屏都已确认撤下。",
    left: ({ count }: { count: number }) => `还有 ${count} 块屏没有确认：`,
    leftMeans: "断开的屏过了时效会自己撤下。急的话，请去关掉那块屏。",
    seen: ({ moment }: { moment: string }) => `最后联系 ${moment}`,
    never: "中枢启动以来没有联系",
    unknown: "现在问不到各屏的情况，正在重试。",
    close: "关闭",
  },
  en: {
    button: "Withdraw",
    title: ({ title }) => `Withdraw “${title}”`,
    text: "It leaves every screen at once. To be used again it has to be submitted anew.",
    action: "Withdraw now",
    doneTitle: "Withdrawn",
    checking: "Asking the screens…",
    all: "Every screen has confirmed that it is gone.",
    left: ({ count }) => `${count} screens have not confirmed yet:`,
    leftMeans: "A screen out of reach drops it when its lease is over. If it is urgent, switch that screen off.",
    seen: ({ moment }) => `last heard ${moment}`,
    never: "not heard since the hub started",
    unknown: "The screens cannot be asked now; trying again.",
    close: "Close",
  },
});
