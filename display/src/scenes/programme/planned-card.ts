import { type Card } from "./card.ts";
import { type Line } from "./card-lines.ts";

export interface PlannedCard {
  readonly card: Card;
  readonly lines: readonly Line[];
  /** Of its section, where it is the first of it. */
  readonly heading: { readonly lines: readonly Line[]; readonly height: number };
  /** The time before the lines, or on a narrow glass as the first of them. */
  readonly lead: "column" | "none";
  /** Size of the code; 0: none. */
  readonly code: number;
  readonly height: number;
}
