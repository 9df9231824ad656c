import { defineWords } from "@openhall/shared/ui";

export const noticeWords = defineWords({
  zh: {
    notInUse: "本屏暂停使用",
    starting: "正在启动，请稍候",
    lookElsewhere: "叫号请看其他屏幕或窗口屏",
  },
  en: {
    notInUse: "This screen is not in use",
    starting: "Starting, please wait",
    lookElsewhere: "For called numbers please look at another screen or the desk panels",
  },
});
