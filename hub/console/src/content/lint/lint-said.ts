// How a text would be read on the screens that it is for, in words.
import { defineWords } from "@openhall/shared/ui";

interface Screen {
  readonly name: string | number;
  readonly floor: string | number;
}

export const lintSaid = defineWords({
  zh: {
    title: "上屏前的检查",
    clean: "看得清，放得下，中英文都有。",
    stops: "改好才能送审",
    warns: "请看一下",
    whole: "整条",
    "zh-missing": "缺中文。",
    "en-missing": "缺英文。",
    "en-in-chinese": "英文栏里大半是中文。",
    "slot-unknown": ({ slot }: { slot: string | number }) => `没有“${slot}”这种空位。只有 {desk}、{time}、{minutes}。`,
    "slots-differ": "中文和英文的空位不一样，要两边都有。",
    flashes: "画面一秒闪烁超过三次，可能引发不适。",
    "below-floor": ({ name }: Screen) => `在 ${name} 上放不下，或最远的读者看不清。请缩短，或换大一点的图。`,
    "cycle-too-long": ({ seconds, limit }: { seconds: string | number; limit: string | number }) =>
      `看完约要 ${seconds} 秒，超过 ${limit} 秒。站着的人看不完，请缩短。`,
    "dwell-too-short": ({ seconds, dwellSeconds }: { seconds: string | number; dwellSeconds: string | number }) =>
      `看完约要 ${seconds} 秒，播放单只给 ${dwellSeconds} 秒。`,
  },
  en: {
    title: "How it would be read",
    clean: "It can be read well.",
    stops: "to mend before it is submitted",
    warns: "please look",
    whole: "The whole",
    "zh-missing": "Chinese is missing.",
    "en-missing": "English is missing.",
    "en-in-chinese": "The English is mostly Chinese.",
    "slot-unknown": ({ slot }) => `There is no place “${slot}”, only {desk}, {time} and {minutes}.`,
    "slots-differ": "Chinese and English do not have the same places.",
    flashes: "It flashes more than three times in a second, which can make people ill.",
    "below-floor": ({ name }) =>
      `On ${name} it does not fit, or the farthest reader cannot read it. Make it shorter, or the picture's text larger.`,
    "cycle-too-long": ({ seconds, limit }) =>
      `It takes about ${seconds} s to read, more than ${limit} s: nobody stands that long. Make it shorter.`,
    "dwell-too-short": ({ seconds, dwellSeconds }) =>
      `It takes about ${seconds} s to read; the playlist gives it ${dwellSeconds} s.`,
  },
});
