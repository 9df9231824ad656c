// Which of many items were refused, and why, in words.
import { computed, type ComputedRef } from "vue";
import * as z from "zod/mini";
import { useSaid } from "../../frame/language-store.ts";
import { useRefusalText } from "../../frame/refusal-text.ts";
import { type WhyNot } from "../../frame/why-not.ts";
import { contentWords } from "../content-words.ts";
import { useFieldName } from "../review/use-field-name.ts";
import { submitWords } from "./submit-words.ts";

const found = z.array(z.object({ field: z.optional(z.string()) }));
const wrongSchema = z.array(
  z.object({ itemId: z.string(), refusal: z.looseObject({ code: z.string(), findings: z.optional(found) }) }),
);

interface WrongItem {
  readonly itemId: string;
  readonly why: string;
}

export function useWrongItems(refusal: () => WhyNot | undefined): ComputedRef<readonly WrongItem[]> {
  const said = useSaid(submitWords);
  const page = useSaid(contentWords);
  const textOf = useRefusalText();
  const fieldName = useFieldName();

  return computed(() => {
    const wrong = wrongSchema.safeParse(refusal()?.items);
    return (wrong.success ? wrong.data : []).map(({ itemId, refusal: { findings = [], ...one } }) => {
      const fields = [...new Set(findings.flatMap(({ field }) => (field === undefined ? [] : fieldName.value(field))))];
      const where = said.value.fields({ fields: fields.join(page.value.listSeparator) });
      return { itemId, why: fields.length > 0 ? `${textOf.value(one)} ${where}` : textOf.value(one) };
    });
  });
}
