// The entries that somebody means, from the words they type: title, who hosts it, where it is; also by the sound of Chinese.
import { type Bilingual, lookup } from "@openhall/shared/core";
import { plain, type ReadsAs } from "@openhall/shared/venue";
import { byStart, type Entry, type Surroundings } from "./entry.ts";
import { kindWords } from "./entry-words.ts";

type Books = Pick<Surroundings, "venues" | "departments">;

/** How well a word fits, best first. */
const rank = { titleStart: 0, title: 1, beside: 2, soundOfTitle: 3, soundBeside: 4 } as const;

/** Best first, then by their start with what is over last; nothing while nothing is typed. */
export function findEntries(
  entries: readonly Entry[],
  text: string,
  books: Books,
  readsAs: ReadsAs | undefined,
): readonly Entry[] {
  const words = plain(text).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  return entries
    .flatMap((entry) => {
      const places = words.map((word) => placeOfWord(entry, word, books, readsAs));
      return places.every((place) => place !== undefined) ? [{ entry, place: Math.max(...places) }] : [];
    })
    .toSorted(
      (one, other) =>
        Number(isOver(one.entry)) - Number(isOver(other.entry)) ||
        one.place - other.place ||
        byStart(one.entry, other.entry),
    )
    .map(({ entry }) => entry);
}

const isOver = ({ status }: Entry): boolean => status === "ended";

function placeOfWord(entry: Entry, word: string, books: Books, readsAs: ReadsAs | undefined): number | undefined {
  const beside = namesBeside(entry, books);
  const titles = textsOf(entry.title);
  if (titles.some((title) => title.startsWith(word))) return rank.titleStart;
  // One letter would be found everywhere.
  if (/^[a-z]$/.test(word)) return readsAs?.(entry.title.zh, word, true) ? rank.soundOfTitle : undefined;
  if (titles.some((title) => holds(title, word))) return rank.title;
  if (beside.flatMap(textsOf).some((name) => holds(name, word))) return rank.beside;
  if (!readsAs || !/^[a-z]+$/.test(word)) return undefined;
  if (readsAs(entry.title.zh, word, false)) return rank.soundOfTitle;
  return beside.some(({ zh }) => readsAs(zh, word, false)) ? rank.soundBeside : undefined;
}

/** Who hosts it, where it is, what kind it is of. */
function namesBeside({ hosts, venueId, roomId, kind }: Entry, { venues, departments }: Books): readonly Bilingual[] {
  const venue = lookup(venues, venueId);
  const room = venue?.rooms.find(({ id }) => id === roomId);
  const places = [venue, room, ...hosts.map((id) => lookup(departments, id))].flatMap((row) => row?.name ?? []);
  return [...places, { zh: kindWords.zh[kind], en: kindWords.en[kind] }];
}

const textsOf = ({ zh, en }: Bilingual): readonly string[] => [plain(zh), plain(en)];

/** In Chinese anywhere; in English at the beginning of a word. */
const holds = (text: string, word: string): boolean =>
  /^[a-z0-9]/.test(word) ? ` ${text}`.includes(` ${word}`) : text.includes(word);
