import { type Indicator } from "../project.ts";

/**
 * The mean of so many values in tenths, weighed by how long each is: of particles the arithmetic one, of noise that of its
 * energy, 10·lg of the mean of 10^(L/10) (equivalent level, GB 3096).
 */
export interface Mean {
  add(tenths: number, weight: number): void;
  /** Of how long values have been added. */
  readonly weight: number;
  /** In tenths. */
  readonly tenths: number;
}

export function createMean(indicator: Indicator): Mean {
  let sum = 0;
  let weight = 0;
  return {
    add(tenths, more) {
      sum += more * (indicator === "noise" ? energyOf(tenths) : tenths);
      weight += more;
    },
    get weight() {
      return weight;
    },
    get tenths() {
      return Math.round(indicator === "noise" ? 100 * Math.log10(sum / weight) : sum / weight);
    },
  };
}

/** Of tenths of a decibel. */
const energyOf = (tenths: number): number => 10 ** (tenths / 100);
