// Sends a question about a project, and tells what became of it.
import { createCommandId } from "@openhall/shared/link";
import { defineStore } from "pinia";
import { computed, ref, shallowRef } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { useVisitStore } from "../visit/visit-store.ts";

type Asking =
  | { readonly status: "writing" }
  | { readonly status: "sending" }
  | { readonly status: "sent" }
  | { readonly status: "refused"; readonly code: string };

const writing: Asking = { status: "writing" };
/** After this nobody stands there waiting any more. */
const validForMs = 15_000;
export const questionMost = 200;
const questionLeast = 2;

export const useAskStore = defineStore("ask", () => {
  const link = useHubLink();
  const visit = useVisitStore();
  const asking = shallowRef<Asking>(writing);
  /** Of the visitor who asked: an answer that comes after they have left is nobody's. */
  const run = ref(0);
  /** One that may or may not have arrived: the same words again are the same question. */
  let unanswered: { readonly asked: string; readonly id: string } | undefined;

  async function send(projectId: string): Promise<void> {
    if (asking.value.status === "sending") return;
    asking.value = { status: "sending" };
    const mine = (run.value += 1);
    const payload = { projectId, text: visit.question.trim(), language: visit.language };
    const asked = JSON.stringify(payload);
    const id = unanswered?.asked === asked ? unanswered.id : createCommandId(link.hubNow());
    const answer = await link.send("projects.ask", payload, { validForMs, id });
    if (mine !== run.value) return;
    unanswered = !answer.ok && answer.refusal.code === "no-answer" ? { asked, id } : undefined;
    asking.value = answer.ok ? { status: "sent" } : { status: "refused", code: answer.refusal.code };
    if (answer.ok) visit.question = "";
  }

  /** A new page, or more to be written. */
  function begin(): void {
    run.value += 1;
    asking.value = writing;
    unanswered = undefined;
  }

  const canSend = computed(() => visit.question.trim().length >= questionLeast);
  return { asking, canSend, send, begin };
});
