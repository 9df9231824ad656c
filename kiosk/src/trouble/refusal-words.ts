import { type Language } from "@openhall/shared/core";
import { defineWords } from "@openhall/shared/ui";

const words = defineWords({
  zh: {
    "unknown-service": "这个事项刚刚停止取号，请选择其他事项。",
    "other-hall": "这个事项不在本大厅办理，请选择其他事项或到人工服务台。",
    "too-many-reservations": "本机取号太多，请稍等一两分钟再试。",
    "too-many-requests": "现在取号的人太多，请稍等一会儿再试。",
    "too-late": "网络太慢，这次没有取到号。请再试一次。",
    "no-link": "网络中断了一下，这次没有取到号。请再试一次。",
    "no-answer": "叫号系统没有回答，这次没有取到号。请再试一次。",
    "try-again": "系统正忙，这次没有取到号。请再试一次。",
    "read-only": "系统正在维护，暂时不能取号，请到人工服务台。",
    forbidden: "本机没有取号的权限，请到人工服务台。",
    "not-signed-in": "本机没有取号的权限，请到人工服务台。",
    otherwise: "这次没有取到号。请再试一次，或到人工服务台。",
  },
  en: {
    "unknown-service": "This service has just stopped giving out numbers. Please choose another one.",
    "other-hall": "This service is not in this hall. Please choose another one or ask at the staffed desk.",
    "too-many-reservations":
      "This machine has given out too many numbers at once. Please try again in a minute or two.",
    "too-many-requests": "Very many people are taking numbers. Please try again in a moment.",
    "too-late": "The network was too slow and you have no number yet. Please try again.",
    "no-link": "The network was interrupted and you have no number yet. Please try again.",
    "no-answer": "The queue system did not answer and you have no number yet. Please try again.",
    "try-again": "The system was busy and you have no number yet. Please try again.",
    "read-only": "The system is being looked after and gives out no numbers. Please go to the staffed desk.",
    forbidden: "This machine may not give out numbers. Please go to the staffed desk.",
    "not-signed-in": "This machine may not give out numbers. Please go to the staffed desk.",
    otherwise: "You have no number yet. Please try again or go to the staffed desk.",
  },
});

/** What a visitor is told when the hub says no: a sentence with a way on, for any code. */
export function refusalInWords(code: string, language: Language): string {
  const sentences: Readonly<Record<string, string>> = words[language];
  return Object.hasOwn(sentences, code) ? (sentences[code] ?? words[language].otherwise) : words[language].otherwise;
}
