// Why the hub did not do what was asked of the programme.
import { defineWords } from "@openhall/shared/ui";
import { type RefusalParameters } from "./refusal-parameters.ts";

type P = RefusalParameters;

export const programmeRefusals = defineWords({
  zh: {
    "unknown-entry": "没有这一场，可能已经删除。",
    "unknown-venue": "没有这个场地，可能已经停用。请重新选择。",
    "unknown-room": "这个场地里没有这个房间。请重新选择。",
    "unknown-department": "没有这个部门，可能已经停用。请重新选择。",
    "too-long": "一场最长 31 天。请改短，或分成几场。",
    "step-after-end": "有环节在结束之后。请改好再保存。",
    "entry-over": "这一场已经结束或取消，不能再改。若是误操作，请先恢复。",
    "live-starts-later": "这一场正在进行，不能改到以后开始。请先结束它，再另设一场。",
    "too-many-entries": "场次太多，不能再加。请先删除不用的。",
    "entry-is-public": "公众已经看到这一场，不能删除。请用“取消”，让来的人知道。",
    "already-live": "这一场已经开始了。",
    "not-live": "这一场现在不在进行。请看它的状态。",
    "not-over": "这一场没有结束，也没有取消，不用恢复。",
    "cancelled-by-planners": "这一场是被取消的。请编辑或大厅主管恢复。",
    "already-past": "它的结束时间已经过了，不能恢复。",
    "not-this-step": "环节已经往前走了，这一次没有再走。请看现在是哪一步。",
    "no-more-steps": "已经是最后一个环节。",
    "plan-changed": "安排刚才有变化，没有推迟。请看新的安排再决定。",
    "into-the-past": "这样会把时间改到现在以前。请少提前一些。",
    "unknown-pledge": "没有这条承诺，它的文字可能已经改过。",
    "entries-wrong": ({ rows }: P) =>
      rows > 0 ? `有 ${rows} 行不对，什么都没有导入。` : "文件里有不对的地方，什么都没有导入。",
    "programme-file-wrong": ({ rows }: P) => `文件里有 ${rows} 行不对，什么都没有导入。`,
    "unsupported-type": "不认识这种文件。请用 .ics 日历，或 .csv、.xlsx 表格。",
    "not-a-calendar": "这不是日历文件。请从日历程序重新导出 .ics 文件。",
    "not-a-table": "这不是能读的表格。请用本页的模板，或另存为 .csv 或 .xlsx。",
    "not-text": "文件的编码认不出来。请另存为 UTF-8 编码的文件。",
    "locked-file": "表格设了密码。请去掉密码再选一次。",
    "too-complex": "文件太复杂，读不完。请只留要导入的行，分成几个小文件。",
  },
  en: {
    "unknown-entry": "There is no such entry; it may have been removed.",
    "unknown-venue": "There is no such venue; it may be out of use. Choose another one.",
    "unknown-room": "The venue has no such room. Choose another one.",
    "unknown-department": "There is no such department; it may be out of use. Choose another one.",
    "too-long": "An entry lasts 31 days at most. Make it shorter, or several.",
    "step-after-end": "A step begins after the end. Mend it and save again.",
    "entry-over": "This entry is over or cancelled and cannot be changed. If that was a mistake, restore it first.",
    "live-starts-later": "This entry is going on and cannot start later. End it first, then plan another one.",
    "too-many-entries": "There are too many entries to add more. Remove some first.",
    "entry-is-public": "The public has read of this entry, so it cannot be removed. Cancel it, so that people know.",
    "already-live": "This entry has begun already.",
    "not-live": "This entry is not going on now. Look at its state.",
    "not-over": "This entry is neither over nor cancelled: there is nothing to restore.",
    "cancelled-by-planners": "This entry was cancelled. An editor or floor manager restores it.",
    "already-past": "Its end has passed, so it cannot be restored.",
    "not-this-step": "The agenda has gone on already, so nothing was done. Look which step it is at.",
    "no-more-steps": "This is the last step.",
    "plan-changed": "Something has just changed, so nothing was delayed. Look at the new plan, then decide.",
    "into-the-past": "That would be before now. Choose fewer minutes.",
    "unknown-pledge": "There is no such pledge; its words may have been changed.",
    "entries-wrong": ({ rows }) =>
      rows > 0
        ? `${rows} ${rows === 1 ? "row is" : "rows are"} wrong; nothing was imported.`
        : "Something in the file is wrong; nothing was imported.",
    "programme-file-wrong": ({ rows }) =>
      `${rows} ${rows === 1 ? "row" : "rows"} of the file ${rows === 1 ? "is" : "are"} wrong; nothing was imported.`,
    "unsupported-type": "Files of this kind are not taken. Use an .ics calendar, or a .csv or .xlsx table.",
    "not-a-calendar": "This is no calendar file. Export an .ics file from the calendar again.",
    "not-a-table": "This is no table that can be read. Use the template of this page, or save it as .csv or .xlsx.",
    "not-text": "The encoding of the file is not known. Save it as UTF-8.",
    "locked-file": "The table needs a password. Remove it and choose the file again.",
    "too-complex": "The file is too complex to be read. Keep only the rows to be imported, in several smaller files.",
  },
});
