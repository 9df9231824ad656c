import { type Language } from "../core/index.ts";
import { computed, type ComputedRef, type Ref } from "vue";
import { type Catalogue, type FormOf, type Words } from "./define-words.ts";

/** The catalogue of the language of now: `words.value.title`, `words.value.ahead({ count: 3 })`. */
export const useWords = <Base extends Catalogue>(
  words: Words<Base>,
  language: Readonly<Ref<Language>>,
): ComputedRef<FormOf<Base>> => computed(() => words[language.value]);
