import { type Language } from "../core/index.ts";

interface NamedLanguage {
  readonly code: Language;
  /** For the `lang` attribute. */
  readonly tag: string;
  /** In its own tongue. */
  readonly name: string;
}

/** Every language there is a catalogue for, in the order of a switch. */
export const languages: readonly NamedLanguage[] = [
  { code: "zh", tag: "zh-CN", name: "中文" },
  { code: "en", tag: "en", name: "English" },
];

/** Said to those who hear the switch, in every language at once: they may not know the present one. */
export const groupName = "语言 Language";
