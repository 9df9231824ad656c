// The number as the visitor reads it over the greeter's tablet, in the visitor's language; the buttons are the greeter's.
import { defineWords } from "@openhall/shared/ui";

export const numberWords = defineWords({
  zh: {
    yours: "您的号码",
    ahead: ({ count }: { count: number }) => (count === 0 ? "前面没有人" : `前面 ${count} 人`),
    wait: ({ duration }: { duration: string }) => `${duration}后叫到`,
    appointment: ({ time }: { time: string }) => `${time} 的预约`,
    appointmentLate: ({ time }: { time: string }) => `${time} 的预约时间已过，按取号先后叫号`,
    remember: "请记住号码。叫到时，大屏和语音会告诉您去哪个窗口。",
    qrLabel: "二维码：您的号票网页",
    qrUse: "手机扫码，随时看前面还有几人",
    done: "交给来访者了，下一位",
    void: "取错了，作废",
    doesNotCount: "这个号没有登记上，请重新取号。",
  },
  en: {
    yours: "Your number",
    ahead: ({ count }) =>
      count === 0 ? "Nobody is ahead of you" : count === 1 ? "1 person ahead" : `${count} people ahead`,
    wait: ({ duration }) => `Called in ${duration}`,
    appointment: ({ time }) => `Appointment at ${time}`,
    appointmentLate: ({ time }) => `The appointment at ${time} has passed: called in the order of numbers`,
    remember: "Please remember it. The board and the voice say which desk to go to.",
    qrLabel: "QR code: the web page of your ticket",
    qrUse: "Scan to follow your place on your phone",
    done: "Handed over, next visitor",
    void: "Wrong number, make void",
    doesNotCount: "This number was not registered. Take another one.",
  },
});
