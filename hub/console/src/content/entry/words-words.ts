import { defineWords } from "@openhall/shared/ui";

interface Place {
  readonly place: number;
}
interface Time {
  readonly time: string;
}

export const wordsWords = defineWords({
  zh: {
    newTitle: "写活动场次的文字",
    ofEntry: "活动场次",
    ofEntryAt: ({ moment }: { moment: string }) => `活动场次 · ${moment}`,
    toEntry: "去日程里看这一场",
    ofEntryText: "时间、地点、主办和状态在“日程”页里改，马上生效。这里的文字审批通过后，公众才看得到这一场。",
    noEntry: "日程里没有这一场。请先在“日程”页里建好，再写它的文字。",
    steps: "议程环节",
    stepsText: "每个环节叫什么。什么时候开始，在“日程”页里定。",
    step: ({ place }: Place) => `环节 ${place}`,
    stepAt: ({ time }: Time) => `${time} 开始`,
    stepUnknown: "日程里没有这一环节，公众看不到它。",
    addStep: "添加环节",
    writeStep: ({ time }: Time) => `写上 ${time} 的环节`,
    pledges: "承诺",
    pledgesText: "哪个部门公开承诺什么。进展在“日程”页里更新。",
    pledge: ({ place }: Place) => `承诺 ${place}`,
    pledgeText: ({ place }: Place) => `承诺 ${place} 的内容`,
    department: ({ place }: Place) => `承诺 ${place} 的部门`,
    chooseDepartment: "请选部门",
    addPledge: "添加承诺",
    unveiling: "揭牌内容",
    unveilingText: "仪式上揭开的是什么。没有揭牌就不填；按下“揭牌”之前，屏上不显示它。",
    links: "链接",
    linksText: "在屏、自助机和手机上显示为二维码，例如直播、报名。",
    link: ({ place }: Place) => `链接 ${place}`,
    linkLabel: ({ place }: Place) => `链接 ${place} 的名称`,
    address: ({ place }: Place) => `链接 ${place} 的网址`,
    addressShort: "网址",
    addLink: "添加链接",
  },
  en: {
    newTitle: "Words of a programme entry",
    ofEntry: "Programme entry",
    ofEntryAt: ({ moment }) => `Programme entry · ${moment}`,
    toEntry: "To the entry in the programme",
    ofEntryText:
      "Time, place, hosts and state are changed on the “Programme” page, at once. The public sees the entry once these words are approved.",
    noEntry: "The programme has no such entry. Add it on the “Programme” page first, then write its words.",
    steps: "Steps of the agenda",
    stepsText: "What each step is called. When it begins is set on the “Programme” page.",
    step: ({ place }) => `Step ${place}`,
    stepAt: ({ time }) => `at ${time}`,
    stepUnknown: "The programme does not have this step: the public does not see it.",
    addStep: "Add a step",
    writeStep: ({ time }) => `Name the step at ${time}`,
    pledges: "Pledges",
    pledgesText: "Which department promises what in public. How far it has come is set on the “Programme” page.",
    pledge: ({ place }) => `Pledge ${place}`,
    pledgeText: ({ place }) => `Text of pledge ${place}`,
    department: ({ place }) => `Department of pledge ${place}`,
    chooseDepartment: "Choose the department",
    addPledge: "Add a pledge",
    unveiling: "What is unveiled",
    unveilingText: "What the ceremony unveils; empty where nothing is. No screen shows it before it is unveiled.",
    links: "Links",
    linksText: "Shown as QR codes on screens, kiosks and phones: a live stream, a registration.",
    link: ({ place }) => `Link ${place}`,
    linkLabel: ({ place }) => `Name of link ${place}`,
    address: ({ place }) => `Address of link ${place}`,
    addressShort: "Address",
    addLink: "Add a link",
  },
});
