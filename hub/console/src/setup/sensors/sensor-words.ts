import { defineWords } from "@openhall/shared/ui";

export const sensorFormWords = defineWords({
  zh: {
    newSensor: "新传感器",
    name: "名称",
    nameHint: "只给工作人员看：是什么、装在哪里。",
    hallId: "大厅",
    projectId: "项目",
    projectIdHint: "它的读数记在哪个项目上。",
  },
  en: {
    newSensor: "New sensor",
    name: "Name",
    nameHint: "For staff only: what it is and where it stands.",
    hallId: "Hall",
    projectId: "Project",
    projectIdHint: "The project whose readings it sends.",
  },
});
