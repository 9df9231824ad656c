import { defineWords } from "@openhall/shared/ui";

export const keysWords = defineWords({
  zh: {
    title: "快捷键",
    text: "按钮上印着的键。点一个键，再按新的键就换；按退格键就不用键。改动只留在这台电脑上您的账号里。",
    use: "使用快捷键",
    none: "无",
    press: "按新键…",
    change: ({ action, key }: { action: string; key: string }) => `${action}：${key}。更改`,
    taken: ({ key, action }: { key: string; action: string }) =>
      `${key} 已经用于“${action}”。请换一个键，或先改“${action}”。`,
    changed: ({ action, key }: { action: string; key: string }) => `${action} 现在是 ${key}。`,
    reset: "恢复默认",
    wasReset: "已恢复默认的快捷键。",
    next: "下一步（下一位、开始、办结）",
    done: "完成",
  },
  en: {
    title: "Keys",
    text: "The keys printed on the buttons. Choose one and press another key to change it; Backspace does without. Changes stay with your account on this computer.",
    use: "Use the keys",
    none: "none",
    press: "Press a key…",
    change: ({ action, key }) => `${action}: ${key}. Change`,
    taken: ({ key, action }) => `${key} is the key of “${action}”. Choose another one, or change “${action}” first.`,
    changed: ({ action, key }) => `${action} is ${key} now.`,
    reset: "Reset",
    wasReset: "The usual keys are back.",
    next: "What comes next (next, start, finish)",
    done: "Done",
  },
});
