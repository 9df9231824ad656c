import { defineWords } from "@openhall/shared/ui";

export const classFormWords = defineWords({
  zh: {
    newClass: "新优先类别",
    name: "谁可以优先",
    nameHint: "来访者在取号机上看到的说法，如“老年人、残疾人、孕妇”。",
    creditMinutes: "优先折算",
    creditMinutesHint: "相当于早来这么久；留空就用大厅的。",
    detail: ({ minutes }: { minutes: number }) => `折算 ${minutes} 分钟`,
    detailOfHall: "按大厅的折算",
  },
  en: {
    newClass: "New priority class",
    name: "Who may take priority",
    nameHint: "As visitors read it on the kiosk, such as 'older or disabled people, pregnant'.",
    creditMinutes: "Credit",
    creditMinutesHint: "As if the number were taken so much earlier; left empty, the hall's.",
    detail: ({ minutes }) => `credit ${minutes} min`,
    detailOfHall: "the hall's credit",
  },
});
