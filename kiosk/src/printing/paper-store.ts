// The ticket's paper, beside the number on the glass and never instead of it.
import { type Language } from "@openhall/shared/core";
import { defineStore } from "pinia";
import { computed, inject, shallowRef } from "vue";
import { printingKey } from "./printing-api.ts";

type Paper =
  /** No printer here, or not yet known. */
  | { readonly status: "none" }
  | { readonly status: "printing" }
  | { readonly status: "printed" }
  | { readonly status: "failed"; readonly code: string };

export const usePaperStore = defineStore("paper", () => {
  const api = inject(printingKey, undefined);
  const paper = shallowRef<Paper>({ status: "none" });
  const ticketId = shallowRef<string>();
  const attempts = shallowRef(0);
  const printed = shallowRef(0);

  /** A second ticket is for who dropped the first or got none; a third is nobody's. */
  const mayPrintAgain = computed(() => {
    const { status } = paper.value;
    return status === "failed" || (status === "printed" && printed.value < 2);
  });

  /** Prints the number on the glass, where this machine can. */
  async function begin(id: string, language: Language): Promise<void> {
    leave();
    ticketId.value = id;
    const promise = (await api?.look()) ?? "none";
    if (ticketId.value !== id || promise === "none") return;
    if (promise === "prints") await print(id, language);
    else paper.value = { status: "failed", code: promise.code };
  }

  /** The visitor wants one more. */
  async function printAgain(language: Language): Promise<void> {
    if (ticketId.value !== undefined && mayPrintAgain.value) await print(ticketId.value, language);
  }

  async function print(id: string, language: Language): Promise<void> {
    paper.value = { status: "printing" };
    const attempt = attempts.value;
    attempts.value += 1;
    const code = await api?.print(id, language, attempt);
    if (ticketId.value !== id) return;
    if (code === undefined) printed.value += 1;
    paper.value = code === undefined ? { status: "printed" } : { status: "failed", code };
  }

  /** The visitor has left. What the printer still does is not told to the next one. */
  function leave(): void {
    paper.value = { status: "none" };
    ticketId.value = undefined;
    attempts.value = 0;
    printed.value = 0;
  }

  return { paper, mayPrintAgain, begin, printAgain, leave };
});
