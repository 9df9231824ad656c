/** The glass a page is drawn on and who reads it; what a screen is set up with. */
export interface Geometry {
  /** Of the panel, corner to corner. */
  readonly diagonalInches: number;
  /** From the panel to the farthest seat that must read it. */
  readonly readerMetres: number;
  /** From the floor to the middle of the panel; above a reader's eyes it adds to the distance. */
  readonly mountMetres?: number;
}

/** Size of the page in CSS pixels, filling the whole panel. */
export interface PanelSize {
  readonly width: number;
  readonly height: number;
}

/** Font sizes in CSS pixels. */
export interface TypeSizes {
  /** Nothing a visitor must read is smaller: capitals of 22 minutes of arc, 6.4 mm for each metre of distance. */
  readonly floor: number;
  /** What number and desk aim at: capitals of 0.7 degrees, 12.2 mm for each metre (EN 301 549 §5.1.4). */
  readonly aim: number;
}

const millimetresPerInch = 25.4;
const floorRadians = (22 / 60) * (Math.PI / 180);
const aimRadians = 0.7 * (Math.PI / 180);
/** Of Noto Sans SC. */
const capHeightEm = 0.72;
/** Eyes of a seated visitor above the floor. */
const eyeMetres = 1.2;

/** Type follows distance: the sizes that the farthest reader needs on this panel (screens.md, “Displays”). */
export function typeSizes(panel: PanelSize, geometry: Geometry): TypeSizes {
  const diagonalPixels = Math.hypot(panel.width, panel.height);
  const millimetresPerPixel = (geometry.diagonalInches * millimetresPerInch) / diagonalPixels;
  const distance = 1000 * metresToReader(geometry);
  const fontSize = (radians: number): number => (distance * Math.tan(radians)) / capHeightEm / millimetresPerPixel;
  return { floor: fontSize(floorRadians), aim: fontSize(aimRadians) };
}

function metresToReader({ readerMetres, mountMetres = eyeMetres }: Geometry): number {
  return Math.hypot(readerMetres, Math.max(0, mountMetres - eyeMetres));
}
