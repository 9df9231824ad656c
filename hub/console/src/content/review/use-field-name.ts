import { computed, type ComputedRef } from "vue";
import { useSaid } from "../../frame/language-store.ts";
import { reviewWords } from "./review-words.ts";

/** A field in words: “标题” of `title`, “标题 中文” of `title.zh`. */
export function useFieldName(): ComputedRef<(field: string) => string> {
  const said = useSaid(reviewWords);
  return computed(() => (field) => {
    const language = /\.(zh|en)$/.exec(field)?.[1];
    const name = field.replace(/\.(zh|en)$/, "");
    const place = /^media\.(\d+)\.alt$/.exec(name)?.[1];
    const file = /^media\.(\d+)$/.exec(name)?.[1];
    if (file !== undefined) return said.value.file({ place: Number(file) + 1 });
    const words: Readonly<Record<string, string>> = {
      title: said.value.headline,
      body: said.value.body,
      correction: said.value.correction,
    };
    const base = place === undefined ? (words[name] ?? name) : said.value.alt({ place: Number(place) + 1 });
    return language === "zh" || language === "en" ? `${base} ${said.value[language]}` : base;
  });
}
