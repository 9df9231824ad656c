import { type Count } from "../state.ts";

/** Of fewer cases no share is said: one more or less would change it by ten points. */
export const fewestCases = 10;

/** [Y113] In tenths of a per cent; all of them only where none was missed, none only where none was kept. */
export function shareOf({ kept, all }: Count): number | undefined {
  if (all < fewestCases) return undefined;
  if (kept === all) return 1_000;
  return kept === 0 ? 0 : Math.min(999, Math.max(1, Math.round((kept / all) * 1_000)));
}
