import { type Indicator } from "../project.ts";

/** What an instrument can have read at all; beyond it is a fault of the sensor. */
export const possibleValues: Readonly<Record<Indicator, { readonly least: number; readonly most: number }>> = {
  pm10: { least: 0, most: 10_000 },
  pm25: { least: 0, most: 5_000 },
  noise: { least: 20, most: 150 },
};
