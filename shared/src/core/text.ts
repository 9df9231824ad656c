/** A text for people: Chinese first, English second. */
export type Bilingual = { readonly zh: string; readonly en: string };

export type Language = keyof Bilingual;
