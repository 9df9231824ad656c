import { type Language, lookup } from "@openhall/shared/core";
import { defineWords } from "@openhall/shared/ui";

const words = defineWords({
  zh: {
    "secrecy-mark": "问题里有密级字样，不能提交，内容没有保存。请去掉后再试。",
    "privacy-findings": "问题里好像有姓名、电话或证件号，为保护您没有提交，也没有保存。请去掉后再试。",
    "too-many-questions": "现在收到的问题太多，请稍后再试，或到人工服务台提问。",
    "too-many-requests": "现在提问的人太多，请过几分钟再试。",
    "unknown-project": "这个项目已经撤下，不能提问。请到人工服务台。",
    "no-projects": "这个项目已经撤下，不能提问。请到人工服务台。",
    malformed: "请写 2 到 200 个字。",
    "no-link": "网络中断了，问题没有提交。请再试一次。",
    "too-late": "网络太慢，问题没有提交。请再试一次。",
    "no-answer": "没有收到回应，不知道问题是否送到。请再试一次。",
    "read-only": "系统正在维护，暂时不能提问。请到人工服务台。",
    otherwise: "问题没有提交。请再试一次，或到人工服务台。",
  },
  en: {
    "secrecy-mark": "The question has a mark of secrecy in it. It was neither sent nor kept: please take it out.",
    "privacy-findings":
      "There seems to be a name, a telephone or an ID number in it. To protect you it was neither sent nor kept: please take it out.",
    "too-many-questions": "Too many questions have come in. Please try later, or ask at the staffed desk.",
    "too-many-requests": "Very many people are asking. Please try again in a few minutes.",
    "unknown-project": "This project has been taken down. Please ask at the staffed desk.",
    "no-projects": "This project has been taken down. Please ask at the staffed desk.",
    malformed: "Please write 2 to 200 characters.",
    "no-link": "The network was interrupted and nothing was sent. Please try again.",
    "too-late": "The network was too slow and nothing was sent. Please try again.",
    "no-answer": "There was no answer: the question may or may not have arrived. Please try again.",
    "read-only": "The system is being looked after and takes no questions. Please ask at the staffed desk.",
    otherwise: "The question was not sent. Please try again, or ask at the staffed desk.",
  },
});

/** Why a question was not taken: a sentence with a way on, for any code. */
export const askRefusalInWords = (code: string, language: Language): string =>
  lookup<string>(words[language], code) ?? words[language].otherwise;
