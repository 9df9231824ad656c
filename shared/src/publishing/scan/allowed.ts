// What the scan passes: contacts of departments, codes that look like numbers of people, the hotline.
import { type Candidate } from "./candidates.ts";
import { hasOrganisationChecksum } from "./checksums.ts";
import { emailsIn } from "./emails.ts";
import { glyphsOf } from "./glyphs.ts";
import { numbersIn } from "./numbers.ts";
import { digitsView, plainView } from "./view.ts";

/** A stretch of a text as it was given. */
export interface Span {
  readonly at: number;
  readonly end: number;
}

/** Code of a project, number of a document, the hotline: on the text as it was given. */
const codes = /(?<!\d)\d{4}-\d{6}-\d{2}-\d{2}-\d{6}(?!\d)|〔\d{4}〕\d{1,5}号|(?<!\d)12345(?!\d)/g;
const organisations = /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])/g;

export const codeSpans = (text: string): Span[] => Array.from(text.matchAll(codes), spanOf);

export const organisationSpans = (text: string): Span[] =>
  Array.from(text.matchAll(organisations))
    .filter(([code]) => hasOrganisationChecksum(code))
    .map(spanOf);

const spanOf = ({ index, 0: code }: RegExpExecArray): Span => ({ at: index, end: index + code.length });

/** Telephone numbers and e-mail addresses that contacts hold, and their words for anything else. */
export interface AllowedContacts {
  readonly numbers: ReadonlySet<string>;
  readonly emails: ReadonlySet<string>;
  readonly words: readonly string[];
}

const known = new WeakMap<readonly string[], AllowedContacts>();

/** The list of a venue is read once, not for each text. */
export function allowedContacts(contacts: readonly string[]): AllowedContacts {
  const read = known.get(contacts) ?? readContacts(contacts);
  known.set(contacts, read);
  return read;
}

function readContacts(contacts: readonly string[]): AllowedContacts {
  const glyphs = contacts.map((contact) => glyphsOf(contact.slice(0, 200)));
  const phones = glyphs.flatMap((one) => numbersIn(digitsView(one)).filter(isPhone));
  const emails = glyphs.flatMap((one) => emailsIn(plainView(one)));
  return {
    numbers: new Set(phones.map(({ text }) => subscriberOf(text))),
    emails: new Set(emails.map(({ text }) => emailOf(text))),
    words: contacts.filter((contact) => contact.length >= 6),
  };
}

export const isPhone = ({ kind }: Pick<Candidate, "kind">): boolean => kind === "mobile" || kind === "landline";

/** Without the prefix for calls from elsewhere. */
export const subscriberOf = (digits: string): string => digits.replace(/^(?:\+?(?:00)?86|0)(?=1[3-9]\d{9}$)/, "");

export const emailOf = (text: string): string => text.replace(/\s/g, "").toLowerCase();
