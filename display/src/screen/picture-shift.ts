const everyMs = 3 * 60_000;
const pixels = 3;

/** Round a small square, so that no line of the picture stays on the same row of pixels. */
const places = [
  { x: 0, y: 0 },
  { x: pixels, y: 0 },
  { x: pixels, y: pixels },
  { x: 0, y: pixels },
] as const;

/** How far, in CSS pixels, the picture stands from its place at `now`: it moves by 3 px every three minutes. */
export function pictureShiftAt(now: number): { readonly x: number; readonly y: number } {
  return places[Math.floor(now / everyMs) % places.length] ?? places[0];
}
