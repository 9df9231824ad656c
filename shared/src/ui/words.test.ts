import { describe, expect, it } from "vitest";
import { ref } from "vue";
import { type Language } from "../core/index.ts";
import { defineWords } from "./define-words.ts";
import { useWords } from "./words.ts";

const words = defineWords({
  zh: { title: "取号", ahead: ({ count }: { count: number }) => `前面还有 ${count} 位` },
  en: { title: "Take a number", ahead: ({ count }) => `${count} ahead of you` },
});

describe("catalogues", () => {
  it("[U1] follow the language", () => {
    const language = ref<Language>("zh");
    const said = useWords(words, language);
    expect(said.value.title).toBe("取号");
    language.value = "en";
    expect(said.value.title).toBe("Take a number");
    expect(said.value.ahead({ count: 3 })).toBe("3 ahead of you");
  });

  it("[U2] do not compile when a language lacks a message, has one too many or other parameters", () => {
    // @ts-expect-error: `title` is missing in English
    defineWords({ zh: { title: "取号" }, en: {} });
    // @ts-expect-error: `other` is not in Chinese
    defineWords({ zh: { title: "取号" }, en: { title: "Take a number", other: "Other" } });
    // @ts-expect-error: English wants a parameter that Chinese does not give
    defineWords({ zh: { ahead: ({ n }: { n: number }) => `${n}` }, en: { ahead: ({ m }: { m: number }) => `${m}` } });
    // @ts-expect-error: a plain text is not a function of parameters
    defineWords({ zh: { title: "取号" }, en: { title: ({ n }: { n: number }) => `${n}` } });
    const text: string = words.en.title;
    // @ts-expect-error: the parameters are typed
    expect(() => words.en.ahead()).toThrow();
    expect(text).toBe("Take a number");
  });
});
