import { defineWords } from "@openhall/shared/ui";

export const deskFormWords = defineWords({
  zh: {
    newDesk: "新窗口",
    number: "窗口号",
    numberHint: "牌子上的数字，叫号时念它。",
    name: "名称",
    profileId: "受理什么",
    profileIdHint: "选了受理方案，就只叫方案里的事项；主管当天还可以在大厅页面临时调整。",
    byQueues: "按下面的队列",
    queues: "队列",
    queuesHint: "勾选的字母都叫。用受理方案时不看这里。",
    noQueues: "这个大厅还没有事项，也就没有队列。",
    priorityWindow: "优先窗口",
    priorityWindowHint: "先叫优先号，再叫其他号。",
    detailQueues: ({ queues }: { queues: string }) => (queues === "" ? "没有队列" : `队列 ${queues}`),
    detailProfile: ({ profile }: { profile: string }) => `方案：${profile}`,
  },
  en: {
    newDesk: "New desk",
    number: "Desk number",
    numberHint: "The figure on the plate, spoken in the call.",
    name: "Name",
    profileId: "Takes",
    profileIdHint:
      "With a profile only its services are called; a manager can change it for the day on the floor page.",
    byQueues: "the queues below",
    queues: "Queues",
    queuesHint: "Every ticked letter is called. With a profile they do not count.",
    noQueues: "This hall has no service yet, and so no queue.",
    priorityWindow: "Priority window",
    priorityWindowHint: "Priority numbers first, then everybody.",
    detailQueues: ({ queues }) => (queues === "" ? "no queue" : `queues ${queues}`),
    detailProfile: ({ profile }) => `profile: ${profile}`,
  },
});
