/** What somebody in a wheelchair reaches: nothing to be touched stands higher above the floor. */
const reachMillimetres = 1100;
/** The least height that every page is made for. Over a lower edge as high as 850 mm it still ends below the 1220 mm of ADA 308. */
const leastMillimetres = 340;
/** Below this there is nothing to gain. */
const worthwhileMillimetres = 30;

/** The height that a lowered page keeps of its glass, from the lower edge up; undefined where lowering it would change nothing. */
export function loweredMillimetres(glassMillimetres: number, bottomMillimetres: number): number | undefined {
  const kept = Math.max(reachMillimetres - bottomMillimetres, leastMillimetres);
  return glassMillimetres - kept >= worthwhileMillimetres ? kept : undefined;
}
