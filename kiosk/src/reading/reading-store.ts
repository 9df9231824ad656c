// Reading the page aloud, on request: where the hub has a voice, and until anything else happens.
import { type Language } from "@openhall/shared/core";
import { defineStore } from "pinia";
import { computed, inject, type InjectionKey, ref, shallowRef, watch } from "vue";
import { useVisitStore } from "../visit/visit-store.ts";
import { createReaderVoice, type ReaderVoice } from "./reader-voice.ts";
import { spokenPieces } from "./spoken-text.ts";
import { voiceKey } from "./voice-api.ts";

export const readerVoiceKey: InjectionKey<ReaderVoice> = Symbol("reader voice");

const stopOf: Readonly<Record<Language, string>> = { zh: "。", en: ". " };

export const useReadingStore = defineStore("reading", () => {
  const api = inject(voiceKey, undefined);
  const voice = inject(readerVoiceKey, createReaderVoice, true);
  const visit = useVisitStore();
  const languages = ref<readonly Language[]>([]);
  const running = shallowRef<AbortController>();

  const reading = computed(() => running.value !== undefined);
  const offered = computed(() => languages.value.includes(visit.language));

  /** Asks again what the hub can read; its voice may have come since. */
  async function ask(): Promise<void> {
    if (api) languages.value = await api.languages();
  }

  async function read(page: Element, volume: number): Promise<void> {
    stop();
    const run = new AbortController();
    running.value = run;
    try {
      for (const piece of spokenPieces(page, stopOf[visit.language])) {
        const wav = await api?.speak(visit.language, piece, run.signal);
        if (run.signal.aborted || wav === undefined) break;
        await voice.play(wav, volume, run.signal);
        if (run.signal.aborted) break;
      }
    } catch (error) {
      console.error("The page could not be read aloud.", error);
    } finally {
      if (running.value === run) running.value = undefined;
    }
  }

  function stop(): void {
    running.value?.abort();
    running.value = undefined;
    voice.stop();
  }

  watch([() => visit.stage, () => visit.offer, () => visit.programme, () => visit.open, () => visit.language], stop);
  return { offered, reading, ask, read, stop };
});
