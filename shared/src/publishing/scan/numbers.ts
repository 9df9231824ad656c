// Numbers that belong to a person. Each rule looks at one place of a view and reads at most two dozen units from there, so
// that the cost is linear in the text whatever the text is.
import {
  beginsNumber,
  beginsWord,
  type Candidate,
  endsNumber,
  endsWord,
  gapsInside,
  groupsOf,
  isDigit,
  isWhole,
} from "./candidates.ts";
import { hasIdChecksum, hasLuhnChecksum, isDate } from "./checksums.ts";
import { type FindingKind } from "./findings.ts";
import { type View } from "./view.ts";

type Found = Pick<Candidate, "view" | "start" | "end" | "text">;

interface NumberRule {
  /** Sticky; without alternatives in length, which `lengths` gives. */
  readonly pattern: RegExp;
  /** Digits that may be left off its end, where a shorter form is one too. */
  readonly shorter: number;
  readonly word?: true;
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
    kindOf: (found) => (hasAreaCode(found) ? "landline" : undefined),
  },
  {
    pattern: /\d{16,19}/y,
    shorter: 3,
    kindOf: (found) =>
      isGrouped(found) ? (hasLuhnChecksum(found.text) ? "bank_card" : "bank_card_suspect") : undefined,
  },
];

/** Every reading of a number in the view; one place may have several. */
export function numbersIn(view: View): Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < view.text.length; start += 1) {
    const char = view.text[start];
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
  if (longest === undefined) return undefined;
  for (let left = 0; left <= rule.shorter; left += 1) {
    const text = longest.slice(0, longest.length - left);
    const end = start + text.length;
    if (!(rule.word ? endsWord(view, end) && endsNumber(view, end) : endsNumber(view, end))) continue;
    const found = { view, start, end, text };
    if (!isReadBy(rule, text) || !isWhole(view, start, end)) continue;
    const kind = rule.kindOf(found);
    if (kind) return { ...found, kind };
  }
  return undefined;
}

function isReadBy(rule: NumberRule, text: string): boolean {
  rule.pattern.lastIndex = 0;
  return rule.pattern.exec(text)?.[0] === text;
}

const isIdentity = (text: string): boolean =>
  isDate(text.slice(6, 14)) && hasIdChecksum(text.replace(/[x×ХхΧχ]$/, "X"));

/** Prices in a row, “13.50 15.80 126”, have points inside and spaces between: they are not one number. */
const isOneNumber = (found: Found): boolean => {
  const gaps = gapsInside(found);
  return !(gaps.some((gap) => gap.includes(".")) && gaps.some((gap) => /\s/.test(gap)));
};

/** As people group a long number, all of it alike: one by one, in pairs, or in threes and more; not dates and years. */
function isGrouped(found: Found): boolean {
  const gaps = gapsInside(found);
  if (gaps.length === 0) return true;
  if (new Set(gaps.map((gap) => gap.replace(/\s/g, " ")[0])).size > 1) return false;
  const groups = groupsOf(found);
  if (groups.every((group) => isYearOrDate(group))) return false;
  const beforeLast = groups.slice(0, -1);
  if (groups.every((group) => group.length === 1) || beforeLast.every((group) => group.length >= 3)) return true;
  // “9.00-12.00” and “2026 09 16” begin otherwise than a card does.
  const isCardLike = /^[3-6]/.test(found.text);
  return isCardLike && (groups.some((group) => group.length >= 3) || beforeLast.every((group) => group.length === 2));
}

const isYearOrDate = (group: string): boolean =>
  /^(?:19|20)\d{2}$/.test(group) || (/^(?:19|20)\d{6}$/.test(group) && isDate(group));

/** Written in one, number by number, or with the area code apart. */
function hasAreaCode(found: Found): boolean {
  if (!isOneNumber(found)) return false;
  const groups = groupsOf(found);
  const [area = ""] = groups;
  return groups.length === 1 || groups.every((group) => group.length === 1) || area.length === 3 || area.length === 4;
}

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
    const found = { kind, view, start, end: start + text.length, text };
    if (endsWord(view, found.end) && isWhole(view, start, found.end) && isCode(found)) return found;
  }
  return undefined;
}

/** Its digits are written in one, and a plate has at most two letters after the first. */
function isCode(found: Candidate): boolean {
  const digits = groupsOf(found).at(-1) ?? "";
  if (found.kind === "passport") return digits.length >= 7;
  return (found.text.slice(2).match(/[A-Z]/gi) ?? []).length <= 2 && digits.length >= 5;
}
