// Typed catalogues without a library: see docs/decisions/0002-typed-catalogues.md.
import { type Language } from "../core/index.ts";
import { computed, type ComputedRef, type Ref } from "vue";

type Message = string | ((parameters: never) => string);
type Catalogue = Readonly<Record<string, Message>>;

/** What every language must have: the keys of the Chinese catalogue, each a string or a function of the same parameters. */
type FormOf<Base extends Catalogue> = {
  readonly [Key in keyof Base]: Base[Key] extends (parameters: infer Parameters) => string
    ? (parameters: Parameters) => string
    : string;
};

export type Words<Base extends Catalogue> = Readonly<Record<Language, FormOf<Base>>>;

/** Catalogues by language. A key that a language lacks or has too many does not compile. */
export const defineWords = <Base extends Catalogue>(
  words: { readonly zh: Base & FormOf<Base> } & Readonly<Record<Exclude<Language, "zh">, FormOf<NoInfer<Base>>>>,
): Words<Base> => words;

/** The catalogue of the language of now: `words.value.title`, `words.value.ahead({ count: 3 })`. */
export const useWords = <Base extends Catalogue>(
  words: Words<Base>,
  language: Readonly<Ref<Language>>,
): ComputedRef<FormOf<Base>> => computed(() => words[language.value]);
