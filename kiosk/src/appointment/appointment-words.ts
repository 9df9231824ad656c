import { defineWords } from "@openhall/shared/ui";

/** Words of the page on which an appointment's code is typed. */
export const appointmentWords = defineWords({
  zh: {
    title: "预约签到",
    hint: "输入预约码，按预约时间叫号",
    code: "预约码",
    keys: "键盘",
    remove: "删除",
    checkIn: "签到取号",
    taking: "正在签到……",
    without: "没有预约，直接取号",
  },
  en: {
    title: "Appointment check-in",
    hint: "Type the code of your appointment to be called at its time",
    code: "Appointment code",
    keys: "Keyboard",
    remove: "Delete",
    checkIn: "Check in",
    taking: "Checking in…",
    without: "No appointment: take a number",
  },
});
