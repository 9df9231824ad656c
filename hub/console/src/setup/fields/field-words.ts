import { defineWords } from "@openhall/shared/ui";

interface Placed {
  readonly place: number;
  readonly label: string;
}

export const fieldWords = defineWords({
  zh: {
    chinese: "中文",
    english: "英文",
    minutes: "分钟",
    dayLetters: "一二三四五六日",
    day: ({ day }: { day: number }) => `星期${"一二三四五六日".charAt(day - 1)}`,
    from: "从",
    to: "到",
    stretch: ({ place }: { place: number }) => `第 ${place} 段时间`,
    addStretch: "加一段时间",
    remove: "删除",
    removeOne: ({ place, label }: Placed) => `删除第 ${place} 项 ${label}`,
    up: "上移",
    upOne: ({ place, label }: Placed) => `上移第 ${place} 项 ${label}`,
    down: "下移",
    downOne: ({ place, label }: Placed) => `下移第 ${place} 项 ${label}`,
    subject: ({ place }: { place: number }) => `第 ${place} 类`,
    addSubject: "加一类",
    addService: "加一个事项",
    chooseService: "选择事项……",
    add: "加入",
    allChosen: "这个大厅的事项都已加入。",
  },
  en: {
    chinese: "Chinese",
    english: "English",
    minutes: "min",
    dayLetters: "MTWTFSS",
    day: ({ day }) =>
      ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][day - 1] ?? `${day}`,
    from: "from",
    to: "to",
    stretch: ({ place }) => `Stretch ${place}`,
    addStretch: "Add a stretch",
    remove: "Remove",
    removeOne: ({ place, label }) => `Remove ${place}: ${label}`,
    up: "Up",
    upOne: ({ place, label }) => `Move ${place} up: ${label}`,
    down: "Down",
    downOne: ({ place, label }) => `Move ${place} down: ${label}`,
    subject: ({ place }) => `Subject ${place}`,
    addSubject: "Add a subject",
    addService: "Add a service",
    chooseService: "Choose a service…",
    add: "Add",
    allChosen: "Every service of this hall is here.",
  },
});
