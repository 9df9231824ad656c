// Where in a file something was found, in words: “第 3 页文字里有手机号”.
import { type FileFinding, fileFindingSchema } from "@openhall/shared/publishing";
import { computed, type ComputedRef } from "vue";
import * as z from "zod/mini";
import { grouped } from "../../frame/grouped.ts";
import { useSaid } from "../../frame/language-store.ts";
import { contentWords } from "../content-words.ts";
import { findingWords } from "../finding-words.ts";
import { mediaWords } from "./media-words.ts";

const findingsSchema = z.array(fileFindingSchema);

/** Says the findings of a refusal, which come as they came; nothing where there are none. */
export function useFileFindings(): ComputedRef<(findings: unknown) => string> {
  const said = useSaid(mediaWords);
  const kinds = useSaid(findingWords);
  const content = useSaid(contentWords);

  return computed(() => {
    const { listSeparator } = content.value;
    const placeOf = ({ where, page }: FileFinding): string =>
      [page === undefined ? "" : said.value.page({ page }), said.value[where]].filter(Boolean).join(" ");
    return (found) => {
      const findings = findingsSchema.safeParse(found).data ?? [];
      const places = grouped(findings, placeOf);
      return [...places]
        .map(([where, all]) => {
          const names = new Set(all.map(({ kind }) => kinds.value[kind]));
          return said.value.foundIn({ where, kinds: [...names].join(listSeparator) });
        })
        .join(listSeparator);
    };
  });
}
