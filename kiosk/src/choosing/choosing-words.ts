import { defineWords } from "@openhall/shared/ui";

/** Words of the pages on which a service is chosen. */
export const choosingWords = defineWords({
  zh: {
    title: "请选择要办理的事项",
    hint: "点一下，马上出号",
    allTitle: "全部事项",
    allServices: ({ count }: { count: number }) => `全部事项（${count} 项）`,
    back: "返回",
    previousPage: "上一页",
    nextPage: "下一页",
    pagesLabel: "翻页",
    pageOf: ({ page, pages }: { page: number; pages: number }) => `${page} / ${pages} 页`,
    waiting: ({ count }: { count: number }) => (count === 0 ? "现在无人等候" : `现在 ${count} 人等候`),
    taking: "正在取号……",
    priority: "优先取号",
    priorityWho: "60 岁及以上老人、残疾人、孕妇、带婴幼儿者、军人和退役军人、消防救援人员。自愿选择，不用出示证件。",
    priorityOn: "已选优先取号",
    priorityMark: "优先",
  },
  en: {
    title: "Choose a service",
    hint: "One touch gives you a number",
    allTitle: "All services",
    allServices: ({ count }) => `All services (${count})`,
    back: "Back",
    previousPage: "Previous",
    nextPage: "Next",
    pagesLabel: "Pages",
    pageOf: ({ page, pages }) => `${page} of ${pages}`,
    waiting: ({ count }) => (count === 0 ? "Nobody is waiting" : `${count} waiting now`),
    taking: "Taking a number…",
    priority: "Priority number",
    priorityWho:
      "Aged 60 or over, disabled, pregnant, with an infant, soldiers and veterans, firefighters. Your own choice; no card needed.",
    priorityOn: "Priority number: chosen",
    priorityMark: "Priority",
  },
});
