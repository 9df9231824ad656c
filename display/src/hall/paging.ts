/** The shortest time a page stands. */
const shortestDwellMs = 15_000;
/** A slow reader takes a second for three characters, and half as long again to find the place. */
const readingMsPerCharacter = (1000 / 3) * 1.5;

/** How long a page with that many characters stands. */
export const dwellMs = (characters: number): number => Math.max(shortestDwellMs, characters * readingMsPerCharacter);

/** The turn of now; counted from the hub's clock, so that all screens of a hall turn together. */
export const turnAt = (now: number, dwell: number): number => Math.floor(now / dwell);
