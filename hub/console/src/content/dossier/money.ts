// Money of a line as it is typed. Pure.
import { amountText, fenOf as fenOfTyped, type MoneyUnit } from "../../frame/money.ts";

export const moneyUnits = ["wan", "yuan"] as const satisfies readonly MoneyUnit[];

export interface MoneyDraft {
  readonly amount: string;
  readonly unit: MoneyUnit;
}

export const noMoney: MoneyDraft = { amount: "", unit: "wan" };

/** Undefined where it is no amount, or one that has no whole number of fen. */
export const fenOf = ({ amount, unit }: MoneyDraft): number | undefined => fenOfTyped(amount, unit);

/** In ten thousand yuan from ten thousand of them on where that takes no more than two places, else in yuan. */
export function moneyOf(fen: number): MoneyDraft {
  const unit = fen >= 1_000_000 && fen % 10_000 === 0 ? "wan" : "yuan";
  return { unit, amount: amountText(fen, unit) };
}
