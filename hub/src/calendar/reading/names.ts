// Places, departments and kinds by their ids and by what they are called in either language.
import { type Bilingual } from "@openhall/shared/core";
import { type EntryKind, entryKinds } from "@openhall/shared/programme";
import { type DepartmentRow, type PlaceRow } from "@openhall/shared/venue";
import { nameKey as key } from "../../tables/name-key.ts";
import { kindWords } from "../kind-words.ts";

export interface Directory {
  readonly venues: Readonly<Record<string, PlaceRow>>;
  readonly departments: Readonly<Record<string, DepartmentRow>>;
}

const otherKinds: Partial<Record<EntryKind, readonly string[]>> = {
  ceremony: ["典礼", "启动仪式", "揭牌仪式"],
  consultation: ["咨询会", "咨询活动", "现场咨询"],
  lecture: ["解读", "政策解读", "报告", "talk", "presentation"],
  training: ["培训班", "workshop"],
  "theme-day": ["主题活动", "开放日", "open day"],
  tour: ["走访", "参观活动", "visit"],
  "live-stream": ["网络直播", "livestream", "broadcast"],
  interview: ["在线访谈"],
  closing: ["闭幕", "闭幕式", "总结会"],
};

const kinds = new Map(
  entryKinds.flatMap((kind) =>
    [kind, ...Object.values(kindWords[kind]), ...(otherKinds[kind] ?? [])].map((name) => [key(name), kind] as const),
  ),
);

export const findKind = (texts: readonly string[]): EntryKind | undefined =>
  texts.map((text) => kinds.get(key(text))).find((kind) => kind !== undefined);

export function findDepartment(text: string, { departments }: Directory): string | undefined {
  return Object.entries(departments).find(([id, { name }]) => isCalled(text, id, name))?.[0];
}

const isCalled = (text: string, id: string, { zh, en }: Bilingual): boolean =>
  text === id || [zh, en].some((name) => name !== "" && key(name) === key(text));

export interface FoundPlace {
  readonly venueId: string;
  readonly roomId?: string;
  /** Behind the name of the place, and no room of it. */
  readonly unknownRoom?: string;
}

/**
 * “市图书馆报告厅 · 三号会议室”, also in both languages, or a place and a room each by itself. A room alone is found where no
 * other place has one of that name.
 */
export function findPlace(venue: string, room: string, directory: Directory): FoundPlace | undefined {
  for (const text of [venue, ...venue.split(" / ")].map((part) => part.trim()).filter(Boolean)) {
    const found = placeCalled(text, directory) ?? placeBefore(text, directory) ?? roomAlone(text, directory);
    if (found) return room === "" ? found : inRoom(found.venueId, room, directory);
  }
  return venue === "" && room !== "" ? roomAlone(room, directory) : undefined;
}

function placeCalled(text: string, { venues }: Directory): FoundPlace | undefined {
  const found = Object.entries(venues).find(([id, { name }]) => isCalled(text, id, name));
  return found && { venueId: found[0] };
}

const separators = /^[\s·•・,，、;；:：|｜/\\()（）[\]【】—–-]+|[\s·•・,，、;；:：|｜/\\()（）[\]【】—–-]+$/g;

/** The longest name of a place that the text begins with; the rest is a room. */
function placeBefore(text: string, directory: Directory): FoundPlace | undefined {
  const wanted = key(text);
  const [best] = Object.entries(directory.venues)
    .flatMap(([id, { name }]) => [id, name.zh, name.en].map((one) => ({ id, begin: key(one) })))
    .filter(
      ({ begin }) =>
        begin !== "" && wanted.startsWith(begin) && /^[^\p{L}\p{N}]|^\p{Script=Han}/u.test(wanted.slice(begin.length)),
    )
    .toSorted((one, other) => other.begin.length - one.begin.length);
  return best && inRoom(best.id, wanted.slice(best.begin.length).replaceAll(separators, ""), directory);
}

function inRoom(venueId: string, room: string, { venues }: Directory): FoundPlace {
  const found = venues[venueId]?.rooms.find(({ id, name }) => isCalled(room, id, name) || key(id) === key(room));
  if (found) return { venueId, roomId: found.id };
  return room === "" ? { venueId } : { venueId, unknownRoom: room };
}

function roomAlone(text: string, { venues }: Directory): FoundPlace | undefined {
  const found = Object.entries(venues).flatMap(([venueId, { rooms }]) =>
    rooms.filter(({ id, name }) => isCalled(text, id, name)).map(({ id }): FoundPlace => ({ venueId, roomId: id })),
  );
  return found.length === 1 ? found[0] : undefined;
}
