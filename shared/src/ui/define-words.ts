// Typed catalogues without a library: see docs/decisions/0002-typed-catalogues.md. No Vue here, so that the hub writes paper in
// the words of the pages.
import { type Language } from "../core/index.ts";

type Message = string | ((parameters: never) => string);
export type Catalogue = Readonly<Record<string, Message>>;

/** What every language must have: the keys of the Chinese catalogue, each a string or a function of the same parameters. */
export type FormOf<Base extends Catalogue> = {
  readonly [Key in keyof Base]: Base[Key] extends (parameters: infer Parameters) => string
    ? (parameters: Parameters) => string
    : string;
};

export type Words<Base extends Catalogue> = Readonly<Record<Language, FormOf<Base>>>;

/** Catalogues by language. A key that a language lacks or has too many does not compile. */
export const defineWords = <Base extends Catalogue>(
  words: { readonly zh: Base & FormOf<Base> } & Readonly<Record<Exclude<Language, "zh">, FormOf<NoInfer<Base>>>>,
): Words<Base> => words;
