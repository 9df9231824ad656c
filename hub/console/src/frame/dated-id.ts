// Ids that the page makes: readable from the date, and by chance never the same on two computers.
const letters = "23456789abcdefghjkmnpqrstuvwxyz";

/** “0916-k7q” of `2026-09-16`; `bytes` by chance. */
export const datedIdOf = (date: string, bytes: Uint8Array): string =>
  `${date.slice(5, 7)}${date.slice(8, 10)}-${Array.from(bytes, (byte) => letters.charAt(byte % letters.length)).join("")}`;

export function newDatedId(date: string, isTaken: (id: string) => boolean): string {
  let id = datedIdOf(date, crypto.getRandomValues(new Uint8Array(4)));
  while (isTaken(id)) id = datedIdOf(date, crypto.getRandomValues(new Uint8Array(4)));
  return id;
}
