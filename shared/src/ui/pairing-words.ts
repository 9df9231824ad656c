import { defineWords } from "./define-words.ts";

/** What a machine says that belongs to no hall yet; a kiosk and a wall say the same, in both languages at once. */
export const pairingWords = defineWords({
  zh: {
    title: "等待配对",
    code: "配对码",
    whatToDo: "请主管在工作台“设置 → 屏幕与取号机”按“连接设备”，输入此码",
    asking: "正在获取配对码，请稍候",
    away: "暂时连不上主机，恢复后自动继续",
  },
  en: {
    title: "Waiting to be paired",
    code: "Pairing code",
    whatToDo:
      "A manager opens Set-up → Screens and kiosks in the console, presses “Connect a machine” and enters the code",
    asking: "Getting a code, please wait",
    away: "The hub cannot be reached; this goes on by itself",
  },
});
