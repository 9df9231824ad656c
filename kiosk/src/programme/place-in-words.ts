import { type Language, lookup } from "@openhall/shared/core";
import { type PlaceRow } from "@openhall/shared/venue";
import { type Entry, type Surroundings } from "./entry.ts";
import { entryWords } from "./entry-words.ts";

type Where = Pick<Entry, "venueId" | "roomId">;
export type Way = PlaceRow["ways"][number];

/** “三号会议室” in the hall of this page, elsewhere “市图书馆 · 报告厅”; undefined where the place is not known. */
export function placeInWords(
  { venueId, roomId }: Where,
  { venues, hallId }: Pick<Surroundings, "venues" | "hallId">,
  language: Language,
): string | undefined {
  const venue = lookup(venues, venueId);
  const room = venue?.rooms.find(({ id }) => id === roomId)?.name[language];
  if (room !== undefined && venueId === hallId) return room;
  return [venue?.name[language], room].filter((name) => name !== undefined).join(" · ") || undefined;
}

/** From the machine that shows it to the room, or else to its house. */
export function wayTo(
  { venueId, roomId }: Where,
  { venues, deviceId }: Pick<Surroundings, "venues" | "deviceId">,
): Way | undefined {
  const venue = lookup(venues, venueId);
  const room = venue?.rooms.find(({ id }) => id === roomId);
  return [...(room?.ways ?? []), ...(venue?.ways ?? [])].find((way) => way.deviceId === deviceId);
}

/** “市政府办公室、财政局”; of hosts that are not known nothing is said. */
export const hostsInWords = (
  { hosts }: Pick<Entry, "hosts">,
  { departments }: Pick<Surroundings, "departments">,
  language: Language,
): string => hosts.flatMap((id) => lookup(departments, id)?.name[language] ?? []).join(entryWords[language].also);
