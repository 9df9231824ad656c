// General flashes, WCAG 2.3.1: pairs of opposing changes of relative luminance by a tenth or more, where the darker is below
// 0.80, over a quarter of the picture at once; more than three within a second are too many.
const leastChange = 0.1;
const darkerBelow = 0.8;
const leastShare = 0.25;
const flashesAllowed = 3;
/** A change that takes this many frames is still one. */
const framesOfChange = 3;

export interface FlashMeter {
  /** The next frame: a byte of grey for each pixel, 0 black to 255 white, gamma-encoded as in sRGB. */
  add(frame: Uint8Array): void;
  readonly flashes: boolean;
}

const luminance = Float64Array.from({ length: 256 }, (_, grey) => {
  const value = grey / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

export function createFlashMeter(pixels: number, framesPerSecond: number): FlashMeter {
  const extremes = new Float64Array(pixels).fill(Number.NaN);
  const directions = new Int8Array(pixels);
  const recent: (readonly [up: number, down: number])[] = [];
  let changes: number[] = [];
  let lastDirection = 0;
  let frameNumber = 0;
  let flashes = false;

  /** The way a pixel has turned with this frame; 0 where it goes on as it went. */
  function turnOf(pixel: number, value: number): number {
    const extreme = extremes[pixel] ?? Number.NaN;
    const direction = directions[pixel] ?? 0;
    if (Number.isNaN(extreme) || (value - extreme) * direction > 0) {
      extremes[pixel] = value;
      return 0;
    }
    if (Math.abs(value - extreme) < leastChange || Math.min(value, extreme) >= darkerBelow) return 0;
    const turn = Math.sign(value - extreme);
    extremes[pixel] = value;
    directions[pixel] = turn;
    return turn;
  }

  function noteChange(direction: number): void {
    if (direction === lastDirection) return;
    lastDirection = direction;
    changes = [...changes.filter((at) => frameNumber - at < framesPerSecond), frameNumber];
    if (changes.length > 2 * flashesAllowed) flashes = true;
  }

  return {
    add(frame) {
      let up = 0;
      let down = 0;
      for (let pixel = 0; pixel < pixels; pixel += 1) {
        const turn = turnOf(pixel, luminance[frame[pixel] ?? 0] ?? 0);
        if (turn > 0) up += 1;
        else if (turn < 0) down += 1;
      }
      recent.push([up, down]);
      if (recent.length > framesOfChange) recent.shift();
      const sum = (way: 0 | 1): number => recent.reduce((total, counts) => total + counts[way], 0);
      if (up > 0 && sum(0) >= leastShare * pixels) noteChange(1);
      if (down > 0 && sum(1) >= leastShare * pixels) noteChange(-1);
      frameNumber += 1;
    },
    get flashes() {
      return flashes;
    },
  };
}
