// Numbers as people and spreadsheets write them, read digit by digit: what is money never passes through a fraction.
import { type Cell, textOfCell } from "../../tables/cells.ts";
import { withoutMark } from "../../tables/name-key.ts";

/** As spreadsheets show it: 15 digits. */
const ofNumber = (value: number): string => String(Number(value.toPrecision(15)));

/** With full-width digits and thousand separators as a plain decimal; undefined where it is no number. */
export function decimalOf(cell: Cell): string | undefined {
  const text = typeof cell === "number" ? ofNumber(cell) : withoutMark(textOfCell(cell)).normalize("NFKC").trim();
  const isGrouped = /^[+-]?\d{1,3}([ ,]\d{3})+(\.\d+)?$/.test(text);
  const digits = isGrouped ? text.replaceAll(/[ ,]/g, "") : text;
  return /^[+-]?\d{1,20}(\.\d{1,20})?$/.test(digits) ? digits : undefined;
}

/** The number with so many decimals as a whole one; undefined where it has more decimals, or is too large to be exact. */
export function scaled(decimal: string, decimals: number): number | undefined {
  const [, sign = "", whole = "", fraction = ""] = /^([+-]?)(\d+)(?:\.(\d+?)0*)?$/.exec(decimal) ?? [];
  if (whole === "" || fraction.length > decimals) return undefined;
  const value = BigInt(`${whole}${fraction.padEnd(decimals, "0")}`);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return value === 0n ? 0 : Number(value) * (sign === "-" ? -1 : 1);
}
