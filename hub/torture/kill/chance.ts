/** A seeded source of chance: the same seed makes the same choices. */
export interface Chance {
  /** From 0 to `below`, without it. */
  number(below: number): number;
  happens(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Another source, which this one's further use does not change. */
  fork(): Chance;
}

/** Mulberry32: 32 bits of state are plenty for choosing what a kiosk does next. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  return {
    number: (below) => next() * below,
    happens: (probability) => next() < probability,
    pick(items) {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error("Nothing to pick from");
      return item;
    },
    fork: () => createChance(next() * 2 ** 32),
  };
}
