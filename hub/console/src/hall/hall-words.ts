import { defineWords } from "@openhall/shared/ui";

export const hallWords = defineWords({
  zh: {
    choose: "选择大厅",
    emptyTitle: "场地还没有设置",
    emptyForStaff: "中枢里还没有大厅、事项和窗口。请管理员导入场地文件，导入后本页自动继续。",
    emptyForAdministrator:
      "中枢里还没有大厅、事项和窗口。请把场地写成一个 JSON 文件，在能访问中枢的电脑上用下面两条命令登录并导入；导入后本页自动继续。",
    emptyFormat: "文件格式见 docs/api.md，例子见 hub/src/demo/linlan-venue.json。文件有错时整份不导入，并逐行说明。",
    otherHall: "换大厅",
  },
  en: {
    choose: "Choose a hall",
    emptyTitle: "The venue is empty",
    emptyForStaff:
      "The hub knows no hall, service or desk yet. Ask the administrator to import the venue file; this page goes on by itself.",
    emptyForAdministrator:
      "The hub knows no hall, service or desk yet. Write the venue as one JSON file, then sign in and import it with these two commands on a computer that reaches the hub; this page goes on by itself.",
    emptyFormat:
      "The format stands in docs/api.md, an example in hub/src/demo/linlan-venue.json. A wrong file is refused whole, with every wrong row named.",
    otherHall: "Another hall",
  },
});
