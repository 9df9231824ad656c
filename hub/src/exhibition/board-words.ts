import { type Count, shareOf } from "@openhall/shared/departments";
import { percentInWords } from "@openhall/shared/dossier-words";
import { defineWords } from "@openhall/shared/ui/sentences";

interface Kept extends Count {
  from: string;
  to: string;
}

const withShare = (count: Count, before: string): string => {
  const share = shareOf(count);
  return share === undefined ? "" : `${before}${percentInWords(share)}`;
};

export const boardWords = defineWords({
  zh: {
    kind: "政务公开展板",
    "guide-and-catalogue": "公开指南与目录",
    empty: "本部分暂未公布内容",
    scan: "手机扫码看最新内容",
    goesOn: ({ title }: { title: string }) => `${title}（续）`,
    printed: ({ day }: { day: string }) => `${day}打印`,
    version: ({ version, day }: { version: number; day: string }) => `内容第${version}版，${day}批准`,
    page: ({ page, of }: { page: number; of: number }) => `第${page}页，共${of}页`,
    kept: ({ from, to, kept, all }: Kept) =>
      all === 0
        ? `${from}至${to}：没有需要办理的事项`
        : `${from}至${to}：${all}件中按承诺办结${kept}件${withShare({ kept, all }, "，占")}`,
    was: ({ kept, all }: Count) => `更正：原为${all}件中${kept}件`,
    join: "，",
  },
  en: {
    kind: "Open government board",
    "guide-and-catalogue": "Guide and catalogue",
    empty: "Nothing has been published here yet",
    scan: "Scan for the latest",
    goesOn: ({ title }) => `${title} (continued)`,
    printed: ({ day }) => `Printed on ${day}`,
    version: ({ version, day }) => `Version ${version}, approved on ${day}`,
    page: ({ page, of }) => `Page ${page} of ${of}`,
    kept: ({ from, to, kept, all }) =>
      all === 0
        ? `${from} to ${to}: nothing was asked for`
        : `${from} to ${to}: kept in ${kept} of ${all} cases${withShare({ kept, all }, ", ")}`,
    was: ({ kept, all }) => `Correction: at first said to be ${kept} of ${all}`,
    join: ", ",
  },
});
