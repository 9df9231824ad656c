// What stands where there is nothing to list, in words. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { both, type Card } from "./card.ts";
import { cardOf } from "./entry-card.ts";
import { firstAfterToday, isOn, type Moment, todayOf } from "./listing.ts";
import { programmeWords } from "./programme-words.ts";
import { type Listed, type ProgrammeTold } from "./told.ts";

const { zh, en } = programmeWords;

export const noteCard = (text: Bilingual): Card => ({
  key: "note",
  section: undefined,
  tone: "usual",
  lead: undefined,
  parts: [{ kind: "title", text, rank: 0 }],
  code: undefined,
});

/** “今天没有活动；下一场：9月18日 周五 …” */
export function nothingToday(listed: readonly Listed[], told: ProgrammeTold, moment: Moment) {
  const wasOn = listed.some((one) => isOn(one, todayOf(moment), moment.timeZone) && one.row.status !== "cancelled");
  const note = noteCard(wasOn ? both(zh.over, en.over) : both(zh.none, en.none));
  const later = firstAfterToday(listed, moment);
  if (!later) return { tries: [[note]], mostPages: 1 };
  const section = both(zh.following, en.following);
  const form = { section, hasDay: true, hasHosts: true, hasCode: true };
  return { tries: [[note, cardOf(later, told, moment, form)]], mostPages: 1 };
}
