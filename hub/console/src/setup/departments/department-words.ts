import { defineWords } from "@openhall/shared/ui";

export const departmentFormWords = defineWords({
  zh: {
    newDepartment: "新部门",
    name: "名称",
    nameHint: "作为场次的主办单位显示。",
  },
  en: {
    newDepartment: "New department",
    name: "Name",
    nameHint: "Shown as the host of programme entries.",
  },
});
