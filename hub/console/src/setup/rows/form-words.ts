import { defineWords } from "@openhall/shared/ui";

export const formWords = defineWords({
  zh: {
    save: "保存",
    saved: "已保存。",
    bringBack: "恢复使用",
    discard: "放弃修改",
    retire: "停用",
    retiredNote: "这一项已停用。恢复使用后会重新出现在各处。",
    problems: ({ count }: { count: number }) => `有 ${count} 处要改，改好再保存。`,
    taken: ({ fields }: { fields: string }) => `别人刚刚改了：${fields}。已经更新到这里，您改的其他内容还在。`,
    clashed: ({ fields }: { fields: string }) =>
      `别人刚刚也改了：${fields}。这里仍是您填的；保存后以您的为准，“放弃修改”则用对方的。`,
    separator: "、",
    linkWait: "与中枢断开。填写的内容还在，恢复后才能保存。",
    id: "编号",
    idHint: "在文件和统计里用，保存后不能再改。",
    idFixed: ({ id }: { id: string }) => `编号 ${id}`,
    retireTitle: ({ name }: { name: string }) => `停用“${name}”？`,
    retireText: "停用后不再出现，已经取的号照常办完，以前的统计也还在。以后可以恢复使用。",
    goesToo: "同时停用：",
    changesToo: "同时改变：",
    profileWithout: ({ name }: { name: string }) => `受理方案“${name}”不再包含停用的事项`,
    deskByQueues: ({ name }: { name: string }) => `窗口“${name}”改为按队列受理`,
    retireHallOnly: "停用大厅只能由管理员来做。",
    cancel: "返回",
  },
  en: {
    save: "Save",
    saved: "Saved.",
    bringBack: "Use again",
    discard: "Discard changes",
    retire: "Take out of use",
    retiredNote: "This is out of use. Used again, it appears everywhere as before.",
    problems: ({ count }) =>
      count === 1 ? "One field has to be mended before it is saved." : `${count} fields have to be mended first.`,
    taken: ({ fields }) =>
      `Somebody else has just changed: ${fields}. It is up to date here; what else you typed is still there.`,
    clashed: ({ fields }) =>
      `Somebody else has just changed this too: ${fields}. Yours still stands here and would win; "Discard changes" takes theirs.`,
    separator: ", ",
    linkWait: "The hub is out of reach. What you typed is still here; it can be saved when the hub is back.",
    id: "Id",
    idHint: "Used in files and figures; it cannot be changed later.",
    idFixed: ({ id }) => `Id ${id}`,
    retireTitle: ({ name }) => `Take "${name}" out of use?`,
    retireText:
      "It appears nowhere any more. Numbers already taken are served, and earlier figures stay. It can be used again later.",
    goesToo: "Goes out of use with it:",
    changesToo: "Changes with it:",
    profileWithout: ({ name }) => `profile "${name}" goes on without the services out of use`,
    deskByQueues: ({ name }) => `desk "${name}" goes back to its queues`,
    retireHallOnly: "Only an administrator can take a hall out of use.",
    cancel: "Back",
  },
});
