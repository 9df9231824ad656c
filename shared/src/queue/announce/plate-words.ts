// The number on a desk's plate as a word, since clips and synthesised parts are named by what is heard.
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

/** A character of a ticket's number by its name: a digit as a word, a letter as it is. */
export function characterWord(character: string, language: Language): string {
  return /\d/.test(character) ? digitWord(Number(character), language) : character.toUpperCase();
}

/** 1 to 999, as people say the number of a desk: “二十三”, “one hundred and five”. */
export const plateWord = (plate: number, language: Language): string =>
  language === "zh" ? chinese(plate) : english(plate);

function chinese(plate: number): string {
  const { hundreds, rest } = parted(plate);
  if (hundreds === 0) return chineseBelowHundred(rest, "");
  const head = `${digitWord(hundreds, "zh")}百`;
  if (rest === 0) return head;
  return rest < 10 ? `${head}零${digitWord(rest, "zh")}` : head + chineseBelowHundred(rest, "一");
}

/** `one`: what stands before ten where something larger goes before it, 一百一十二 but 十二. */
function chineseBelowHundred(number: number, one: string): string {
  if (number < 10) return digitWord(number, "zh");
  const ten = Math.floor(number / 10);
  const unit = number % 10 === 0 ? "" : digitWord(number % 10, "zh");
  return `${ten === 1 ? one : digitWord(ten, "zh")}十${unit}`;
}

function english(plate: number): string {
  const { hundreds, rest } = parted(plate);
  if (hundreds === 0) return englishBelowHundred(rest);
  const head = `${digitWord(hundreds, "en")} hundred`;
  return rest === 0 ? head : `${head} and ${englishBelowHundred(rest)}`;
}

function englishBelowHundred(number: number): string {
  if (number < 10) return digitWord(number, "en");
  const ten = tens[Math.floor(number / 10)];
  if (number < 20 || !ten) return teens[number - 10] ?? "";
  return number % 10 === 0 ? ten : `${ten}-${digitWord(number % 10, "en")}`;
}

const parted = (plate: number) => ({ hundreds: Math.floor(plate / 100), rest: plate % 100 });

const digitWord = (digit: number, language: Language): string => digits[language][digit] ?? "";
