// An entry of the programme as a card: when, what, where, and what has changed. Pure.
import { type Bilingual, instantOf } from "@openhall/shared/core";
import { dayInWords, timeOfDay } from "@openhall/shared/ui";
import { both, type Card, type Part, type Rank, same } from "./card.ts";
import { firstDayOf, goesOn, isOver, lastDayOf, minutesUntil, type Moment } from "../listing.ts";
import { programmeWords } from "../programme-words.ts";
import { type Listed, type ProgrammeTold } from "../told.ts";

const { zh, en } = programmeWords;
type Row = Listed["row"];
type Place = Pick<Row, "venueId" | "roomId">;

export interface CardForm {
  readonly section?: Bilingual | undefined;
  /** Where all of a section are in one place it is not said again. */
  readonly hasPlace?: boolean;
  readonly placeRank?: Rank;
  /** Where no heading says that it goes on. */
  readonly saysNow?: boolean;
  /** Without who comes and what opens. */
  readonly isBrief?: boolean;
  /** How long until it starts. */
  readonly hasSoon?: boolean;
  /** The day before the time. */
  readonly hasDay?: boolean;
}

export function cardOf(one: Listed, told: ProgrammeTold, moment: Moment, form: CardForm = {}): Card {
  const { row, id } = one;
  const isNow = goesOn(one, moment);
  const isOff = row.status === "cancelled";
  const place: Part[] = form.hasPlace === false ? [] : placeParts(row, told, form.placeRank ?? 0);
  const parts: readonly (readonly Part[])[] = [
    form.hasDay ? [dayPart(one, moment)] : [],
    [{ kind: "title", text: row.title, rank: 0 }],
    isNow && form.saysNow ? [{ kind: "state", text: both(zh.now, en.now), rank: 0, colour: "now" }] : [],
    isNow ? stepParts(row) : [],
    markParts(one, told, moment),
    isOff ? [] : place,
    form.isBrief || isOff ? [] : serviceParts(row, told, moment),
    form.isBrief || isOff ? [] : hostParts(row, told),
  ];
  return {
    key: id,
    section: form.section,
    tone: isNow ? "live" : isOff ? "off" : isOver(one, moment) ? "past" : "usual",
    lead: leadOf(one, moment),
    parts: parts.flat(),
    countdown: form.hasSoon ? countdownOf(one, moment) : undefined,
  };
}

function leadOf({ row }: Listed, { timeZone }: Moment): Card["lead"] {
  if (row.allDay) return { text: `${zh.allDay}`, under: en.allDay };
  return { text: timeOfDay(row.startsAt, timeZone), under: `–${timeOfDay(row.endsAt, timeZone)}` };
}

const dayPart = (one: Listed, moment: Moment): Part => ({
  kind: "place",
  rank: 0,
  text: daysInWords(one, moment),
});

/** “9月18日 周五”; of several days the first and the last. */
export function daysInWords(one: Listed, { timeZone }: Moment): Bilingual {
  const { startsAt, endsAt } = one.row;
  const of = (at: string): Bilingual => both(dayInWords(at, timeZone, "zh"), dayInWords(at, timeZone, "en"));
  const from = of(startsAt);
  if (firstDayOf(one, timeZone) === lastDayOf(one, timeZone)) return from;
  const to = of(instantOf(Date.parse(endsAt) - 1));
  return both(zh.daysFromTo({ from: from.zh, to: to.zh }), en.daysFromTo({ from: from.en, to: to.en }));
}

function stepParts({ steps, stepId }: Row): Part[] {
  const step = steps.find(({ id }) => id === stepId);
  if (!step) return [];
  const text = both(`${zh.step}：${step.title.zh}`, `${en.step}: ${step.title.en}`);
  return [{ kind: "step", text, rank: 1, secondRank: 2, colour: "live" }];
}

function countdownOf(one: Listed, moment: Moment): Bilingual | undefined {
  const minutes = minutesUntil(one, moment);
  if (minutes === undefined) return undefined;
  return minutes === 0 ? both(zh.soon, en.soon) : both(zh.inMinutes({ minutes }), en.inMinutes({ minutes }));
}

/** What has changed, and what it was: shown until it is as it was. */
export function markParts({ row }: Listed, told: ProgrammeTold, moment: Moment): Part[] {
  if (row.status === "cancelled")
    return [{ kind: "mark", text: both(zh.cancelled, en.cancelled), rank: 0, colour: "bad" }];
  if (row.mark === undefined || row.was === undefined || row.status === "ended") return [];
  const isElsewhere = placeKey(row) !== placeKey(row.was);
  const isAnotherTime = row.was.startsAt !== row.startsAt;
  const time = timeWas(row, row.was.startsAt, moment);
  const place = placeOf(row.was, told);
  const say = (text: Bilingual, was: Bilingual): Part => {
    const [chinese, english] = [zh.was({ what: was.zh }), en.was({ what: was.en })];
    return { kind: "mark", text: both(`${text.zh} ${chinese}`, `${text.en}, ${english}`), rank: 0, colour: "warn" };
  };
  if (isElsewhere && isAnotherTime)
    return [say(both(zh.changed, en.changed), both(`${time.zh} ${place.zh}`, `${time.en} ${place.en}`))];
  if (isElsewhere) return [say(both(zh.relocated, en.relocated), place)];
  if (row.mark === "delayed") return [say(both(zh.delayed, en.delayed), time)];
  const ends = timeWas(row, row.was.endsAt, moment);
  return [say(both(zh.retimed, en.retimed), isAnotherTime ? time : both(`–${ends.zh}`, `–${ends.en}`))];
}

/** On another day with the day. */
function timeWas({ startsAt }: Row, was: string, { timeZone }: Moment): Bilingual {
  const time = timeOfDay(was, timeZone);
  const day = (at: string, language: "zh" | "en"): string => dayInWords(at, timeZone, language);
  if (day(was, "zh") === day(startsAt, "zh")) return same(time);
  return both(`${day(was, "zh")} ${time}`, `${day(was, "en")} ${time}`);
}

const placeKey = ({ venueId, roomId }: Place): string => `${venueId}/${roomId ?? ""}`;

/** In this hall's own venue the room alone says it. */
export function placeOf({ venueId, roomId }: Place, told: ProgrammeTold): Bilingual {
  const venue = told.placeOf(venueId);
  const room = venue?.rooms.find(({ id }) => id === roomId);
  if (!venue) return both("", "");
  if (!room) return venue.name;
  if (venueId === told.hallId) return room.name;
  return both(`${venue.name.zh} ${room.name.zh}`, `${venue.name.en}, ${room.name.en}`);
}

/** Where, and the way there from this screen. */
function placeParts(row: Row, told: ProgrammeTold, rank: Rank): Part[] {
  const second: Rank = rank < 1 ? 1 : rank;
  const venue = told.placeOf(row.venueId);
  const text = placeOf(row, told);
  if (!venue || text.zh === "") return [];
  const room = venue.rooms.find(({ id }) => id === row.roomId);
  const ways = [...(room?.ways ?? []), ...venue.ways];
  const way = ways.find(({ deviceId }) => deviceId === told.deviceId);
  if (!way) return [{ kind: "place", text, rank, secondRank: second }];
  const far = way.metres === undefined ? undefined : { metres: way.metres };
  const there = both(
    `${text.zh} · ${zh.thisWay}${far ? ` ${zh.metres(far)}` : ""}`,
    `${text.en}, ${en.thisWay}${far ? `, ${en.metres(far)}` : ""}`,
  );
  return [{ kind: "place", text: there, rank, secondRank: second, direction: way.direction }];
}

function hostParts({ hosts }: Row, told: ProgrammeTold): Part[] {
  const names = hosts.flatMap((id) => told.departmentOf(id) ?? []);
  if (names.length === 0) return [];
  const text = both(
    zh.hosts({ names: names.map((name) => name.zh).join("、") }),
    en.hosts({ names: names.map((name) => name.en).join(", ") }),
  );
  return [{ kind: "text", text, rank: 3, colour: "soft" }];
}

/** What it opens in the hall and when, said beforehand; what it closes stands at the desks. */
function serviceParts({ services }: Row, told: ProgrammeTold, { timeZone, now }: Moment): Part[] {
  const opens = services.filter(({ opening, at }) => opening === "open" && Date.parse(at) > now);
  const at = opens[0]?.at;
  const names = opens.flatMap((one) => (one.at === at ? (told.serviceOf(one.serviceId) ?? []) : []));
  if (at === undefined || names.length === 0) return [];
  const time = timeOfDay(at, timeZone);
  const text = both(
    zh.opens({ at: time, service: names.map((name) => name.zh).join("、") }),
    en.opens({ at: time, service: names.map((name) => name.en).join(", ") }),
  );
  return [{ kind: "text", text, rank: 2, secondRank: 3, colour: "soft" }];
}
