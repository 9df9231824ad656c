import { onScopeDispose, type Ref, ref, watch, watchEffect } from "vue";
import { useLanguageStore, useSaid } from "../frame/language-store.ts";
import { useTitleStore } from "../frame/title-store.ts";
import { useHallStore } from "../hall/hall-store.ts";
import { useDeskStore } from "./desk-store.ts";
import { deskWords } from "./desk-words.ts";

/** What a screen reader is told when another visitor is here or the visit or the desk has moved on; the tab says it too. */
export function useSpoken(): Readonly<Ref<string>> {
  const desk = useDeskStore();
  const hall = useHallStore();
  const languages = useLanguageStore();
  const title = useTitleStore();
  const said = useSaid(deskWords);
  const spoken = ref("");

  watch(
    [() => desk.visitor?.ticketId, () => desk.visitor?.status, () => desk.situation.isPaused, () => desk.desk?.offered],
    (_, [, , , wasOffered]) => (spoken.value = desk.desk?.offered && !wasOffered ? said.value.nowOffered : state()),
  );
  function state(): string {
    const { visitor } = desk;
    if (!visitor) return desk.situation.isPaused ? said.value.nowPaused : said.value.nowIdle;
    if (visitor.status === "serving") return said.value.nowServing(visitor);
    const name = hall.serviceOf(visitor.serviceId)?.name;
    return said.value.nowCalled({ number: visitor.number, service: name ? languages.inLanguage(name) : "" });
  }

  watchEffect(() => {
    const here = desk.visitor?.number ?? (desk.situation.isPaused ? said.value.nowPaused : said.value.nowIdle);
    title.here = desk.desk ? `${here} · ${desk.desk.number}` : "";
  });
  onScopeDispose(() => (title.here = ""));

  return spoken;
}
