import { type MediumRow } from "@openhall/shared/publishing";
import { computed, type ComputedRef } from "vue";
import { useSaid } from "../../frame/language-store.ts";
import { mediaWords } from "./media-words.ts";

/** “图片 · 1920 × 1080”. */
export function useMediumFacts(): ComputedRef<(row: MediumRow) => string> {
  const said = useSaid(mediaWords);
  return computed(
    () => (row) =>
      [
        said.value[row.type],
        said.value.size(row),
        ...(row.type === "pdf" ? [said.value.pages(row)] : []),
        ...(row.durationMs === undefined ? [] : [said.value.seconds({ seconds: Math.round(row.durationMs / 1000) })]),
      ].join(" · "),
  );
}
