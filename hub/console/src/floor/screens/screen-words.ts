import { defineWords } from "@openhall/shared/ui";
import { afterWord } from "../how-long.ts";

export const screenWords = defineWords({
  zh: {
    title: "屏幕",
    none: "还没有屏幕连过中枢。",
    well: "正常",
    silent: ({ long }: { long: string }) => `断开${afterWord(long)}`,
    stale: ({ long }: { long: string }) => `${long}没有更新`,
    gone: "断开",
  },
  en: {
    title: "Screens",
    none: "No screen has spoken to the hub yet.",
    well: "well",
    silent: ({ long }) => `gone for ${long}`,
    stale: ({ long }) => `nothing new for ${long}`,
    gone: "gone",
  },
});
