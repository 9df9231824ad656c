// What this computer remembers of a person's choices: language, hall, keys. Nothing personal, nothing that must not be lost.
type Kept = "language" | "hall" | "venue" | `keys.${string}`;

const keyOf = (name: Kept): string => `openhall.console.${name}`;

export function readKept(name: Kept): string | undefined {
  try {
    return localStorage.getItem(keyOf(name)) ?? undefined;
  } catch {
    return undefined; // A browser that forbids storage: nothing is remembered.
  }
}

export function writeKept(name: Kept, value: string): void {
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    // As above.
  }
}
