import { type EntryKind, type EntryRow, type pledgeStates } from "@openhall/shared/programme";
import { defineWords } from "@openhall/shared/ui";

export const kindWords = defineWords<Record<EntryKind, string>>({
  zh: {
    ceremony: "仪式",
    consultation: "现场咨询",
    lecture: "讲座",
    training: "培训",
    "theme-day": "主题日",
    tour: "参观",
    "live-stream": "直播",
    interview: "访谈",
    closing: "总结",
  },
  en: {
    ceremony: "Ceremony",
    consultation: "Consultation",
    lecture: "Lecture",
    training: "Training",
    "theme-day": "Theme day",
    tour: "Visit",
    "live-stream": "Live stream",
    interview: "Interview",
    closing: "Closing",
  },
});

export const pledgeWords = defineWords<Record<(typeof pledgeStates)[number], string>>({
  zh: { made: "已承诺", "under-way": "推进中", kept: "已兑现", late: "已逾期" },
  en: { made: "Promised", "under-way": "Under way", kept: "Kept", late: "Late" },
});

/** What a service does at an entry's time. */
type Opening = EntryRow["services"][number]["opening"];

/** Words of entries, the same on the kiosk and on a phone. */
export const entryWords = defineWords({
  zh: {
    live: "正在进行",
    soon: ({ minutes }: { minutes: number }) => `还有 ${minutes} 分钟开始`,
    due: "即将开始",
    ended: "已结束",
    cancelled: "已取消",
    delayed: "时间推迟",
    moved: "有变动",
    allDay: "全天",
    until: ({ from, to }: { from: string; to: string }) => `${from} 至 ${to}`,
    wasAt: ({ time }: { time: string }) => `原定 ${time}`,
    wasIn: ({ place }: { place: string }) => `原定在${place}`,
    and: "；",
    also: "、",
    metres: ({ count }: { count: number }) => `${count} 米`,
    thisWay: "这边",
    time: "时间",
    place: "地点",
    hosts: "主办",
    kind: "类型",
    seats: "名额",
    capacity: ({ count }: { count: number }) => `${count} 人，向公众开放`,
    open: "向公众开放",
    services: "窗口安排",
    service: ({ name, time, opening }: { name: string; time: string; opening: Opening }) =>
      `${time} ${{ open: "开放办理", closed: "暂停办理", "by-hours": "恢复平时办理" }[opening]}：${name}`,
    agenda: "议程",
    now: "进行中",
    pledges: "公开承诺",

    unveiled: ({ what }: { what: string }) => `已揭牌：${what}`,
    correction: "更正",
    links: "链接",
    files: "材料",
    pages: ({ count }: { count: number }) => `${count} 页`,
    picture: "图片",
  },
  en: {
    live: "On now",
    soon: ({ minutes }) => `Starts in ${minutes} min`,
    due: "About to start",
    ended: "Over",
    cancelled: "Cancelled",
    delayed: "Delayed",
    moved: "Changed",
    allDay: "All day",
    until: ({ from, to }) => `${from} to ${to}`,
    wasAt: ({ time }) => `was ${time}`,
    wasIn: ({ place }) => `was in ${place}`,
    and: "; ",
    also: ", ",
    metres: ({ count }) => `${count} m`,
    thisWay: "This way",
    time: "Time",
    place: "Place",
    hosts: "Host",
    kind: "Kind",
    seats: "Places",
    capacity: ({ count }) => `${count}, open to everybody`,
    open: "Open to everybody",
    services: "Desk service",
    service: ({ name, time, opening }) =>
      `${time} ${{ open: "opens", closed: "pauses", "by-hours": "as usual again" }[opening]}: ${name}`,
    agenda: "Agenda",
    now: "now",
    pledges: "Public pledges",

    unveiled: ({ what }) => `Unveiled: ${what}`,
    correction: "Correction",
    links: "Links",
    files: "Files",
    pages: ({ count }) => (count === 1 ? "1 page" : `${count} pages`),
    picture: "Picture",
  },
});
