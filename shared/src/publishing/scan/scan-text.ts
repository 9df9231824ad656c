// What must not, or perhaps must not, be public in a text. Pure and linear: it reads whatever it is given.
import { addressesIn } from "./addresses.ts";
import {
  allowedContacts,
  type AllowedContacts,
  codeSpans,
  emailOf,
  isPhone,
  organisationSpans,
  type Span,
  subscriberOf,
} from "./allowed.ts";
import { type Candidate, type Passage } from "./candidates.ts";
import { emailsIn } from "./emails.ts";
import { actionOf, type Finding } from "./findings.ts";
import { type Glyph, glyphsOf } from "./glyphs.ts";
import { codesIn, numbersIn } from "./numbers.ts";
import { withoutOverlaps } from "./resolve.ts";
import { sensitiveIn } from "./sensitive.ts";
import { digitsView, lettersView, numeralsView, plainView, unspacedView } from "./view.ts";
import { draftsIn, marksIn } from "./words.ts";

interface ScanOptions {
  /** Office lines and addresses that are public anyway. The same list as last time costs nothing. */
  readonly contacts: readonly string[];
}

/** [G50] Findings in the order of the text; places in UTF-16 units of the text as it was given. */
export function scanText(text: string, { contacts }: ScanOptions): Finding[] {
  const glyphs = glyphsOf(text);
  const allowed = { ...allowedContacts(contacts), codes: codeSpans(text), organisations: organisationSpans(text) };
  const found = inReadingOrder(text, glyphs).flatMap((read) => findingsOf(text, read, allowed));
  return withoutRepeats(found).toSorted((one, other) => one.at - other.at || other.length - one.length);
}

/** An override turns digits round on the glass: both ways are read. */
const inReadingOrder = (text: string, glyphs: readonly Glyph[]): (readonly Glyph[])[] =>
  text.includes("\u202e") ? [glyphs, glyphs.toReversed()] : [glyphs];

interface Allowed extends AllowedContacts {
  readonly codes: readonly Span[];
  readonly organisations: readonly Span[];
}

function findingsOf(text: string, glyphs: readonly Glyph[], allowed: Allowed): Finding[] {
  const findingOf = ({ kind, view, start, end }: Passage): Finding => {
    const first = glyphs[view.glyphs[start] ?? 0];
    const last = glyphs[view.glyphs[end - 1] ?? 0];
    const at = Math.min(first?.at ?? 0, last?.at ?? 0);
    return { kind, action: actionOf[kind], at, length: Math.max(first?.end ?? 0, last?.end ?? 0) - at };
  };
  const spanOf = (passage: Passage): Span => {
    const { at, length } = findingOf(passage);
    return { at, end: at + length };
  };
  const words = unspacedView(glyphs);
  const emails = emailsIn(plainView(glyphs));
  const addresses = addressesIn(words).filter((one) => !isAmong(allowed.words, text, spanOf(one)));
  const isAllowedEmail = (email: Passage): boolean => allowed.emails.has(emailOf(email.text));
  const passes = passesOf(allowed, emails.filter(isAllowedEmail).map(spanOf));
  const numbers = withoutOverlaps(numberReadings(glyphs).filter((one) => !passes(one, spanOf(one))));
  const ids = numbers.filter(({ kind }) => kind === "id18" || kind === "id18_suspect").map(placesIn(words.glyphs));
  return [
    ...numbers,
    ...emails.filter((email) => !isAllowedEmail(email)),
    ...addresses,
    ...marksIn(lettersView(glyphs)),
    ...draftsIn(words),
    ...sensitiveIn(words, ids),
  ].map(findingOf);
}

function numberReadings(glyphs: readonly Glyph[]): Candidate[] {
  const digits = digitsView(glyphs);
  const numerals = numeralsView(glyphs);
  const inNumerals = numbersIn(numerals, isBefore(numerals.numerals)).filter(({ start, end }) =>
    numerals.numerals.slice(start, end).includes(true),
  );
  return [...numbersIn(digits), ...codesIn(digits), ...inNumerals];
}

const longestNumber = 24;

/** Places from which a number could reach a Chinese numeral; asked in their order. */
function isBefore(numerals: readonly boolean[]): (start: number) => boolean {
  let next = -1;
  return (start) => {
    if (next < start) next = numerals.indexOf(true, start);
    if (next < 0) next = Infinity;
    return next - start < longestNumber;
  };
}

/** An allowed stretch passes what lies in it, and nothing else; a group of numbers that it is part of is not one number. */
function passesOf(allowed: Allowed, emails: readonly Span[]): (candidate: Candidate, span: Span) => boolean {
  const codes = lookUp([...allowed.codes, ...emails]);
  const organisations = lookUp(allowed.organisations);
  return (candidate, span) => {
    if (isPhone(candidate) && allowed.numbers.has(subscriberOf(candidate.text))) return true;
    if (candidate.kind !== "id18" && organisations.covers(span)) return true;
    if (codes.covers(span)) return true;
    const isCardInGroups = candidate.kind.startsWith("bank_card") && candidate.shape.groups > 1;
    return isCardInGroups && (codes.touches(span) || organisations.touches(span));
  };
}

/** Stretches by place, so that a text full of them costs no more. */
function lookUp(spans: readonly Span[]) {
  const sorted = spans.toSorted((one, other) => one.at - other.at);
  const lastBefore = (at: number): Span | undefined => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return sorted[low - 1];
  };
  return {
    covers: ({ at, end }: Span): boolean => (lastBefore(at + 1)?.end ?? 0) >= end,
    touches: ({ at, end }: Span): boolean => (lastBefore(end)?.end ?? 0) > at,
  };
}

/** Whether a contact's own words cover the stretch. */
const isAmong = (words: readonly string[], text: string, { at, end }: Span): boolean =>
  words.some((word) => {
    const from = Math.max(0, end - word.length);
    const index = text.slice(from, at + word.length).indexOf(word);
    return index >= 0 && from + index <= at;
  });

/** The same glyphs as units of another view. */
function placesIn(glyphs: readonly number[]): (candidate: Candidate) => { start: number; end: number } {
  const placeOf = new Map(glyphs.map((glyph, place) => [glyph, place]));
  return ({ view, start, end }) => ({
    start: placeOf.get(view.glyphs[start] ?? -1) ?? 0,
    end: (placeOf.get(view.glyphs[end - 1] ?? -1) ?? 0) + 1,
  });
}

function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Map(findings.map((finding) => [`${finding.kind} ${finding.at} ${finding.length}`, finding]));
  return [...seen.values()];
}
