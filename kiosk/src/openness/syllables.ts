// Chinese by its sound: which characters the letters that have been typed can mean. Pure; the table comes in.

/** Characters of a syllable, the frequent ones first, with spaces between them. */
export type SyllableTable = Readonly<Record<string, string>>;

export interface Candidates {
  /** The letters at the beginning that they are for. */
  readonly syllable: string;
  readonly characters: readonly string[];
}

const longestSyllable = 6;

/** Of the longest syllable with which the letters begin; undefined where they begin with none. */
export function candidatesOf(letters: string, table: SyllableTable): Candidates | undefined {
  const typed = letters.toLowerCase();
  for (let length = Math.min(longestSyllable, typed.length); length > 0; length -= 1) {
    const syllable = typed.slice(0, length);
    const characters = Object.hasOwn(table, syllable) ? table[syllable] : undefined;
    if (characters !== undefined) return { syllable, characters: characters.split(" ") };
  }
  return undefined;
}
