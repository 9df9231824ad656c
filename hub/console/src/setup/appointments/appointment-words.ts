import { type Language } from "@openhall/shared/core";
import { defineWords } from "@openhall/shared/ui";

/** How many the list holds, and how many of them are new or not as they were. */
interface Imported {
  readonly appointments: number;
  readonly changed: number;
}

interface Valued {
  readonly value: string;
}

export const appointmentWords = defineWords({
  zh: {
    text: "把预约名单做成 CSV 表格导入。已有的预约码会更新，名单里没有的不受影响；已签到的不变。",
    columns: "三列：预约码、事项、时间（英文列名 code、service、at 也可以）。",
    columnsMore:
      "预约码用 4–32 个英文字母、数字、连字符；事项写名称或编号；时间写成 2026-09-16 09:30，按大厅的时区。最多 5000 行。",
    template: "下载模板",
    templateName: "预约模板.csv",
    templateHead: "预约码,事项,时间",
    hall: "导入到大厅",
    file: "CSV 文件",
    import: "导入",
    importing: "正在导入……",
    chooseFirst: "请先选择文件。",
    done: ({ appointments, changed }: Imported) =>
      changed === appointments
        ? `已导入 ${changed} 个预约。`
        : `名单里有 ${appointments} 个预约：新增或更新 ${changed} 个，其余没有变化。`,
    wrong: ({ count }: { count: number }) => `有 ${count} 处不对，整份没有导入。改好文件再选一次。`,
    row: "行",
    problem: "问题",
    known: "已有的预约",
    none: "今天和以后还没有预约。",
    day: "日期",
    count: "预约",
    checkedIn: "已签到",
    otherHall: "要看另一个大厅的预约，请先用“换大厅”切换。",
    "not-csv": "从这一行起不是 CSV 表格",
    "column-missing": ({ value }: Valued) =>
      `第一行缺少“${{ code: "预约码", service: "事项", at: "时间" }[value] ?? value}”这一列`,
    "no-rows": "没有预约",
    "too-many-rows": "超过 5000 行",
    "code-malformed": ({ value }: Valued) => `预约码“${value}”不对：要 4–32 个英文字母、数字、连字符`,
    "code-twice": ({ value }: Valued) => `预约码“${value}”在前面出现过`,
    "unknown-service": ({ value }: Valued) => `没有“${value}”这个事项`,
    "service-ambiguous": ({ value }: Valued) => `有两个事项都叫“${value}”，请写编号`,
    "time-malformed": ({ value }: Valued) => `时间“${value}”不对：要写成 2026-09-16 09:30`,
    "already-checked-in": ({ value }: Valued) => `预约码“${value}”已经签到，不能再改`,
    other: "这一行不对",
  },
  en: {
    text: "Import the list of appointments as a CSV table. Codes that are there already are changed, others stay; what is checked in stays as it is.",
    columns: "Three columns: code, service, at (or in Chinese 预约码, 事项, 时间).",
    columnsMore:
      "A code has 4–32 letters, digits or hyphens; a service stands by name or id; a time as 2026-09-16 09:30, in the hall's time zone. 5,000 rows at most.",
    template: "Download a template",
    templateName: "appointments-template.csv",
    templateHead: "code,service,at",
    hall: "Import into hall",
    file: "CSV file",
    import: "Import",
    importing: "Importing…",
    chooseFirst: "Choose a file first.",
    done: ({ appointments, changed }) =>
      changed === appointments
        ? `${changed} appointments imported.`
        : `${appointments} appointments in the list: ${changed} new or changed, the others were the same already.`,
    wrong: ({ count }) => `${count} things are wrong and nothing was imported. Mend the file and choose it again.`,
    row: "Row",
    problem: "Problem",
    known: "Appointments there are",
    none: "None for today or later.",
    day: "Day",
    count: "Appointments",
    checkedIn: "Checked in",
    otherHall: "For another hall's appointments change the hall first.",
    "not-csv": "no CSV table from this row on",
    "column-missing": ({ value }) => `the first row has no column "${value}"`,
    "no-rows": "no appointment in it",
    "too-many-rows": "more than 5,000 rows",
    "code-malformed": ({ value }) => `code "${value}": has to have 4–32 letters, digits or hyphens`,
    "code-twice": ({ value }) => `code "${value}" stands in an earlier row already`,
    "unknown-service": ({ value }) => `there is no service "${value}"`,
    "service-ambiguous": ({ value }) => `two services are called "${value}": write the id`,
    "time-malformed": ({ value }) => `time "${value}": has to be written as 2026-09-16 09:30`,
    "already-checked-in": ({ value }) => `code "${value}" has been checked in and cannot be changed`,
    other: "this row is wrong",
  },
});

/** One wrong row as a sentence without its number; a problem that this page does not know is named. */
export function rowProblemInWords(problem: string, value: string, language: Language): string {
  switch (problem) {
    case "not-csv":
    case "no-rows":
    case "too-many-rows":
      return appointmentWords[language][problem];
    case "column-missing":
    case "code-malformed":
    case "code-twice":
    case "unknown-service":
    case "service-ambiguous":
    case "time-malformed":
    case "already-checked-in":
      return appointmentWords[language][problem]({ value });
    default:
      return `${appointmentWords[language].other} (${problem})`;
  }
}
