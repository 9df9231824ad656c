// Numbers as words, since recorded clips and synthesised parts are named by what is heard.
import { type Language } from "../../core/index.ts";

const digits = {
  zh: ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"],
  en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
} satisfies Record<Language, readonly string[]>;

const teens = [
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** The characters of a ticket's number by their names: a digit as a word, a letter as it is. */
export const characterWords = (number: string, language: Language): readonly string[] =>
  [...number].map((character) => (/\d/.test(character) ? digitWord(Number(character), language) : character));

/** The number of a desk as people say it up to 99, 二十三, “twenty-three”; above it is said as a ticket's is. */
export function plateWords(plate: number, language: Language): readonly string[] {
  if (plate > 99) return characterWords(String(plate), language);
  if (plate < 10) return [digitWord(plate, language)];
  return [language === "zh" ? chinese(plate) : english(plate)];
}

export const isDigitWord = (text: string): boolean => digits.zh.includes(text) || digits.en.includes(text);

function chinese(plate: number): string {
  const ten = Math.floor(plate / 10);
  return `${ten === 1 ? "" : digitWord(ten, "zh")}十${plate % 10 === 0 ? "" : digitWord(plate % 10, "zh")}`;
}

function english(plate: number): string {
  if (plate < 20) return teens[plate - 10] ?? "";
  const ten = tens[Math.floor(plate / 10)] ?? "";
  return plate % 10 === 0 ? ten : `${ten}-${digitWord(plate % 10, "en")}`;
}

const digitWord = (digit: number, language: Language): string => digits[language][digit] ?? "";
