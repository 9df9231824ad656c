export interface Glass {
  readonly width: number;
  readonly height: number;
}

const millimetresPerInch = 25.4;

/** CSS pixels in a millimetre of a panel that the page fills, from its diagonal. */
export const pxPerMmOf = ({ width, height }: Glass, diagonalInches: number): number =>
  Math.hypot(width, height) / (diagonalInches * millimetresPerInch);
