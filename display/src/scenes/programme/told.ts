// What a scene of the programme is told: on a wall by its stores, in the console's frame by its messages.
import { type Bilingual, type Instant } from "@openhall/shared/core";
import { type EntryRow } from "@openhall/shared/programme";
import { type PlaceRow } from "@openhall/shared/venue";

/** An entry of the programme; those of a playlist are others. */
export interface Listed {
  readonly id: string;
  readonly row: EntryRow;
}

export interface ProgrammeTold {
  /** Those that this screen may show, in the order of their starts. */
  readonly listed: readonly Listed[];
  /** False before anything has been heard of it. */
  readonly isKnown: boolean;
  /** False where the hub is not heard: then nothing is said of now. */
  readonly isLive: boolean;
  readonly heardAt: Instant | undefined;
  readonly hallId: string | undefined;
  /** This screen, from which ways lead. */
  readonly deviceId: string | undefined;
  placeOf(id: string): PlaceRow | undefined;
  departmentOf(id: string): Bilingual | undefined;
  serviceOf(id: string): Bilingual | undefined;
  /** For phones, of an entry or of the whole programme; undefined where none is known. */
  addressOf(...id: readonly string[]): string | undefined;
}

/** In the order of their starts. */
export const listedOf = (rows: Readonly<Record<string, EntryRow>>): readonly Listed[] =>
  Object.entries(rows)
    .map(([id, row]) => ({ id, row }))
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));

const orderOf = ({ id, row }: Listed): string => `${row.startsAt} ${id}`;
