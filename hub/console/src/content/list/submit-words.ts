import { defineWords } from "@openhall/shared/ui";

interface Count {
  readonly count: number;
}

export const submitWords = defineWords({
  zh: {
    title: "一起送审",
    waiting: ({ count }: Count) => `列表里有 ${count} 条活动场次的草稿，可以一起送审。`,
    all: ({ count }: Count) => `全部送审（${count} 条）`,
    others: ({ count }: Count) => `只送审其余 ${count} 条`,
    left: ({ count }: Count) => `另有 ${count} 条这次不送：有没保存的文字，或超过了一次的数量。`,
    done: ({ count }: Count) => `已送审 ${count} 条。审查员会看到它们。`,
    wrong: "不能送审的",
    fields: ({ fields }: { fields: string }) => `要改的地方：${fields}`,
  },
  en: {
    title: "Submit together",
    waiting: ({ count }) => `The list has ${count} drafts of programme entries; they can be submitted together.`,
    all: ({ count }) => `Submit all ${count} shown`,
    others: ({ count }) => `Submit the other ${count} only`,
    left: ({ count }) => `${count} more are left out: they have unsaved text, or are too many for one go.`,
    done: ({ count }) => `${count} submitted. The reviewers see them now.`,
    wrong: "Cannot be submitted",
    fields: ({ fields }) => `To mend: ${fields}`,
  },
});
