import { type Card } from "./card.ts";
import { type Line } from "./card-lines.ts";

export interface PlannedCard {
  /** Of a card that stands in pieces each has its own. */
  readonly key: string;
  readonly card: Card;
  readonly lines: readonly Line[];
  /** Of its section, where it is the first of it. */
  readonly heading: { readonly lines: readonly Line[]; readonly height: number };
  /** The time before the lines, or on a narrow glass as the first of them. */
  readonly lead: "column" | "none";
  /** Large beside the lines; none where it is one of them. */
  readonly countdown: { readonly lines: readonly Line[]; readonly width: number };
  readonly height: number;
}
