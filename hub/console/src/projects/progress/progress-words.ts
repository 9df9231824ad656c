import { defineWords } from "@openhall/shared/ui";

interface Figures {
  readonly day: string;
  readonly percent: string;
  readonly points: string;
}

export const progressWords = defineWords({
  zh: {
    report: "上报进度",
    reportText: "上报后立即公开；明显滞后的，要等滞后说明通过审批。",
    asOf: "截至",
    percent: "累计完成",
    percentHint: "一位小数，例如 81.5",
    noPercent: "请填 0 到 100，最多一位小数。",
    forecast: "预计完工",
    forecastHint: "可以空着。",
    noPlan: "还没有计划，进度无从比较。请编辑或大厅主管先填计划。",
    before: "上报前请看一遍",
    planned: ({ day, percent }: { day: string; percent: string }) => `按计划，${day}应完成 ${percent}`,
    deviation: ({ points, level }: { points: string; level: string }) => `${points}：${level}`,
    willHold:
      "明显滞后：公众先看不到这次的数字，要写一份滞后说明，审批通过后才公开。已通过的说明还管用（没有再差 3 个百分点）时直接公开。",
    willShow: "上报后公众马上看到这些数字。",
    corrects: ({ day, percent }: { day: string; percent: string }) =>
      `${day}已报过 ${percent}；这次是更正，公众能看到更正过。`,
    drops: ({ percent }: { percent: string }) => `比上一次报的 ${percent} 还少，请核对。`,
    jumps: ({ percent }: { percent: string }) => `比上一次报的 ${percent} 多了 20 个百分点以上，请核对。`,
    doneHeld: "已收下。公众看到的还是上一次的数字，等滞后说明通过审批。",
    doneShown: ({ day, percent, points }: Figures) => `公众现在看到：${day}完成 ${percent}，${points}。`,
    doneUnseen: ({ day, percent, points }: Figures) =>
      `已收下：${day}完成 ${percent}，${points}。项目的资料还没有通过审批，公众看不到这个项目。`,
    now: "公众现在看到",
    nowText: ({ day, percent, points }: Figures) => `${day}完成 ${percent}，${points}`,
    forecastIs: ({ day }: { day: string }) => `预计 ${day}完工`,
    was: ({ percent }: { percent: string }) => `已更正，原报 ${percent}`,
    because: ({ title }: { title: string }) => `说明：${title}`,
    nothing: "还没有上报过。",
    by: ({ name }: { name: string }) => `最近上报：${name}`,
  },
  en: {
    report: "Report progress",
    reportText: "Public at once; when it is well behind, once its explanation is approved.",
    asOf: "As of",
    percent: "Done so far",
    percentHint: "One figure behind the point, such as 81.5",
    noPercent: "From 0 to 100, with one figure behind the point at most.",
    forecast: "Expected finish",
    forecastHint: "May be left empty.",
    noPlan: "There is no plan to compare with. An editor or floor manager fills it in first.",
    before: "Look before you report",
    planned: ({ day, percent }) => `By the plan ${percent} is done on ${day}`,
    deviation: ({ points, level }) => `${points}: ${level}`,
    willHold:
      "Well behind: the public does not see these figures until an explanation is written and approved. Where an approved one still covers it (not 3 points worse) they are public at once.",
    willShow: "The public sees these figures at once.",
    corrects: ({ day, percent }) => `${percent} was reported for ${day}; this corrects it, and the public sees that.`,
    drops: ({ percent }) => `That is less than the ${percent} reported before. Check it.`,
    jumps: ({ percent }) => `That is more than 20 points above the ${percent} reported before. Check it.`,
    doneHeld: "Taken. The public still sees the figures before it, until the explanation is approved.",
    doneShown: ({ day, percent, points }) => `The public now sees: ${percent} done on ${day}, ${points}.`,
    doneUnseen: ({ day, percent, points }) =>
      `Taken: ${percent} done on ${day}, ${points}. The project's words are not approved, so the public does not see it.`,
    now: "What the public sees now",
    nowText: ({ day, percent, points }) => `${percent} done on ${day}, ${points}`,
    forecastIs: ({ day }) => `finish expected on ${day}`,
    was: ({ percent }) => `corrected, was ${percent}`,
    because: ({ title }) => `Explanation: ${title}`,
    nothing: "Nothing has been reported yet.",
    by: ({ name }) => `Last reported by ${name}`,
  },
});
