import { defineWords } from "@openhall/shared/ui";

/** Words of the page that hands a number over. */
export const numberWords = defineWords({
  zh: {
    yours: "您的号码",
    ahead: ({ count }: { count: number }) => (count === 0 ? "前面没有人" : `前面 ${count} 人`),
    issuedAt: ({ time }: { time: string }) => `${time} 取号`,
    priority: "已按优先取号",
    remember: "请记住号码。叫到您时，大屏会显示窗口，请按号前往。",
    qrLabel: "二维码：您的号票网页",
    qrUse: "手机扫码，随时看前面还有几人",
    lost: "网络暂时中断。您的号码有效，请留意大屏和现场叫号。",
    done: "记住了，完成",
  },
  en: {
    yours: "Your number",
    ahead: ({ count }) =>
      count === 0 ? "Nobody is ahead of you" : count === 1 ? "1 person ahead" : `${count} people ahead`,
    issuedAt: ({ time }) => `Taken at ${time}`,
    priority: "Taken with priority",
    remember: "Please remember it. When it is called, the board shows which desk to go to.",
    qrLabel: "QR code: the web page of your ticket",
    qrUse: "Scan to follow your place on your phone",
    lost: "The network is down for a moment. Your number is valid: please watch the board and listen for the call.",
    done: "Done",
  },
});
