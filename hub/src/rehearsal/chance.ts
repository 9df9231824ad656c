/** A seeded source of chance: the same seed makes the same choices. */
export interface Chance {
  /** From `from` to `to`, without it. */
  between(from: number, to: number): number;
  happens(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item | undefined;
  /** Scattered as times of service are, most a little below the mean and some far above it. */
  lognormal(mean: number): number;
  /** A source of its own by this name, which no further use of this one changes. */
  of(name: string): Chance;
}

/** Standard deviation of the logarithm: nine in ten lie between 0.4 and 2 times the mean. */
const scatter = 0.5;

/** Any text is a seed. */
export function createChance(seed: string): Chance {
  const next = mulberry32(hashOf(seed));

  /** Box–Muller. */
  function normal(): number {
    return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  }

  return {
    between: (from, to) => from + next() * (to - from),
    happens: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)],
    lognormal: (mean) => mean * Math.exp(scatter * normal() - scatter ** 2 / 2),
    of: (name) => createChance(`${seed}\n${name}`),
  };
}

/** 32 bits of state are plenty for what a visitor does next. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a, stirred once more so that names that differ in their last letter begin far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
