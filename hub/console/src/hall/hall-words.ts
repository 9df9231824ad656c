import { defineWords } from "@openhall/shared/ui";

export const hallWords = defineWords({
  zh: {
    choose: "选择大厅",
    emptyTitle: "场地还没有设置",
    emptyForStaff: "中枢里还没有大厅、事项和窗口。请管理员在“设置”页导入场地文件，导入后本页自动继续。",
    emptyForSetup: "中枢里还没有大厅、事项和窗口。请在“设置”页导入场地文件；有了大厅，各页自动继续。",
    toSetup: "去设置",
  },
  en: {
    choose: "Choose a hall",
    emptyTitle: "The venue is empty",
    emptyForStaff:
      "The hub knows no hall, service or desk yet. Ask the administrator to import the venue file on the set-up page; this page goes on by itself.",
    emptyForSetup:
      "The hub knows no hall, service or desk yet. Import the venue file on the set-up page; every page goes on by itself once there is a hall.",
    toSetup: "Go to set-up",
  },
});
