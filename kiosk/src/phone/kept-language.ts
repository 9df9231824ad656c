import { type Language } from "@openhall/shared/core";
import { ref, type Ref, watch } from "vue";

const key = "openhall.language";

/** English on an English phone, Chinese otherwise; what the visitor chose holds until the tab is closed, over a reload too. */
export function keptLanguage(): Ref<Language> {
  const chosen = stored()?.getItem(key);
  const isEnglish = chosen ? chosen === "en" : /^en\b/i.test(navigator.language);
  const language = ref<Language>(isEnglish ? "en" : "zh");
  watch(language, (now) => stored()?.setItem(key, now));
  return language;
}

/** Storage may be forbidden; the page then lives without it. */
function stored(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}
