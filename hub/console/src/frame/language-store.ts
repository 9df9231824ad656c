import { type Bilingual, type Language } from "@openhall/shared/core";
import { languages } from "@openhall/shared/ui";
import { defineStore, storeToRefs } from "pinia";
import { computed, type ComputedRef, ref, watch } from "vue";
import { readKept, writeKept } from "./kept.ts";

/** The language of the whole console: Chinese until somebody chooses, then as chosen on this computer. */
export const useLanguageStore = defineStore("language", () => {
  const language = ref<Language>(readKept("language") === "en" ? "en" : "zh");
  const tag = computed(() => languages.find(({ code }) => code === language.value)?.tag ?? "zh-CN");

  watch(
    language,
    (chosen) => {
      document.documentElement.lang = tag.value;
      writeKept("language", chosen);
    },
    { immediate: true },
  );

  /** A name in the language of now. */
  const inLanguage = (text: Bilingual): string => text[language.value];

  return { language, tag, inLanguage };
});

/** A catalogue of `defineWords` in the console's language of now. */
export function useSaid<Said>(words: Readonly<Record<Language, Said>>): ComputedRef<Said> {
  const { language } = storeToRefs(useLanguageStore());
  return computed(() => words[language.value]);
}
