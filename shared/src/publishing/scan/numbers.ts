// Numbers that belong to a person. Each rule looks at one place of a view and reads at most two dozen units from there, so
// that the cost is linear in the text whatever the text is.
import {
  beginsNumber,
  beginsStrictly,
  beginsWord,
  type Candidate,
  endsNumber,
  endsWord,
  groupsOf,
  isDigit,
  isWhole,
} from "./candidates.ts";
import { hasIdChecksum, hasLuhnChecksum, isDate } from "./checksums.ts";
import { actionOf, type FindingKind } from "./findings.ts";
import { shapeOf } from "./shape.ts";
import { type View } from "./view.ts";

type Found = Omit<Candidate, "kind">;

interface NumberRule {
  /** Sticky; without alternatives in length, which `lengths` gives. */
  readonly pattern: RegExp;
  /** Digits that may be left off its end, where a shorter form is one too. */
  readonly shorter: number;
  readonly word?: true;
  /** Any run of Chinese numerals would be one otherwise. */
  readonly strict?: true;
  kindOf(found: Found): FindingKind | undefined;
}

const rules: readonly NumberRule[] = [
  {
    pattern: /[1-8]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx×ХхΧχ]/y,
    shorter: 0,
    word: true,
    kindOf: ({ text }) => (isIdentity(text) ? "id18" : "id18_suspect"),
  },
  {
    pattern: /[1-8]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}/y,
    shorter: 0,
    kindOf: (found) => (isGrouped(found) ? "id18_suspect" : undefined),
  },
  {
    pattern: /(?:\+?(?:00)?86|0)?1[3-9]\d{9}/y,
    shorter: 0,
    kindOf: (found) => (isOneNumber(found) ? "mobile" : undefined),
  },
  {
    pattern: /0\d{9,11}/y,
    shorter: 2,
    strict: true,
    kindOf: (found) => (hasAreaCode(found) ? "landline" : undefined),
  },
  {
    pattern: /\d{16,19}/y,
    shorter: 3,
    strict: true,
    kindOf: (found) =>
      isGrouped(found) ? (hasLuhnChecksum(found.text) ? "bank_card" : "bank_card_suspect") : undefined,
  },
];

/** Every reading of a number in the view; one place may have several. `isWanted`: places to begin at. */
export function numbersIn(view: View, isWanted: (start: number) => boolean = () => true): Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < view.text.length; start += 1) {
    const char = view.text[start];
    if (!isWanted(start)) continue;
    if ((!isDigit(char) && char !== "+") || !beginsNumber(view, start)) continue;
    for (const rule of rules) {
      const candidate = read(rule, view, start);
      if (candidate) found.push(candidate);
    }
  }
  return found;
}

function read(rule: NumberRule, view: View, start: number): Candidate | undefined {
  rule.pattern.lastIndex = start;
  const longest = rule.pattern.exec(view.text)?.[0];
  if (longest === undefined || (rule.strict && !beginsStrictly(view, start))) return undefined;
  const readings: Candidate[] = [];
  for (let left = 0; left <= rule.shorter; left += 1) {
    const text = longest.slice(0, longest.length - left);
    const end = start + text.length;
    if (!(rule.word ? endsWord(view, end) && endsNumber(view, end) : endsNumber(view, end))) continue;
    if (!isReadBy(rule, text) || !isWhole(view, start, end)) continue;
    const found = { view, start, end, text, shape: shapeOf(view, start, end) };
    const kind = rule.kindOf(found);
    if (kind) readings.push({ ...found, kind });
  }
  // A shorter number with a right check digit is surer than a longer one without.
  return readings.find(({ kind }) => actionOf[kind] === "block") ?? readings[0];
}

function isReadBy(rule: NumberRule, text: string): boolean {
  rule.pattern.lastIndex = 0;
  return rule.pattern.exec(text)?.[0] === text;
}

const isIdentity = (text: string): boolean =>
  isDate(text.slice(6, 14)) && hasIdChecksum(text.replace(/[x×ХхΧχ]$/, "X"));

/** Prices in a row, “13.50 15.80 126”, have points inside and spaces between: they are not one number. */
const isOneNumber = ({ shape }: Found): boolean => !shape.hasPointsAndSpaces;

/** As people group a long number, all of it alike: one by one, in pairs, or in threes and more; not dates and years. */
function isGrouped(found: Found): boolean {
  const { groups, smallest, largest, last, isEven } = found.shape;
  if (groups === 1) return true;
  if (!isEven || isYearsOrDates(found)) return false;
  if (largest === 1 || smallest >= 3) return true;
  // “9.00-12.00” and “2026 09 16” begin otherwise than a card does.
  const isPairs = smallest === 2 && largest === 2 && last <= 2;
  return /^[3-6]/.test(found.text) && (largest >= 3 || isPairs);
}

function isYearsOrDates(found: Found): boolean {
  const { smallest, largest, last } = found.shape;
  if (smallest !== largest || last !== largest || (largest !== 4 && largest !== 8)) return false;
  return groupsOf(found).every(
    (group) => /^(?:19|20)\d{2}$/.test(group) || (/^(?:19|20)\d{6}$/.test(group) && isDate(group)),
  );
}

/** Written in one, digit by digit, or with the area code apart. */
const hasAreaCode = (found: Found): boolean => {
  const { groups, largest, first } = found.shape;
  return isOneNumber(found) && (groups === 1 || largest === 1 || first === 3 || first === 4);
};

const passport = /[EGDSPH](?:\d{8}|[A-HJ-NP-Z]\d{7})/iy;
const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][A-HJ-NP-Z](?:[DF][A-HJ-NP-Z0-9]\d{4}|\d{5}[DF]|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])/iy;

/** Codes of letters and digits: passports and number plates. */
export function codesIn(view: View): Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < view.text.length; start += 1) {
    const kind = beginsWord(view, start) ? codeAt(view, start) : undefined;
    if (kind) found.push(kind);
  }
  return found;
}

function codeAt(view: View, start: number): Candidate | undefined {
  for (const [kind, pattern] of [
    ["passport", passport],
    ["plate", plate],
  ] as const) {
    pattern.lastIndex = start;
    const text = pattern.exec(view.text)?.[0];
    if (text === undefined) continue;
    const end = start + text.length;
    const found = { kind, view, start, end, text, shape: shapeOf(view, start, end) };
    if (endsWord(view, end) && isWhole(view, start, end) && isCode(found)) return found;
  }
  return undefined;
}

/** Its digits are written in one, and a plate has at most two letters after the first. */
const isCode = ({ kind, shape, text }: Candidate): boolean =>
  kind === "passport" ? shape.last >= 7 : shape.last >= 5 && (text.slice(2).match(/[A-Z]/gi) ?? []).length <= 2;
