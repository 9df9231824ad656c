// Shares, points, money and civil days as people read them, from the whole numbers of the topics.
import { type Language } from "../../core/index.ts";

const month = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" });
const grouped = (value: number, decimals: number): string =>
  new Intl.NumberFormat("en", { maximumFractionDigits: decimals }).format(value);

/** Tenths of a per cent: “81.5%”. */
export const percentInWords = (tenths: number): string => `${(tenths / 10).toFixed(1)}%`;

/** Tenths of a point, with their sign: “−2.5”, “+0.4”, “0.0”. */
export const pointsInWords = (tenths: number): string =>
  `${tenths < 0 ? "−" : tenths > 0 ? "+" : ""}${(Math.abs(tenths) / 10).toFixed(1)}`;

/** Tenths of a unit, as readings are: “62.0”. */
export const readingInWords = (tenths: number): string => (tenths / 10).toFixed(1);

const fenPerYuan = 100;
const yuanPerWan = 10_000;

/** “28,640 万元”, below ten thousand yuan “860 元”; “CNY 286.4 million”, “CNY 860”. */
export function moneyInWords(fen: number, language: Language): string {
  const yuan = fen / fenPerYuan;
  if (language === "en") {
    return yuan < 1_000_000 ? `CNY ${grouped(yuan, 2)}` : `CNY ${grouped(yuan / 1_000_000, 2)} million`;
  }
  return yuan < yuanPerWan ? `${grouped(yuan, 2)} 元` : `${grouped(yuan / yuanPerWan, 2)} 万元`;
}

/** “2026年9月15日”, “15 Sep 2026”. */
export function civilDayInWords(date: string, language: Language): string {
  const at = new Date(`${date}T00:00:00Z`);
  const [year, day] = [at.getUTCFullYear(), at.getUTCDate()];
  return language === "zh" ? `${year}年${at.getUTCMonth() + 1}月${day}日` : `${day} ${month.format(at)} ${year}`;
}
