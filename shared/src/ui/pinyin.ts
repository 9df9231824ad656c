import { type ReadsAs } from "../venue/index.ts";

/** [G2] Some 300 KB, so only this page loads it, and when it is open already; without it one types characters. */
export async function loadPinyin(): Promise<ReadsAs | undefined> {
  try {
    const { match } = await import("pinyin-pro");
    return (text, letters, atStart) => {
      const places = match(text, letters, { continuous: true });
      return places !== null && (!atStart || places[0] === 0);
    };
  } catch {
    return undefined; // The hub was gone just then.
  }
}
