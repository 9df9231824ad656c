/** Chance that a seed repeats. */
export interface Chance {
  /** Uniform in [0, 1). */
  next(): number;
  normal(): number;
  /** Log-normal with this mean and coefficient of variation. */
  around(mean: number, variation: number): number;
  exponential(mean: number): number;
  poisson(mean: number): number;
}

export function createChance(seed: number): Chance {
  const next = mulberry32(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    normal,
    around(mean, variation) {
      const variance = Math.log(1 + variation * variation);
      return mean * Math.exp(Math.sqrt(variance) * normal() - variance / 2);
    },
    exponential: (mean) => -mean * Math.log(1 - next()),
    poisson(mean) {
      let count = 0;
      for (let spent = -Math.log(1 - next()); spent < mean; spent -= Math.log(1 - next())) count += 1;
      return count;
    },
  };
}

/** Source: Tommy Ettinger, public domain. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
