/** A code is 4–32 letters, digits and hyphens. */
const shortest = 4;
const longest = 32;

/** What a code may hold, in capitals; everything else is left out. */
export const codeOf = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^A-Z\d-]/g, "")
    .slice(0, longest);

export const isWholeCode = (code: string): boolean => code.length >= shortest;
