// What is wrong with a row of a file, or worth knowing of it, in words.
import { type Language } from "@openhall/shared/core";
import { type ImportRow } from "@openhall/shared/programme";
import { defineWords } from "@openhall/shared/ui";
import { findingWords } from "../../content/finding-words.ts";

interface About {
  /** As the file says it; empty where that is not said. */
  readonly value: string;
  readonly field: string;
  readonly found: string;
}
type Says = string | ((about: About) => string);

const named = (value: string): string => (value === "" ? "" : `“${value}”`);
const quoted = (value: string): string => (value === "" ? "" : ` "${value}"`);

const problems = defineWords({
  zh: {
    "cannot-be-read": "读不出来。请检查这一行。",
    "id-wrong": ({ value }: About) => `编号${named(value)}不对。请用字母、数字和短横线。`,
    "title-missing": "没有标题。",
    "start-missing": "没有开始时间。",
    "time-wrong": ({ value }: About) => `时间${named(value)}不对。请写成 2026-09-16 和 14:00。`,
    "unknown-zone": ({ value }: About) => `不认识时区${named(value)}。`,
    "ends-before-it-starts": "结束早于开始。",
    "too-long": "长于 31 天。",
    "kind-missing": "没有类型。请在文件里写，或在上面选一个。",
    "kind-unknown": ({ value }: About) => `不认识类型${named(value)}。`,
    "place-missing": "没有地点。请在文件里写，或在上面选一个场地。",
    "place-unknown": ({ value }: About) => `不认识地点${named(value)}。请先在“设置”里添加，或在上面选一个场地。`,
    "room-unknown": ({ value }: About) => `这个场地没有房间${named(value)}。`,
    "department-unknown": ({ value }: About) => `不认识部门${named(value)}。`,
    "capacity-wrong": ({ value }: About) => `名额${named(value)}不对。请写整数。`,
    "audience-wrong": ({ value }: About) => `“谁能看到”${named(value)}不对。请写“公众”或“内部”。`,
    "link-wrong": ({ value }: About) => `链接${named(value)}不对。请用 https:// 开头。`,
    "status-wrong": ({ value }: About) => `状态${named(value)}不对。`,
    "text-not-public": ({ field, found }: About) =>
      `${field}里有不能公开的内容${found === "" ? "" : `：${found}`}。请删去。`,
    "words-in-review": "这一场的文字正在审查。请先收回，或等审完。",
    "words-stopped": "这一场的文字已被叫停。请等审查员解除。",
    "words-wrong": "文字没有通过检查。请改好再导入。",
    "row-twice": "文件里有两行是同一场。",
    "id-taken": "已有别的场次用了这个编号。请换一个。",
    "entry-over": "这一场已经结束或取消，不能再改。",
    "live-starts-later": "这一场正在进行，不能改到以后开始。请先结束或取消它。",
  },
  en: {
    "cannot-be-read": "cannot be read. Look at this row.",
    "id-wrong": ({ value }) => `the id${quoted(value)} is wrong. Use letters, digits and hyphens.`,
    "title-missing": "has no title.",
    "start-missing": "does not say when it starts.",
    "time-wrong": ({ value }) => `the time${quoted(value)} is wrong. Write 2026-09-16 and 14:00.`,
    "unknown-zone": ({ value }) => `the time zone${quoted(value)} is not known.`,
    "ends-before-it-starts": "ends before it starts.",
    "too-long": "is longer than 31 days.",
    "kind-missing": "has no kind. Say it in the file, or choose one above.",
    "kind-unknown": ({ value }) => `the kind${quoted(value)} is not known.`,
    "place-missing": "has no place. Say it in the file, or choose a venue above.",
    "place-unknown": ({ value }) =>
      `the place${quoted(value)} is not known. Add it in Set-up, or choose a venue above.`,
    "room-unknown": ({ value }) => `the venue has no room${quoted(value)}.`,
    "department-unknown": ({ value }) => `the department${quoted(value)} is not known.`,
    "capacity-wrong": ({ value }) => `the number of places${quoted(value)} is wrong. Write a whole number.`,
    "audience-wrong": ({ value }) => `who can see it${quoted(value)} is wrong. Write "public" or "staff".`,
    "link-wrong": ({ value }) => `the link${quoted(value)} is wrong. It begins with https://.`,
    "status-wrong": ({ value }) => `the status${quoted(value)} is wrong.`,
    "text-not-public": ({ field, found }) =>
      `${field} holds what must not be public${found === "" ? "" : `: ${found}`}. Delete it.`,
    "words-in-review": "its words are being reviewed. Take them back first, or wait.",
    "words-stopped": "its words have been stopped. A reviewer has to clear them first.",
    "words-wrong": "its words did not pass. Mend them and import again.",
    "row-twice": "the file has it twice.",
    "id-taken": "another entry has this id. Choose another one.",
    "entry-over": "it is over or cancelled and cannot be changed.",
    "live-starts-later": "it is going on and cannot start later. End or cancel it first.",
  },
});

const notes = defineWords({
  zh: {
    "place-not-known": ({ value }: About) => `不认识地点${named(value)}，用上面选的场地。`,
    "room-not-known": ({ value }: About) => `不认识房间${named(value)}，不指明房间。`,
    "department-not-known": ({ value }: About) => `不认识部门${named(value)}，没有写进主办。`,
    "kind-not-known": ({ value }: About) => `不认识类型${named(value)}，用上面选的。`,
    "end-missing": "没有结束时间，按一小时算。",
    "id-missing": "没有编号：标题和开始时间不变，才认得出是同一场。",
    "text-cut": ({ field }: About) => `${field}太长，已截短。`,
    "text-finding": ({ field, found }: About) =>
      `${field}里可能有不宜公开的内容${found === "" ? "" : `：${found}`}。请核对。`,
    "link-left-out": ({ value }: About) => `链接${named(value)}没有收下。`,
    "line-left-out": ({ value }: About) => `这一行读不出来，跳过：${value}`,
    "time-left-out-by-clock": "时钟调整时没有这个时刻，已顺延。",
    "series-goes-on": ({ value }: About) => `重复没有终止日期，读到 ${value} 为止。`,
    "no-longer-in-file": "文件里不再有这一场，将取消。",
    "never-known": "文件里是取消，这里从来没有这一场。",
  },
  en: {
    "place-not-known": ({ value }) => `the place${quoted(value)} is not known; the venue above is taken.`,
    "room-not-known": ({ value }) => `the room${quoted(value)} is not known; no room is said.`,
    "department-not-known": ({ value }) => `the department${quoted(value)} is not known and not among the hosts.`,
    "kind-not-known": ({ value }) => `the kind${quoted(value)} is not known; the one above is taken.`,
    "end-missing": "it does not say when it ends; an hour is taken.",
    "id-missing": "it has no id: it is known again only while title and start stay the same.",
    "text-cut": ({ field }) => `${field} was too long and has been cut.`,
    "text-finding": ({ field, found }) =>
      `${field} perhaps holds what should not be public${found === "" ? "" : `: ${found}`}. Check it.`,
    "link-left-out": ({ value }) => `the link${quoted(value)} was left out.`,
    "line-left-out": ({ value }) => `a line could not be read and was left out: ${value}`,
    "time-left-out-by-clock": "the clock change leaves out this time; it was taken as so much later.",
    "series-goes-on": ({ value }) => `the series has no end; it is read as far as ${value}.`,
    "no-longer-in-file": "the file no longer has it; it will be cancelled.",
    "never-known": "it is cancelled in the file, and was never known here.",
  },
});

const fields = defineWords({
  zh: { title: "标题", body: "说明", link: "链接", text: "文字" },
  en: { title: "the title", body: "the text", link: "the link", text: "the text" },
});

/** `title.zh`, `body.en`, `text_zh` → “标题”. */
function fieldName(field: string | undefined, language: Language): string {
  const say = fields[language];
  if (field?.startsWith("title")) return say.title;
  if (field?.startsWith("link")) return say.link;
  return field?.startsWith("body") ? say.body : say.text;
}

type Remark = ImportRow["problems"][number] | ImportRow["notes"][number];

function sayRemark(says: Says, { value = "", field, kind }: Remark, language: Language): string {
  if (typeof says === "string") return says;
  return says({
    value,
    field: fieldName(field, language),
    found: kind === undefined ? "" : findingWords[language][kind],
  });
}

/** Every problem, then every note, one sentence each. */
export const remarksOf = (row: ImportRow, language: Language): readonly string[] => [
  ...row.problems.map((problem) => sayRemark(problems[language][problem.code], problem, language)),
  ...row.notes.map((note) => sayRemark(notes[language][note.code], note, language)),
];
