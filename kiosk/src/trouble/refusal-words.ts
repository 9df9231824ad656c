import { type Language } from "@openhall/shared/core";
import { defineWords } from "@openhall/shared/ui";

const words = defineWords({
  zh: {
    "unknown-service": "这个事项刚刚停止取号，请选择其他事项。",
    "service-closed": "这个事项现在不取号。请选择其他事项，或到人工服务台。",
    "quota-reached": "这个事项今天的号已经取完。请改日再来，或到人工服务台。",
    "no-more-today": "等候的人较多，这个事项今天预计办不完，不再发号。请改日再来，或到人工服务台。",
    "hall-closed": "大厅已经停止取号。请改日再来，或到人工服务台。",
    "unknown-class": "您选的优先类别刚刚停用。可以取普通号，或到人工服务台。",
    "unknown-appointment": "没有找到这个预约码。请核对后重新输入，或到人工服务台。",
    "already-checked-in": "这个预约已经签到取号。忘了号码请到人工服务台。",
    "appointment-another-day": "这个预约不是今天的。请在预约当天签到，今天要办可以直接取号。",
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
    "service-closed":
      "This service gives out no numbers at the moment. Please choose another one or go to the staffed desk.",
    "quota-reached":
      "All of today's numbers for this service are taken. Please come another day or go to the staffed desk.",
    "no-more-today":
      "So many people are waiting that you could not be served today. Please come another day or go to the staffed desk.",
    "hall-closed": "The hall gives out no more numbers. Please come another day or go to the staffed desk.",
    "unknown-class":
      "This kind of priority has just been taken out of use. You can take an ordinary number or go to the staffed desk.",
    "unknown-appointment": "There is no appointment with this code. Please check it, or go to the staffed desk.",
    "already-checked-in":
      "This appointment has its number already. If you have forgotten it, please go to the staffed desk.",
    "appointment-another-day":
      "This appointment is not for today. Please check in on its day; today you can take a number instead.",
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

const wordsWithMoment = defineWords({
  zh: {
    "service-closed": ({ moment }: { moment: string }) =>
      `这个事项 ${moment} 起取号。请到时再来，或选择其他事项，或到人工服务台。`,
    "appointment-another-day": ({ moment }: { moment: string }) =>
      `这个预约的时间是 ${moment}。请在那天签到，今天要办可以直接取号。`,
  },
  en: {
    "service-closed": ({ moment }) =>
      `This service opens ${moment}. Please come back then, choose another one, or go to the staffed desk.`,
    "appointment-another-day": ({ moment }) =>
      `This appointment is for ${moment}. Please check in on that day; today you can take a number instead.`,
  },
});

/**
 * What a visitor is told when the hub says no: a sentence with a way on, for any code. `moment`: when the service opens, or
 * of the appointment, where that is known.
 */
export function refusalInWords(code: string, language: Language, moment?: string): string {
  const ofMoment = wordsWithMoment[language];
  if (moment !== undefined && isToldWithMoment(code)) return ofMoment[code]({ moment });
  const sentences: Readonly<Record<string, string>> = words[language];
  return Object.hasOwn(sentences, code) ? (sentences[code] ?? words[language].otherwise) : words[language].otherwise;
}

const isToldWithMoment = (code: string): code is keyof typeof wordsWithMoment.zh =>
  Object.hasOwn(wordsWithMoment.zh, code);
