// What must not be public in the address of a link. Addresses are full of numbers that belong to nobody: days, versions, numbers
// of articles, all with the signs between them that people put into a telephone number.
import { type Finding } from "./findings.ts";
import { scanText } from "./scan-text.ts";

/** [G148] As `scanText`; a finding in a part that is written in percent signs has all of the part for its place. */
export function scanLink(url: string, options: Parameters<typeof scanText>[1]): Finding[] {
  return Array.from(url.matchAll(parts)).flatMap(({ index, 0: part }) => {
    const skipped = day.exec(part)?.[0].length ?? 0;
    return scanPart(part.slice(skipped), index + skipped, options);
  });
}

/** No number goes on over one of these. */
const parts = /[^/?&=#;]+/g;
/** “t20260916_”, “2026-09-16-”: the day of a page stands before its number. */
const day = /^[A-Za-z]{0,12}(?:19|20)\d{2}[-_.]?(?:0[1-9]|1[0-2])(?:[-_.]?(?:0[1-9]|[12]\d|3[01]))?(?:[-_.]|$)/;

function scanPart(part: string, at: number, options: Parameters<typeof scanText>[1]): Finding[] {
  const text = decoded(part);
  return scanText(text, options).flatMap((finding) => {
    const kind = kindInLink(finding, text);
    if (!kind) return [];
    const place = text === part ? { at: at + finding.at, length: finding.length } : { at, length: part.length };
    return [{ ...finding, ...kind, ...place }];
  });
}

/** Numbers of articles are as long as those of cards, and one in ten has a card's check digit. */
function kindInLink({ kind, action, at, length }: Finding, text: string): Pick<Finding, "kind" | "action"> | undefined {
  if (kind === "bank_card_suspect") return undefined;
  if (kind !== "bank_card") return { kind, action };
  const digits = text.slice(at, at + length);
  if (digits.startsWith("62")) return { kind, action };
  return /^[3-5]/.test(digits) ? { kind: "bank_card_suspect", action: "warn" } : undefined;
}

/** Written in percent signs once or twice; what is not is left as it is. */
function decoded(part: string): string {
  const once = decodedOnce(part);
  return once.includes("%") ? decodedOnce(once) : once;
}

function decodedOnce(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    return part;
  }
}
