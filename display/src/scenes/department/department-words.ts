import { type DepartmentView } from "@openhall/shared/screens";
import { defineWords } from "@openhall/shared/ui";

export const departmentWords = defineWords({
  zh: {
    loading: "部门信息稍后显示",
    notHere: "这项内容现在不能显示",
    nothing: "暂未公布内容",
    noUpdates: "暂无动态",
    scan: "手机看详情",
    guideAndCatalogue: "指南与目录",
    closed: ({ because }: { because: string }) => `暂停开放：${because}`,
    closedUntil: ({ because, at }: { because: string; at: string }) => `暂停开放：${because}，至 ${at}`,
    share: ({ percent }: { percent: string }) => `${percent} 按承诺办结`,
    counts: ({ kept, all }: { kept: number; all: number }) => `${all} 件中按承诺办结 ${kept} 件`,
    none: "没有需要办理的事项",
    span: ({ from, to }: { from: string; to: string }) => `${from}至${to}`,
    was: ({ kept, all }: { kept: number; all: number }) => `更正：原为 ${all} 件中 ${kept} 件`,
    corrected: "更正",
    labelled: ({ label, text }: { label: string; text: string }) => `${label}：${text}`,
  },
  en: {
    loading: "The department will be shown shortly",
    notHere: "This cannot be shown now",
    nothing: "Nothing has been published here yet",
    noUpdates: "No news yet",
    scan: "Details",
    guideAndCatalogue: "Guide and catalogue",
    closed: ({ because }) => `Closed: ${because}`,
    closedUntil: ({ because, at }) => `Closed: ${because}, until ${at}`,
    share: ({ percent }) => `${percent} kept`,
    counts: ({ kept, all }) => `${kept} of ${all} kept`,
    none: "nothing was asked for",
    span: ({ from, to }) => `${from} to ${to}`,
    was: ({ kept, all }) => `Correction: at first said to be ${kept} of ${all}`,
    corrected: "Corrected",
    labelled: ({ label, text }) => `${label}: ${text}`,
  },
});

export const departmentViewWords = defineWords<Record<Exclude<DepartmentView, "overview">, string>>({
  zh: {
    exhibition: "政务公开展板",
    offices: "组织机构",
    process: "办事流程",
    commitments: "服务承诺",
    tour: "参观路线",
    updates: "工作动态",
  },
  en: {
    exhibition: "Open government board",
    offices: "Organisation",
    process: "How things are done",
    commitments: "Service commitments",
    tour: "Tour",
    updates: "News",
  },
});
