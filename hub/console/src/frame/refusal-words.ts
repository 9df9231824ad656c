// Why not, in plain words. Every screen of the console says a refusal the same way.
import { type Language } from "@openhall/shared/core";
import { defineWords } from "@openhall/shared/ui";
import { type WhyNot } from "./why-not.ts";

const refusalWords = defineWords({
  zh: {
    "unknown-desk": "这个窗口已经不在场地设置里了。请选择别的窗口。",
    "desk-taken": ({ clerk }: Parameters) => `${clerk} 已经开了这个窗口。请选择别的窗口。`,
    "already-at-desk": ({ deskId }: Parameters) => `您还开着窗口 ${deskId}。请先关闭那个窗口。`,
    "desk-not-open": "您的窗口没有开。请先选择一个窗口。",
    "visitor-at-desk": ({ number }: Parameters) => `${number} 还在窗口，请先办结。`,
    "nobody-waiting": "现在没有人等候您受理的事项。",
    "no-visitor": "窗口现在没有来访者。",
    "already-serving": "这位来访者已经开始办理。",
    "ticket-at-desk": "这位来访者已经被叫到窗口。",
    "ticket-ended": "这个号已经结束。",
    "unknown-ticket": "没有这个号，它可能已经结束。",
    "unknown-service": "有一个事项已经不在场地设置里了。请重新选择。",
    "wrong-credentials": "账号或密码不对。",
    "wrong-code": "首次启动码不对。请照中枢终端上显示的输入。",
    "already-set-up": "这个场地已经有账号了。请直接登录。",
    "not-signed-in": "登录已失效，请重新登录。",
    forbidden: "您的账号不能做这件事。请找管理员。",
    malformed: "中枢看不懂填写的内容。账号不能有空格；密码至少 8 个字符。",
    "unknown-command": "页面与中枢的版本不同。请刷新页面。",
    "id-reused": "这一步没有做成。请再按一次。",
    "too-late": "中枢收到得太晚，没有执行。请再按一次。",
    "too-many-requests": "尝试次数太多。请稍等片刻再试。",
    "read-only": "中枢的磁盘现在不能写入，不能叫号。请马上找技术员。",
    "try-again": "中枢没有做成这一步。请再按一次。",
    "no-link": "与中枢断开，这一步没有执行。",
    "no-answer": "中枢没有及时回答，这一步可能已经执行。请先看页面上的情况。",
    unknown: ({ code }: Parameters) => `中枢没有同意（${code}）。`,
  },
  en: {
    "unknown-desk": "This desk is no longer part of the venue. Choose another one.",
    "desk-taken": ({ clerk }) => `${clerk} has this desk open. Choose another one.`,
    "already-at-desk": ({ deskId }) => `You still have desk ${deskId} open. Close that one first.`,
    "desk-not-open": "Your desk is not open. Choose a desk first.",
    "visitor-at-desk": ({ number }) => `${number} is still at the desk. Finish that visit first.`,
    "nobody-waiting": "Nobody is waiting for what you take.",
    "no-visitor": "There is no visitor at the desk.",
    "already-serving": "This visit has already started.",
    "ticket-at-desk": "This visitor has been called to a desk already.",
    "ticket-ended": "This number is already over.",
    "unknown-ticket": "There is no such number; it may be over.",
    "unknown-service": "One of the services is no longer part of the venue. Choose again.",
    "wrong-credentials": "User or password is wrong.",
    "wrong-code": "The first-run code is wrong. Type it as the hub's terminal shows it.",
    "already-set-up": "This venue has accounts already. Sign in instead.",
    "not-signed-in": "Your sign-in has ended. Sign in again.",
    forbidden: "Your account may not do this. Ask the administrator.",
    malformed: "The hub could not read this. A user has no spaces; a password has at least 8 characters.",
    "unknown-command": "This page and the hub are of different versions. Reload the page.",
    "id-reused": "That was not done. Press once more.",
    "too-late": "The hub heard it too late and did not do it. Press once more.",
    "too-many-requests": "Too many tries. Wait a moment.",
    "read-only": "The hub's disk cannot be written, so nobody can be called. Tell the technician now.",
    "try-again": "The hub could not do that. Press once more.",
    "no-link": "The hub is out of reach; that was not done.",
    "no-answer": "The hub did not answer in time; it may have been done. Look at the page first.",
    unknown: ({ code }) => `The hub did not agree (${code}).`,
  },
});

interface Parameters {
  readonly code: string;
  readonly clerk: string;
  readonly deskId: string;
  readonly number: string;
}

type Code = keyof typeof refusalWords.zh;

const isKnown = (code: string): code is Code => Object.hasOwn(refusalWords.zh, code);

/** One sentence, and where there is one a way on; an unknown code is named, so that a technician can look it up. */
export function refusalText(refusal: WhyNot, language: Language): string {
  const message = refusalWords[language][isKnown(refusal.code) ? refusal.code : "unknown"];
  return typeof message === "string" ? message : message(parametersOf(refusal));
}

const parametersOf = (refusal: WhyNot): Parameters => ({
  code: refusal.code,
  clerk: nameOfSender(textOf(refusal.clerk)),
  deskId: textOf(refusal.deskId),
  number: textOf(refusal.number),
});

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** “c1” of `user:c1`. */
export const nameOfSender = (id: string): string => id.slice(id.indexOf(":") + 1);
