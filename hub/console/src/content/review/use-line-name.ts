// A line of a dossier in words: its section, its place, and what of it is meant.
import { type LinePart, partLabel, sectionLabel } from "@openhall/shared/dossier-words";
import { computed, type ComputedRef } from "vue";
import { useLanguageStore, useSaid } from "../../frame/language-store.ts";
import { reviewWords } from "./review-words.ts";

interface NamedPart {
  readonly section: string;
  readonly part: string;
  /** From 1 on, where it is known. */
  readonly place?: number;
}

const parts: readonly LinePart[] = [
  "text",
  "value",
  "reason",
  "basis",
  "note",
  "date",
  "until",
  "number",
  "organId",
  "organ",
  "fen",
  "url",
  "mediumIds",
  "under",
];

/** “征收土地 · 第 2 行 · 公告号”. */
export function useLineName(): ComputedRef<(named: NamedPart) => string> {
  const languages = useLanguageStore();
  const said = useSaid(reviewWords);
  return computed(() => ({ section, part, place }) => {
    const known = parts.find((one) => one === part);
    return said.value.lineOf({
      section: sectionLabel(section, languages.language),
      place: place === undefined ? "" : said.value.linePlace({ place }),
      part: known ? partLabel(section, known, languages.language) : said.value.lineField,
    });
  });
}
