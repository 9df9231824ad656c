// What a row says, and what was said of the same before, as the preview tells it.
import { type FiguresRow } from "@openhall/shared/projects";
import { tenthsText, yuanText } from "../../open-data/tables/figures-as-text.ts";
import { type PlacedFigures } from "./place-row.ts";

type Says = FiguresRow["says"];

export const progressSays = ({
  tenths,
  forecast,
}: {
  readonly tenths: number;
  readonly forecast?: string | undefined;
}): Says => [
  { name: "percent", value: tenthsText(tenths) },
  ...(forecast === undefined ? [] : [{ name: "forecast", value: forecast }]),
];

type SaidFunds = Omit<Extract<PlacedFigures, { part: "funds" }>, "part" | "projectId" | "on">;

export const fundsSay = (funds: SaidFunds): Says => [
  { name: "total", value: yuanText(funds.totalFen) },
  ...funds.sources.map(({ source, fen }) => ({ name: `source.${source}`, value: yuanText(fen) })),
  { name: "budgetYear", value: String(funds.budgetYear) },
  { name: "budget", value: yuanText(funds.budgetFen) },
  { name: "allocated", value: yuanText(funds.allocatedFen) },
  { name: "paid", value: yuanText(funds.paidFen) },
];

export function sayFigures(figures: PlacedFigures): { readonly on: string; readonly says: Says } {
  switch (figures.part) {
    case "progress":
      return { on: figures.on, says: progressSays(figures) };
    case "funds":
      return { on: figures.on, says: fundsSay(figures) };
    case "milestones":
      return { on: figures.on, says: [{ name: "milestone", value: figures.milestoneId }] };
    case "readings": {
      const { indicator, minutes, value, at } = figures.reading;
      return {
        on: at,
        says: [
          { name: "indicator", value: indicator },
          { name: "minutes", value: String(minutes) },
          { name: "value", value: String(value) },
        ],
      };
    }
  }
}
