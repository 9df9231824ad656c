// Money as it is typed, in yuan or ten thousand yuan, and the fen that it exactly is. Pure.

export const moneyUnits = ["wan", "yuan"] as const;
export type MoneyUnit = (typeof moneyUnits)[number];

export interface MoneyDraft {
  readonly amount: string;
  readonly unit: MoneyUnit;
}

export const noMoney: MoneyDraft = { amount: "", unit: "wan" };

/** Decimal places of a unit: a fen is 0.01 yuan, and 0.000001 ten thousand yuan. */
const placesOf = { yuan: 2, wan: 6 } as const;
/** Of a whole figure in fen. */
const mostDigits = 15;

/** Undefined where it is no amount, or one that has no whole number of fen. */
export function fenOf({ amount, unit }: MoneyDraft): number | undefined {
  const [, whole, part = ""] = /^(\d+)(?:\.(\d+))?$/.exec(amount.trim().replaceAll(/[,，\s]/g, "")) ?? [];
  const places = placesOf[unit];
  if (whole === undefined || part.replace(/0+$/, "").length > places) return undefined;
  const digits = `${whole}${part.slice(0, places).padEnd(places, "0")}`.replace(/^0+(?=\d)/, "");
  return digits.length > mostDigits ? undefined : Number(digits);
}

/** In ten thousand yuan from ten thousand of them on where that takes no more than two places, else in yuan. */
export function moneyOf(fen: number): MoneyDraft {
  const unit = fen >= 1_000_000 && fen % 10_000 === 0 ? "wan" : "yuan";
  return { unit, amount: amountIn(fen, unit) };
}

/** Exactly, without zeros at its end. */
export function amountIn(fen: number, unit: MoneyUnit): string {
  const places = placesOf[unit];
  const digits = `${fen}`.padStart(places + 1, "0");
  const part = digits.slice(-places).replace(/0+$/, "");
  return digits.slice(0, -places) + (part === "" ? "" : `.${part}`);
}
