import { defineWords } from "@openhall/shared/ui";

export const pairingWords = defineWords({
  zh: {
    notPaired: "本屏尚未配对",
    starting: "正在启动，请稍候",
    lookElsewhere: "叫号请看其他屏幕或窗口屏",
  },
  en: {
    notPaired: "This screen is not paired",
    starting: "Starting, please wait",
    lookElsewhere: "For called numbers please look at another screen or the desk panels",
  },
});
