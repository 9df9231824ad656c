// The code that a new machine shows on its glass, as people type it: capital or small, with or without spaces.

/** Characters of a code. */
export const codeLength = 6;

export const codeOf = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");

/** What is wrong with a code before the hub is asked: figures and letters that look alike stand in none. */
export function codeProblem(code: string): "codeLength" | "codeLetters" | undefined {
  if (/[01OIL]/.test(code)) return "codeLetters";
  return code.length === codeLength ? undefined : "codeLength";
}
