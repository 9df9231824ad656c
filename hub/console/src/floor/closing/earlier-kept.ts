// That somebody has looked at the numbers of earlier days and keeps them: remembered on this computer until the day changes.
const keyOf = (hallId: string): string => `openhall.console.earlier-kept.${hallId}`;

/** The day on which they were kept. */
export function readEarlierKept(hallId: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(hallId)) ?? undefined;
  } catch {
    return undefined; // A browser that forbids storage asks again after a refresh.
  }
}

export function writeEarlierKept(hallId: string, day: string): void {
  try {
    localStorage.setItem(keyOf(hallId), day);
  } catch {
    // As above.
  }
}
