import { defineWords } from "@openhall/shared/ui";

interface Placed {
  readonly table: string;
  readonly row: number;
  readonly id: string;
  readonly field: string;
}

export const fileWords = defineWords({
  zh: {
    exportTitle: "导出",
    exportText:
      "把整个场地存成一个文件：大厅、事项、窗口、受理方案、优先类别和人员，不含密码。可以留底，也可以改好再导入。",
    export: "下载场地文件",
    importTitle: "导入",
    importText: "选一个场地文件，先看会改变什么，再决定是否导入。文件里没有写到的保持不变。",
    importAdministrator: "只有管理员可以导入场地文件，因为它能改变人员和整个场地。",
    file: "场地文件（JSON）",
    replace: "文件里没有的都停用",
    replaceHint: "只影响文件里有的那几张表；已停用的以后可以恢复。",
    preview: "导入后会这样",
    nothing: "文件和现在的设置一样，不会改变什么。",
    added: ({ count }: { count: number }) => `新增 ${count}`,
    changed: ({ count }: { count: number }) => `修改 ${count}`,
    retired: ({ count }: { count: number }) => `停用 ${count}`,
    import: "导入",
    importing: "正在导入……",
    again: "再试一次",
    cancel: "不导入",
    done: "已导入。",
    noJson: "这个文件不是 JSON 格式，没有导入。",
    malformed: ({ count }: { count: number }) => `文件有 ${count} 处写得不对，没有导入：`,
    wrong: ({ count }: { count: number }) => `文件有 ${count} 处对不上，没有导入：`,
    place: ({ table, row, id, field }: Placed) =>
      `${table} 第 ${row} 行${id === "" ? "" : `（${id}）`}${field === "" ? "" : ` ${field}`}`,
    wholeFile: "整个文件",
    lost: "与中枢断开，恢复后才能导入。",
    separator: "、",
    fields: ({ name, fields }: { name: string; fields: string }) => `${name}：${fields}`,
  },
  en: {
    exportTitle: "Export",
    exportText:
      "The whole venue as one file: halls, services, desks, profiles, priority classes and staff, without passwords. To keep, or to change and import again.",
    export: "Download the venue file",
    importTitle: "Import",
    importText:
      "Choose a venue file, look at what it would change, then decide. What the file does not name stays as it is.",
    importAdministrator: "Only administrators import a venue file, because it can change staff and the whole venue.",
    file: "Venue file (JSON)",
    replace: "Take everything out of use that the file does not name",
    replaceHint: "Only in the tables that the file has; what is out of use can be used again later.",
    preview: "What it would change",
    nothing: "The file says what there is already; nothing would change.",
    added: ({ count }) => `${count} added`,
    changed: ({ count }) => `${count} changed`,
    retired: ({ count }) => `${count} out of use`,
    import: "Import",
    importing: "Importing…",
    again: "Try again",
    cancel: "Do not import",
    done: "Imported.",
    noJson: "This file is not JSON; nothing was imported.",
    malformed: ({ count }) => `${count} places of the file are wrong; nothing was imported:`,
    wrong: ({ count }) => `${count} things in the file do not fit; nothing was imported:`,
    place: ({ table, row, id, field }) =>
      `${table}, row ${row}${id === "" ? "" : ` (${id})`}${field === "" ? "" : `, ${field}`}`,
    wholeFile: "the whole file",
    lost: "The hub is out of reach; the file can be imported when it is back.",
    separator: ", ",
    fields: ({ name, fields }) => `${name}: ${fields}`,
  },
});
