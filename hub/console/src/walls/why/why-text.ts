// The hub's answer about one zone, in plain words. Pure.
import { civilDateAt, instantOf, type Instant, type Language } from "@openhall/shared/core";
import { dateInWords, timeOfDay } from "@openhall/shared/ui";
import { type HallPlaylist } from "../hall-walls-store.ts";
import { type Named, sceneKindOf, sceneText } from "../words/scene-text.ts";
import { rulesText } from "../words/rules-text.ts";
import { sceneWords } from "../words/scene-words.ts";
import { type LostEntries, type WhyItem, type WhyZone } from "./why-answer.ts";
import { whyWords } from "./why-words.ts";

/** What the words need to know beside the answer. */
interface Telling {
  /** The screen's. */
  readonly playlist: HallPlaylist | undefined;
  /** Of a desk panel. */
  readonly ownDesk: string | undefined;
  readonly named: Named;
  clerk(senderId: string): string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly timeZone: string;
  readonly language: Language;
}

export const zoneTold = (zone: WhyZone, telling: Telling) => ({
  scene: sceneOf(zone, telling),
  rule: ruleOf(zone, telling),
  lasts: lastsOf(zone, telling),
  who: zone.item ? whoText(zone.item, telling) : "",
  next: nextOf(zone, telling),
  lost: lostTold(zone.lost, telling),
});

/** What is not shown, each with its reason. */
export function lostTold(lost: LostEntries, telling: Pick<Telling, "playlist" | "named" | "language">) {
  const said = whyWords[telling.language];
  return lost.map(({ entryId, why }) => ({
    entryId,
    text: said.reason({ scene: entryText(entryId, telling), why: said[why] }),
  }));
}

const entryOf = (entryId: string | undefined, { playlist }: Pick<Telling, "playlist">) =>
  playlist?.entries.find(({ id }) => id === entryId);

function entryText(entryId: string, telling: Pick<Telling, "playlist" | "named" | "language">): string {
  const entry = entryOf(entryId, telling);
  return entry ? sceneText(entry.scene, telling.named, telling.language) : whyWords[telling.language].gone;
}

function sceneOf({ entryId, scene, item }: WhyZone, telling: Telling): string {
  const { named, language, ownDesk } = telling;
  if (item) return sceneWords[language].noticeOf({ title: item.title[language] });
  const entry = entryOf(entryId, telling);
  if (entry) return sceneText(entry.scene, named, language);
  const kind = sceneKindOf(scene);
  if (kind === "desk-panel" && ownDesk !== undefined) return sceneText({ kind, deskId: ownDesk }, named, language);
  return kind ? sceneWords[language][kind] : scene;
}

function ruleOf({ entryId, priority }: WhyZone, telling: Telling): string {
  const { playlist, named, language } = telling;
  const said = whyWords[language];
  if (!playlist) return said.noPlaylist;
  const entry = entryOf(entryId, telling);
  if (!entry) return said.ownPage;
  const rules = rulesText(entry, named, language);
  return `${said.entry({ playlist: playlist.name, priority })} ${rules === "" ? said.always : rules}`;
}

function lastsOf({ since, until }: WhyZone, telling: Telling): string {
  const said = whyWords[telling.language];
  const parts = [
    ...(since === undefined ? [] : [said.since({ at: turn(since, telling) })]),
    until === undefined ? said.stays : said.until({ at: turn(until, telling) }),
  ];
  return parts.join(said.separator);
}

function nextOf({ zone, next, until }: WhyZone, telling: Telling): string {
  const said = whyWords[telling.language];
  if (until === undefined) return said.nothingNext;
  const nobody = zone === "main" ? said.itsOwnPage : said.nobody;
  const scene = next === undefined ? nobody : entryText(next, telling);
  return said.nextOf({ scene, at: turn(until, telling) });
}

function whoText({ authors = [], reviewedBy, approvedBy, approvedAt }: WhyItem, telling: Telling): string {
  const said = whyWords[telling.language];
  return [
    ...authors.map((one) => said.wrote({ name: telling.clerk(one) })),
    ...(reviewedBy === undefined ? [] : [said.reviewed({ name: telling.clerk(reviewedBy) })]),
    ...(approvedBy === undefined || approvedAt === undefined
      ? []
      : [said.approved({ name: telling.clerk(approvedBy), at: moment(approvedAt, telling) })]),
  ].join(said.separator);
}

/** “14:02”, with the day where it is another one than today. */
function moment(at: Instant, { now, timeZone, language }: Telling): string {
  const isToday = civilDateAt(at, timeZone) === civilDateAt(instantOf(now), timeZone);
  return isToday ? timeOfDay(at, timeZone) : dateInWords(at, timeZone, language);
}

/** Scenes take turns within a minute: with seconds, but on the minute itself. No zone of today differs from UTC by seconds. */
function turn(at: Instant, telling: Telling): string {
  const seconds = at.slice(17, 19);
  return seconds === "00" ? moment(at, telling) : `${moment(at, telling)}:${seconds}`;
}
