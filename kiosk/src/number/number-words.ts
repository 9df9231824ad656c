import { defineWords } from "@openhall/shared/ui";

/** Words of the page that hands a number over. */
export const numberWords = defineWords({
  zh: {
    yours: "您的号码",
    ahead: ({ count }: { count: number }) => (count === 0 ? "前面没有人" : `前面 ${count} 人`),
    aboutAhead: ({ count }: { count: number }) => `约 ${count} 人在您前面`,
    wait: ({ range }: { range: string }) => `预计等候${range}`,
    appointmentAt: ({ time }: { time: string }) => `预约 ${time}，按预约时间叫号`,
    appointmentLate: ({ time }: { time: string }) => `预约 ${time} 已过，与其他号一样排队`,
    issuedAt: ({ time }: { time: string }) => `${time} 取号`,
    priority: "已按优先取号",
    remember: "请记住号码。叫到您时，大屏会显示窗口，请按号前往。",
    qrLabel: "二维码：您的号票网页",
    qrUse: "手机扫码，随时看前面还有几人",
    missed: "过号了？扫码点“我\u2060已\u2060到”，或到人工服务台",
    closed: "大厅刚刚关闭，此号不再叫号。请到人工服务台。",
    lost: "网络暂时中断。您的号码有效，请留意大屏和现场叫号。",
    done: "记住了，完成",
  },
  en: {
    yours: "Your number",
    ahead: ({ count }) =>
      count === 0 ? "Nobody is ahead of you" : count === 1 ? "1 person ahead" : `${count} people ahead`,
    aboutAhead: ({ count }) => (count === 1 ? "About 1 person ahead" : `About ${count} people ahead`),
    wait: ({ range }) => `Wait: ${range}`,
    appointmentAt: ({ time }) => `Appointment ${time}: called at its time`,
    appointmentLate: ({ time }) => `Appointment ${time} has passed: in line like other numbers`,
    issuedAt: ({ time }) => `Taken at ${time}`,
    priority: "Taken with priority",
    remember: "Please remember it. When it is called, the board shows which desk to go to.",
    qrLabel: "QR code: the web page of your ticket",
    qrUse: "Scan to follow your place on your phone",
    missed: 'Missed the call? Scan and touch "I\u00a0am\u00a0here", or go to the staffed desk',
    closed: "The hall has just closed and calls no more numbers. Please go to the staffed desk.",
    lost: "The network is down for a moment. Your number is valid: please watch the board and listen for the call.",
    done: "Done",
  },
});
