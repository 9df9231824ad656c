import { type Indicator } from "../project.ts";

/**
 * What an instrument can have read at all; beyond it is a fault of the sensor. Ours, and wide on purpose: monitors of particles
 * are built for up to 1,000 or 10,000 µg/m³, sound level meters for about 30 to 130 dB(A).
 */
export const possibleValues: Readonly<Record<Indicator, { readonly least: number; readonly most: number }>> = {
  pm10: { least: 0, most: 10_000 },
  pm25: { least: 0, most: 5_000 },
  noise: { least: 20, most: 150 },
};
