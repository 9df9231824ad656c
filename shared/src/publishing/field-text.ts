import { type Bilingual } from "../core/index.ts";

/** A text by its place in what was written. */
export interface FieldText {
  readonly field: string;
  readonly text: string;
  /** It is no sentence but an address. */
  readonly isLink?: true;
}

export const both = (field: string, { zh, en }: Bilingual): FieldText[] => [
  { field: `${field}.zh`, text: zh },
  { field: `${field}.en`, text: en },
];
