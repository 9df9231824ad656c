// What the parts of a project's page are called.
import { defineWords } from "@openhall/shared/ui";
import { type Section } from "./projects-route.ts";

export const partWords = defineWords<Record<Section, string>>({
  zh: {
    progress: "进度",
    funds: "资金",
    environment: "环境",
    safety: "质量安全",
    questions: "问答",
    words: "资料",
    facts: "基本信息",
  },
  en: {
    progress: "Progress",
    funds: "Funds",
    environment: "Environment",
    safety: "Quality and safety",
    questions: "Questions",
    words: "Words",
    facts: "Facts",
  },
});
