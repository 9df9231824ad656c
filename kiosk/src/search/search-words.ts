import { defineWords } from "@openhall/shared/ui";

/** Words of the page on which a service is looked for by name. */
export const searchWords = defineWords({
  zh: {
    title: "搜索事项",
    hint: "输入拼音首字母，例如“身份证”输入 SFZ",
    text: "输入拼音",
    keys: "键盘",
    remove: "删除一个字母",
    clear: "清空",
    back: "返回",
    begin: "输入几个字母，这里就会列出找到的事项",
    none: "没有找到。换几个字母试试，或到人工服务台问一问。",
    found: ({ count }: { count: number }) => `找到 ${count} 项`,
  },
  en: {
    title: "Search for a service",
    hint: "Type the beginning of a word, such as SCHOOL",
    text: "Your words",
    keys: "Keyboard",
    remove: "Delete one letter",
    clear: "Clear",
    back: "Back",
    begin: "Type a few letters, and what is found stands here",
    none: "Nothing found. Try other letters, or ask at the staffed desk.",
    found: ({ count }) => (count === 1 ? "1 found" : `${count} found`),
  },
});
