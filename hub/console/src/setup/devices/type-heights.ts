// How large the letters on a wall become. The display draws them so; here the figures only follow what is typed.

/** Millimetres of a capital's height. */
export interface TypeHeights {
  /** Of numbers and desks: 0.7 degrees (EN 301 549 §5.1.4). */
  readonly numbers: number;
  /** Of everything else at least: 22 minutes of arc. */
  readonly least: number;
}

const numberDegrees = 0.7;
const leastDegrees = 22 / 60;
/** Eyes of a seated visitor above the floor. */
const eyeMetres = 1.2;

/** `mountMetres` from the floor to the middle of the panel; undefined while no distance is typed. */
export function typeHeights(readerMetres = Number.NaN, mountMetres = eyeMetres): TypeHeights | undefined {
  if (!(readerMetres >= 0.5 && readerMetres <= 60)) return undefined;
  const distance = 1000 * Math.hypot(readerMetres, Math.max(0, mountMetres - eyeMetres));
  const height = (degrees: number): number => Math.round(distance * Math.tan((degrees * Math.PI) / 180));
  return { numbers: height(numberDegrees), least: height(leastDegrees) };
}
