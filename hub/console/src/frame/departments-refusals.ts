// Why the hub did not do what was asked of the departments.
import { defineWords } from "@openhall/shared/ui";

export const departmentsRefusals = defineWords({
  zh: {
    "unknown-stop": "已审批的资料里没有这一站。请刷新后再试。",
    "not-closed": "这一站已经开着。",
    "unknown-commitment": "已审批的资料里没有这条承诺。请刷新后再试。",
    "kept-over-all": "做到的不能比全部多。请改好再报。",
  },
  en: {
    "unknown-stop": "The approved dossier has no such stop. Load the page anew.",
    "not-closed": "This stop is open already.",
    "unknown-commitment": "The approved dossier has no such commitment. Load the page anew.",
    "kept-over-all": "No more can be kept than there are. Mend it and report again.",
  },
});
