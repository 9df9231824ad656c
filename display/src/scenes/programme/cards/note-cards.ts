// What stands where there is nothing to list, in words. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type Aside } from "./aside-plan.ts";
import { both, type Card } from "./card.ts";
import { cardOf } from "./entry-card.ts";
import { firstAfterToday, isOn, type Moment, todayOf } from "../listing.ts";
import { programmeWords } from "../programme-words.ts";
import { type Listed, type ProgrammeTold } from "../told.ts";

const { zh, en } = programmeWords;

export const noteCard = (text: Bilingual): Card => ({
  key: "note",
  section: undefined,
  tone: "usual",
  lead: undefined,
  parts: [{ kind: "title", text, rank: 0 }],
});

/** “今天没有活动；下一场：9月18日 周五 …” */
export function nothingToday(listed: readonly Listed[], told: ProgrammeTold, moment: Moment) {
  const wasOn = listed.some((one) => isOn(one, todayOf(moment), moment.timeZone) && one.row.status !== "cancelled");
  const note = noteCard(wasOn ? both(zh.over, en.over) : both(zh.none, en.none));
  const later = firstAfterToday(listed, moment);
  if (!later) return { tries: [[note]], mostPages: 1, aside: asideOf(told, undefined) };
  const section = both(zh.following, en.following);
  const form = { section, hasDay: true };
  return { tries: [[note, cardOf(later, told, moment, form)]], mostPages: 1, aside: asideOf(told, later.id) };
}

/** A code for phones: of one entry, or of the whole programme. */
export function asideOf(told: ProgrammeTold, id: string | undefined): Aside | undefined {
  const code = id === undefined ? told.addressOf() : told.addressOf(id);
  if (code === undefined) return undefined;
  return { code, words: id === undefined ? both(zh.scanAll, en.scanAll) : both(zh.scan, en.scan) };
}

/** How many are not on the glass. */
export function moreCard(count: number, section: Card["section"]): readonly Card[] {
  if (count <= 0) return [];
  const parts = [{ kind: "place" as const, text: both(zh.more({ count }), en.more({ count })), rank: 0 as const }];
  return [{ key: `more ${section?.zh}`, section, tone: "usual", lead: undefined, parts }];
}
