// A panel of a project before anybody has looked how much room there is: a heading with the age of its facts, and what stands under
// it from top to bottom. Pure.
import { type Bilingual, type CivilDate } from "@openhall/shared/core";
import { type DaysFacts, type FundsRow, type SCurveFacts } from "@openhall/shared/charts";
import { type MilestoneRow } from "@openhall/shared/projects";
import { type Frame } from "../../frames.ts";
import { type Colour, type Part } from "../../programme/cards/card.ts";

export type Chart =
  | { readonly kind: "curve"; readonly facts: SCurveFacts; readonly today: CivilDate }
  | { readonly kind: "days"; readonly facts: DaysFacts }
  | { readonly kind: "funds"; readonly funds: FundsRow }
  | { readonly kind: "shares"; readonly funds: FundsRow }
  | { readonly kind: "milestones"; readonly milestones: readonly MilestoneRow[]; readonly today: CivilDate };

/** A number that is read from afar, and under it what it counts. */
export interface Figure {
  readonly key: string;
  readonly value: string;
  readonly label: Bilingual;
  readonly colour?: Colour;
}

export type Item = {
  /** It stands under the one before it, in one column. */
  readonly clings?: true;
  /** It does so also where what clings has to be torn: red with its explanation. */
  readonly isBound?: true;
  /** Given up where there would be very many pages. */
  readonly isSpare?: true;
} & (
  | { readonly kind: "parts"; readonly parts: readonly Part[]; readonly tone?: "live" | "usual" }
  | { readonly kind: "figures"; readonly figures: readonly Figure[] }
  | {
      readonly kind: "chart";
      readonly chart: Chart;
      /** In multiples of the type's size. */
      readonly least: number;
    }
  /** Of the whole what is done, and where the plan is. */
  | { readonly kind: "bar"; readonly tenths: number; readonly plannedTenths: number | undefined }
  /** One picture, or before and after. */
  | { readonly kind: "pictures"; readonly frames: readonly { readonly frame: Frame; readonly label?: Bilingual }[] }
  | { readonly kind: "code"; readonly code: string; readonly words: Bilingual }
);

export interface Panel {
  readonly key: string;
  readonly title: Bilingual;
  readonly age?: Bilingual;
  /** The age is that nothing has come. */
  readonly isOut?: boolean;
  readonly items: readonly Item[];
}
