// What is filled into the places of an emergency template while somebody chooses it.
import { type Place } from "@openhall/shared/screens";

/** What is filled in, as typed values; no free text. */
export interface Fill {
  readonly deskId?: string;
  readonly time?: string;
  readonly minutes?: number;
}

/** Whether every place has a value that a screen can show. */
export const isFilled = (wanted: readonly Place[], fill: Fill): boolean =>
  wanted.every((place) => {
    if (place === "desk") return fill.deskId !== undefined;
    if (place === "time") return fill.time !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(fill.time);
    return fill.minutes !== undefined && Number.isInteger(fill.minutes) && fill.minutes >= 1 && fill.minutes <= 999;
  });
