import { defineWords } from "@openhall/shared/ui";

/** What this phone can do to be noticed; at least one of the two. */
interface AlertWays {
  readonly rings: boolean;
  readonly vibrates: boolean;
}

const howZh = ({ rings, vibrates }: AlertWays): string => (rings ? (vibrates ? "响铃并振动" : "响铃") : "振动");
const howEn = ({ rings, vibrates }: AlertWays): string =>
  rings ? (vibrates ? "ring and vibrate" : "ring") : "vibrate";
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words of the page behind a ticket's QR code. */
export const phoneWords = defineWords({
  zh: {
    yourNumber: "您的号码",
    title: "号票",
    data: "大厅数据",
    looking: "正在查询您的号票……",
    unreachable: "连不上服务大厅",
    unreachableHint: "请检查手机网络，或连接大厅的无线网络。本页会自动重试。叫号以大厅屏幕为准。",
    unknown: "找不到这张号票",
    unknownHint: "号票只在当天有效，过后就查不到了。如仍要办理，请重新取号，或问工作人员。",
    outdated: "本页需要刷新",
    outdatedHint: "系统已更新，请刷新后继续查看。",
    reload: "刷新",
    refused: "暂时不能查看",
    refusedHint: "请看大厅屏幕，或问工作人员。",
    alertMe: (how: AlertWays) => `叫到我时${howZh(how)}`,
    alerted: (how: AlertWays) =>
      `叫到您时手机会${howZh(how)}。请保持此页打开，不要锁屏${how.rings ? "，调大音量" : ""}。`,
    alertedNot: "现在离线，叫到您时手机不会提醒。请看大厅屏幕。",
    offline: "网络断开时不要刷新或关闭本页；恢复后会自动更新。",
    onMyWay: "我正在过去",
    deskKnows: "窗口已知道您正在过来",
    giveUp: "不办了？取消此号",
    giveUpHint: "取消后不能恢复。以后要办，须重新取号。",
    giveUpSure: ({ number }: { number: string }) => `取消 ${number}`,
    here: "我已到",
    giveWay: "想晚一点？让别人先办",
    giveWayHint: "让号后不用重新取号，轮到时优先叫您。",
    letFirst: ({ count }: { count: number }) => `让 ${count} 人先办`,
    failed: "没有成功。请再试一次，或问工作人员。",
  },
  en: {
    yourNumber: "Your number",
    title: "Ticket",
    data: "Hall data",
    looking: "Looking for your ticket…",
    unreachable: "Cannot reach the hall",
    unreachableHint:
      "Check your phone's network, or join the hall's Wi-Fi. This page keeps trying. The board in the hall is what counts.",
    unknown: "This ticket cannot be found",
    unknownHint:
      "A ticket is valid on its day only. If you still need the service, take a new number or ask the staff.",
    outdated: "This page must be reloaded",
    outdatedHint: "The system has been updated. Reload to go on.",
    reload: "Reload",
    refused: "Cannot be shown at the moment",
    refusedHint: "Please watch the board in the hall, or ask the staff.",
    alertMe: (how) => `${capital(howEn(how))} when I am called`,
    alerted: (how) =>
      `Your phone will ${howEn(how)} when you are called. Keep this page open and the screen on${how.rings ? ", and turn the sound up" : ""}.`,
    alertedNot: "Offline: your phone will not alert you now. Please watch the board.",
    offline: "While offline, do not reload or close this page; it goes on by itself.",
    onMyWay: "I am on my way",
    deskKnows: "The desk knows that you are coming",
    giveUp: "Changed your mind? Cancel this number",
    giveUpHint: "This cannot be undone. To be served later you need a new number.",
    giveUpSure: ({ number }) => `Cancel ${number}`,
    here: "I am here",
    giveWay: "Need more time? Let others go first",
    giveWayHint: "You keep your number and are called first when your turn comes.",
    letFirst: ({ count }) => (count === 1 ? "Let 1 person go first" : `Let ${count} people go first`),
    failed: "That did not work. Please try again, or ask the staff.",
  },
});
