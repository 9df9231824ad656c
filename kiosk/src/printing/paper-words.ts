import { defineWords } from "@openhall/shared/ui";

/** Words about the ticket's paper. */
export const paperWords = defineWords({
  zh: {
    printing: "正在打印号票……",
    printed: "请取走号票",
    "paper-out": "打印机缺纸。请记住号码或扫码，号码有效。",
    "cover-open": "打印机盖子没有合上。请记住号码或扫码，号码有效。",
    "printer-offline": "打印机没有开机或没有连接。请记住号码或扫码，号码有效。",
    otherTrouble: "号票没有打印好。请记住号码或扫码，号码有效。",
    again: "再打印一张",
  },
  en: {
    printing: "Printing your ticket…",
    printed: "Please take your ticket",
    "paper-out": "The printer is out of paper. Please remember the number or scan the code: it is valid.",
    "cover-open": "The printer's cover is open. Please remember the number or scan the code: it is valid.",
    "printer-offline": "The printer is off or not connected. Please remember the number or scan the code: it is valid.",
    otherTrouble: "The ticket was not printed. Please remember the number or scan the code: it is valid.",
    again: "Print again",
  },
});
