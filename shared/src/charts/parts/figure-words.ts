// Shares, points, measured values and money as people read them. Pure.
import { type Language } from "../../core/index.ts";

/** 815 is “81.5%”. */
export const percent = (tenths: number): string => `${inTenths(tenths)}%`;
/** 642 is “64.2”. */
export const inTenths = (tenths: number): string => (tenths / 10).toFixed(1);
/** −25 is “−2.5”, 25 “+2.5”. */
export const signedPoints = (tenths: number): string =>
  `${tenths < 0 ? "−" : tenths > 0 ? "+" : "±"}${inTenths(Math.abs(tenths))}`;

const fenOfYuan = 100;
const wan = 10_000 * fenOfYuan;
const yi = 100_000_000 * fenOfYuan;
const million = 1_000_000 * fenOfYuan;
const billion = 1_000 * million;

/** At most so many decimals, none of them a nought at the end. */
const rounded = (value: number, decimals: number): string => {
  const [whole = "0", rest = ""] = value.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const kept = rest.replace(/0+$/, "");
  return kept === "" ? grouped : `${grouped}.${kept}`;
};

/** “2.864亿元”, “186万元”, “CNY 286.4 million”. */
export function moneyWords(fen: number, language: Language): string {
  if (language === "zh") {
    if (fen >= yi) return `${rounded(fen / yi, 4)}亿元`;
    return fen >= wan ? `${rounded(fen / wan, 2)}万元` : `${rounded(fen / fenOfYuan, 2)}元`;
  }
  if (fen >= billion) return `CNY ${rounded(fen / billion, 3)} billion`;
  return fen >= million ? `CNY ${rounded(fen / million, 2)} million` : `CNY ${rounded(fen / fenOfYuan, 2)}`;
}
