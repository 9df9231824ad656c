// What the panel says of how its desk stands, in both languages. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type PauseReason } from "@openhall/shared/queue";
import { pauseWords } from "../hall/board-words.ts";
import { panelWords } from "./panel-words.ts";

export type PanelSays =
  | { readonly kind: "called"; readonly number: string; readonly lit: boolean }
  | { readonly kind: "serving" | "corrected"; readonly number: string }
  | { readonly kind: "paused"; readonly reason: PauseReason }
  | { readonly kind: "open" | "closed" | "hall-closed" | "ask-staff" };

const { zh, en } = panelWords;

type Plain = { [Key in keyof typeof zh]: (typeof zh)[Key] extends string ? Key : never }[keyof typeof zh];
const words = (key: Plain): Bilingual => ({ zh: zh[key], en: en[key] });

/** What stands large where there is no number. */
export function stateWords({ kind }: PanelSays): Bilingual | undefined {
  switch (kind) {
    case "called":
    case "serving":
    case "corrected":
      return undefined;
    case "paused":
      return words("paused");
    case "open":
      return words("open");
    case "closed":
      return words("closed");
    case "hall-closed":
      return words("hallClosed");
    case "ask-staff":
      return words("unknown");
  }
}

interface Room {
  /** For whole sentences. */
  readonly isRoomy: boolean;
  /** Whether the state stands above the sentence. */
  readonly hasState: boolean;
}

/** What that means for whoever reads it. */
export function sentenceOf(says: PanelSays, { isRoomy, hasState }: Room): Bilingual {
  switch (says.kind) {
    case "called":
      return words(isRoomy ? "comeHere" : "comeHereShort");
    case "serving":
      return words("serving");
    case "corrected":
      return words(isRoomy ? "correction" : "correctionShort");
    case "paused":
      return hasState ? whyPaused(says.reason, isRoomy) : paused(says.reason);
    case "open":
      return words(isRoomy ? "waitForCall" : "waitForCallShort");
    case "closed":
      return words(isRoomy ? "elsewhere" : "elsewhereShort");
    case "hall-closed":
      return words(isRoomy ? "noMoreToday" : "noMoreTodayShort");
    case "ask-staff":
      return words(isRoomy ? "askStaff" : "askStaffShort");
  }
}

function whyPaused(reason: PauseReason, isRoomy: boolean): Bilingual {
  const why = { zh: pauseWords.zh[reason], en: pauseWords.en[reason] };
  if (reason === "other" || !isRoomy) return why;
  return { zh: zh.pausedBecause({ reason: why.zh }), en: en.pausedBecause({ reason: why.en }) };
}

const paused = (reason: PauseReason): Bilingual => ({
  zh: zh.pausedFor({ reason: pauseWords.zh[reason] }),
  en: en.pausedFor({ reason: pauseWords.en[reason] }),
});

/** For those who hear it: number and sentence as one. */
export function labelOf(says: PanelSays): string | undefined {
  if (says.kind === "called") return `${zh.called(says)} ${en.called(says)}`;
  if (says.kind === "serving") return `${zh.served(says)} ${en.served(says)}`;
  return says.kind === "corrected" ? `${zh.corrected(says)} ${en.corrected(says)}` : undefined;
}
