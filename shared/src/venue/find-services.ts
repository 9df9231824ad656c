// The service that somebody means, from the words they say. Pure: a list and a text in, the list in order out.
import { type ServiceRow } from "./rows.ts";

export interface ListedService extends ServiceRow {
  readonly serviceId: string;
}

/** Whether `text` reads so in pinyin, by initials or whole syllables; `atStart` from its first character on. */
export type ReadsAs = (text: string, letters: string, atStart: boolean) => boolean;

/** How well a text fits, best first. What is found by its sound stands behind what is found by its writing. */
const rank = {
  letter: 0,
  nameStart: 1,
  keyword: 2,
  name: 3,
  keywordInside: 4,
  department: 5,
  soundOfNameStart: 6,
  soundOfKeyword: 7,
  soundOfName: 8,
  soundOfDepartment: 9,
  loose: 10,
} as const;

/** [G1] The services that fit, best first; all of them, frequent ones first, while nothing is typed. */
export function findServices(
  services: readonly ListedService[],
  text: string,
  readsAs: ReadsAs | undefined,
): ListedService[] {
  const words = plain(text).split(" ").filter(Boolean);
  return services
    .flatMap((service) => {
      const place = placeOf(service, words, readsAs);
      return place === undefined ? [] : [{ service, place }];
    })
    .sort((one, other) => one.place - other.place || byUse(one.service, other.service))
    .map(({ service }) => service);
}

/** Frequent ones first, then by the letter of their numbers. */
export function byUse(one: ListedService, other: ListedService): number {
  if (one.frequent !== other.frequent) return one.frequent ? -1 : 1;
  return compare(one.queue, other.queue) || compare(one.serviceId, other.serviceId);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Every word has to fit; the worst of them says where the service stands. */
function placeOf(service: ListedService, words: readonly string[], readsAs: ReadsAs | undefined): number | undefined {
  let worst = 0;
  for (const word of words) {
    const place = placeOfWord(service, word, readsAs);
    if (place === undefined) return undefined;
    worst = Math.max(worst, place);
  }
  return worst;
}

function placeOfWord(service: ListedService, word: string, readsAs: ReadsAs | undefined): number | undefined {
  const names = [plain(service.name.zh), plain(service.name.en)];
  const keywords = [...service.keywords.zh, ...service.keywords.en].map(plain);
  const departments = [plain(service.department.zh), plain(service.department.en)];
  if (word === service.queue.toLowerCase()) return rank.letter;
  if (names.some((name) => name.startsWith(word))) return rank.nameStart;
  // One letter is a letter of numbers, the beginning of a name or of its sound; anything else it would find everywhere.
  if (isLetters(word) && word.length === 1)
    return readsAs?.(service.name.zh, word, true) ? rank.soundOfNameStart : undefined;
  if (keywords.some((keyword) => keyword.startsWith(word))) return rank.keyword;
  if (names.some((name) => holds(name, word))) return rank.name;
  if (keywords.some((keyword) => holds(keyword, word))) return rank.keywordInside;
  if (departments.some((department) => holds(department, word))) return rank.department;
  if (isLetters(word)) return readsAs && placeOfSound(service, word, readsAs);
  return isLike([...names, ...keywords], word) ? rank.loose : undefined;
}

function placeOfSound(service: ListedService, letters: string, readsAs: ReadsAs): number | undefined {
  if (readsAs(service.name.zh, letters, true)) return rank.soundOfNameStart;
  if (service.keywords.zh.some((keyword) => readsAs(keyword, letters, true))) return rank.soundOfKeyword;
  if (readsAs(service.name.zh, letters, false)) return rank.soundOfName;
  return readsAs(service.department.zh, letters, true) ? rank.soundOfDepartment : undefined;
}

const isLetters = (word: string): boolean => /^[a-z]+$/.test(word);

/** In Chinese anywhere; in English at the beginning of a word, so that “art” is not found in “department”. */
const holds = (text: string, word: string): boolean =>
  /^[a-z0-9]/.test(word) ? ` ${text}`.includes(` ${word}`) : text.includes(word);

/** “办身份证” is meant by “户籍与身份证办理指南”: at least half of its pairs of characters are found there. */
function isLike(texts: readonly string[], word: string): boolean {
  const pairs = Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2));
  return texts.some((text) => {
    const found = pairs.filter((pair) => text.includes(pair)).length;
    return found > 0 && found * 2 >= pairs.length;
  });
}

/** Without case, width (“Ａ” is “a”) and marks: what people type and what is written meet here. */
export const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
