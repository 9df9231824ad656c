import { defineWords } from "@openhall/shared/ui";

export const stopWords = defineWords({
  zh: {
    stopped:
      "这条内容已被叫停：要写进去的文字里有密级标志，那段文字没有存下来。屏上已有的版本不受影响；不放心就先撤回。",
    clear: "解除叫停",
    clearText: "确认那段文字不涉密，或已按保密工作机构的意见处理完，才能解除。理由会记在经过里。",
  },
  en: {
    stopped:
      "This item has been stopped: a text with a secrecy mark was to be saved; it was not kept. What is on the screens stays; withdraw it if in doubt.",
    clear: "Clear the stop",
    clearText:
      "Only once it is certain that the text was not secret, or the secrecy office has dealt with it. The reason stays in the history.",
  },
});
