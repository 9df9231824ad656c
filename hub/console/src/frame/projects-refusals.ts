// Why the hub did not do what was asked of a project.
import { type FiguresFileRefusal, type ProjectsRefusal } from "@openhall/shared/projects";
import { defineWords } from "@openhall/shared/ui";
import { type hubRefusals } from "./hub-refusals.ts";
import { type programmeRefusals } from "./programme-refusals.ts";
import { type publishingRefusals } from "./publishing-refusals.ts";
import { type RefusalParameters } from "./refusal-parameters.ts";

type P = RefusalParameters;
/** What other topics say too has its sentence there. */
type Own = Exclude<
  ProjectsRefusal | FiguresFileRefusal | "figures-file-wrong",
  keyof typeof hubRefusals.zh | keyof typeof programmeRefusals.zh | keyof typeof publishingRefusals.zh
>;

export const projectsRefusals = defineWords({
  zh: {
    "unknown-project": "没有这个项目，可能已经撤下。",
    "not-your-project": "这个项目没有写您是业主，不能替它上报。请找编辑或大厅主管。",
    "code-taken": "已有别的项目用了这个统一代码。请核对。",
    "too-many-projects": "项目太多，不能再加。请先撤下不用的。",
    "limit-twice": "同一指标、时段和平均时间写了两个限值。请去掉一个。",
    "plan-not-rising": "计划的日期和百分比要一行比一行晚、一行不低于一行。请改好再保存。",
    "plan-not-whole": "计划的最后一行要到 100%。请补上竣工那一天。",
    "milestone-twice": "两个里程碑用了同一个编号。请改一个。",
    "milestone-lost": "已经完成的里程碑不能从计划里去掉。请加回来。",
    "same-plan": "与现在的计划完全一样，没有另存一版。",
    "no-plan": "还没有计划，进度无从比较。请先填计划。",
    "in-the-future": "日期还没有到。请填今天或以前。",
    "before-the-start": "日期在开工以前。请核对日期和开工日。",
    "sources-not-total": ({ money }: P) =>
      money === ""
        ? "各项资金来源加起来不等于总投资。请核对后再报。"
        : `各项资金来源合计 ${money}，不等于总投资。请核对后再报。`,
    "source-twice": "同一种资金来源写了两行。请合成一行。",
    "paid-over-total": "累计支付大于总投资。请核对后再报。",
    "allocated-over-budget": "已下达的资金大于当年预算。请核对后再报。",
    "unknown-milestone": "计划里没有这个里程碑，计划可能刚刚改过。",
    "not-passed": "这个里程碑没有记为完成，不用撤销。",
    "already-passed": "这个里程碑已经完成，不用再报预计日期。",
    "readings-wrong": ({ rows }: P) =>
      rows > 0 ? `有 ${rows} 个读数不对，一个都没有收。` : "有读数不对，一个都没有收。",
    "no-exceedance": "这一天没有超标，不用写措施。",
    "rectified-over-found": "已整改的多于发现的问题。请核对。",
    "closed-over-found": "已消除的多于发现的隐患。请核对。",
    "unknown-accident": "没有这起事故的记录。",
    "already-retracted": "这起事故的记录已经更正过了。",
    "too-many-questions": "待答的问题太多，暂时不收新的。",
    "unknown-question": "没有这个问题，可能已经答复或办结。",
    "rows-wrong": ({ rows }: P) => (rows > 0 ? `有 ${rows} 行不对，什么都没有导入。` : "有的行不对，什么都没有导入。"),
    "figures-file-wrong": ({ rows }: P) => `文件里有 ${rows} 行不对，什么都没有导入。`,
    "too-many": "这个项目的计划、检查或事故记录已经到了上限，不能再加。",
    "too-many-rows": "文件的行太多。请分成几个小文件。",
  } satisfies Record<Own, string | ((about: P) => string)>,
  en: {
    "unknown-project": "There is no such project; it may have been retired.",
    "not-your-project": "You are not among this project's owners. Ask an editor or the floor manager.",
    "code-taken": "Another project has this code. Check it.",
    "too-many-projects": "There are too many projects to add more. Retire some first.",
    "limit-twice": "Two limits are for the same indicator, time of day and averaging period. Remove one.",
    "plan-not-rising": "Each row of a plan is later than the one before and not below it. Mend it and save again.",
    "plan-not-whole": "The last row of a plan is 100%. Add the day of the planned finish.",
    "milestone-twice": "Two milestones have the same id. Change one.",
    "milestone-lost": "A milestone that has been passed cannot leave the plan. Put it back.",
    "same-plan": "This is the plan that holds already; no new version was made.",
    "no-plan": "There is no plan to compare with yet. Fill in the plan first.",
    "in-the-future": "That day has not come yet. Choose today or an earlier day.",
    "before-the-start": "That day is before the start of the works. Check both.",
    "sources-not-total": ({ money }) =>
      money === ""
        ? "The sources do not add up to the total. Check them and report again."
        : `The sources add up to ${money}, which is not the total. Check them and report again.`,
    "source-twice": "One source is there twice. Make one row of them.",
    "paid-over-total": "More is paid than the total. Check it and report again.",
    "allocated-over-budget": "More is allocated than this year's budget. Check it and report again.",
    "unknown-milestone": "The plan has no such milestone; it may just have been changed.",
    "not-passed": "This milestone has not been passed, so there is nothing to take back.",
    "already-passed": "This milestone has been passed; nothing is expected of it any more.",
    "readings-wrong": ({ rows }) =>
      rows > 0
        ? `${rows} ${rows === 1 ? "reading is" : "readings are"} wrong; none was taken.`
        : "Some readings are wrong; none was taken.",
    "no-exceedance": "Nothing was over its limit on that day.",
    "rectified-over-found": "More defects are put right than were found. Check them.",
    "closed-over-found": "More hazards are removed than were found. Check them.",
    "unknown-accident": "There is no such accident on the record.",
    "already-retracted": "This accident has been retracted already.",
    "too-many-questions": "There are too many open questions; new ones are not taken for now.",
    "unknown-question": "There is no such question; it may have been answered or closed.",
    "rows-wrong": ({ rows }) =>
      rows > 0
        ? `${rows} ${rows === 1 ? "row is" : "rows are"} wrong; nothing was imported.`
        : "Some rows are wrong; nothing was imported.",
    "figures-file-wrong": ({ rows }) =>
      `${rows} ${rows === 1 ? "row" : "rows"} of the file ${rows === 1 ? "is" : "are"} wrong; nothing was imported.`,
    "too-many": "This project has as many plans, inspections or accidents as can be kept; no more can be added.",
    "too-many-rows": "The file has too many rows. Make several smaller files of it.",
  },
});
