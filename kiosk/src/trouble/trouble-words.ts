import { defineWords } from "@openhall/shared/ui";

/** Words of the pages that appear when a number cannot be had. */
export const troubleWords = defineWords({
  zh: {
    refused: "没有取到号",
    again: "再试一次",
    chooseOther: "选择其他事项",
    waiting: "正在取号",
    waitingFor: "正在等待叫号系统给出号码，请稍候。",
    giveUp: "不等了，返回",
    connecting: "正在连接叫号系统",
    connectingHint: "请稍候。如果等了很久，请到人工服务台。",
    lost: "暂时不能取号",
    lostHint: "请到人工服务台，工作人员会为您安排。网络恢复后，本机会自动恢复。",
    nothing: "这里暂时没有可以取号的事项",
    nothingHint: "请到人工服务台。",
    alreadyHave: "已经取到的号码继续有效，请留意大屏。",
  },
  en: {
    refused: "No number yet",
    again: "Try again",
    chooseOther: "Choose another service",
    waiting: "Taking a number",
    waitingFor: "Waiting for the queue system to give out the number. One moment, please.",
    giveUp: "Do not wait, go back",
    connecting: "Connecting to the queue system",
    connectingHint: "One moment, please. If it takes long, please go to the staffed desk.",
    lost: "No numbers at the moment",
    lostHint:
      "Please go to the staffed desk: the staff will help you. This machine works again as soon as the network does.",
    nothing: "No service gives out numbers here",
    nothingHint: "Please go to the staffed desk.",
    alreadyHave: "Numbers already taken stay valid. Please watch the board.",
  },
});
