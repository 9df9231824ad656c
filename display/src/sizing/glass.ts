import { type Geometry, type PanelSize, typeSizes } from "@openhall/shared/venue";

/** A rectangle of a panel, and who reads it: what a scene is drawn on. */
export interface Glass {
  readonly size: PanelSize;
  /** Of that rectangle: its own diagonal. */
  readonly geometry: Geometry;
}

/** The part of that size of a whole panel, with pixels as large as the panel's. */
export function partOf(panel: PanelSize, geometry: Geometry, size: PanelSize): Glass {
  const share = Math.hypot(size.width, size.height) / Math.hypot(panel.width, panel.height);
  return { size, geometry: { ...geometry, diagonalInches: geometry.diagonalInches * share } };
}

/** The smallest type on it that the farthest reader can read, in CSS pixels. */
export const floorOf = ({ size, geometry }: Glass): number => typeSizes(size, geometry).floor;
