// Everything that the scan found in a version, with where it stands in words.
import { type Finding, type ItemVersionRow } from "@openhall/shared/publishing";
import { textLines } from "./version-lines.ts";

export interface FoundPlace {
  readonly kind: Finding["kind"];
  readonly where: string;
  /** Of a file nothing but the kind is known. */
  readonly words: string;
}

export function foundPlaces(version: ItemVersionRow, nameOf: (field: string) => string): readonly FoundPlace[] {
  const texts = new Map<string, string>(
    textLines(version).flatMap(({ field, text, isPlain }) =>
      isPlain ? [[field, text.zh] as const] : [[`${field}.zh`, text.zh] as const, [`${field}.en`, text.en] as const],
    ),
  );
  return version.findings.map(({ kind, field, at, length }) => ({
    kind,
    where: nameOf(field),
    words: texts.get(field)?.slice(at, at + length) ?? "",
  }));
}
