// Money in fen, exactly: as people read it and as they type it. Pure.
import { type Language } from "@openhall/shared/core";

/** Figures behind the point: 万元 to a fen has six. */
export const moneyUnits = { wan: 6, yuan: 2 } as const;
export type MoneyUnit = keyof typeof moneyUnits;

const mostFen = 9_000_000_000_000_000;

const grouped = (whole: string): string => whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");

/** “28640.5” of fen, without superfluous noughts. */
export function amountText(fen: number, unit: MoneyUnit): string {
  const figures = moneyUnits[unit];
  const digits = `${Math.abs(fen)}`.padStart(figures + 1, "0");
  const [whole, rest] = [digits.slice(0, -figures), digits.slice(-figures).replace(/0+$/, "")];
  return `${fen < 0 ? "-" : ""}${whole}${rest === "" ? "" : `.${rest}`}`;
}

/** “28,640.5”. */
export function groupedAmount(fen: number, unit: MoneyUnit): string {
  const [whole = "", rest] = amountText(fen, unit).split(".");
  return rest === undefined ? grouped(whole) : `${grouped(whole)}.${rest}`;
}

/** “28,640 万元”, “CNY 286,400,000”. */
export const moneyText = (fen: number, language: Language): string =>
  language === "zh" ? `${groupedAmount(fen, "wan")} 万元` : `CNY ${groupedAmount(fen, "yuan")}`;

/** Fen of what was typed, also with separators and full-width digits; undefined where it is no amount exact to a fen. */
export function fenOf(typed: string, unit: MoneyUnit): number | undefined {
  const text = typed.normalize("NFKC").replaceAll(/[\s,，]/g, "");
  const [, whole, rest = ""] = /^(\d{1,14})(?:\.(\d+))?$/.exec(text) ?? [];
  const figures = moneyUnits[unit];
  const behind = rest.replace(/0+$/, "");
  if (whole === undefined || behind.length > figures) return undefined;
  const fen = Number(`${whole}${behind.padEnd(figures, "0")}`);
  return Number.isSafeInteger(fen) && fen <= mostFen ? fen : undefined;
}
