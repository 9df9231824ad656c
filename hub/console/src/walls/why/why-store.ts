// The answer to “why is this on that screen?” for one screen and moment.
import { defineStore } from "pinia";
import { ref, shallowRef } from "vue";
import { askHub } from "../../link/hub-request.ts";
import { type WhyNot } from "../../frame/why-not.ts";
import { type WhyAnswer, whyAnswerSchema } from "./why-answer.ts";

export const useWhyStore = defineStore("walls-why", () => {
  const answer = shallowRef<WhyAnswer>();
  const refusal = shallowRef<WhyNot>();
  const isAsking = ref(false);
  let latest = 0;

  /** `at` undefined for now. Only the newest question is answered. */
  async function ask(deviceId: string, at: string | undefined): Promise<void> {
    latest += 1;
    const mine = latest;
    isAsking.value = true;
    const query = at === undefined ? "" : `?${new URLSearchParams({ at })}`;
    const path = `screens/${encodeURIComponent(deviceId)}/why${query}`;
    const answered = await askHub({ method: "GET", path }, whyAnswerSchema);
    if (mine !== latest) return;
    isAsking.value = false;
    // What was told of another moment does not stand for this one.
    answer.value = answered.ok ? answered.value : undefined;
    refusal.value = answered.ok ? undefined : answered.refusal;
  }

  function forget(): void {
    latest += 1;
    answer.value = undefined;
    refusal.value = undefined;
    isAsking.value = false;
  }

  return { answer, refusal, isAsking, ask, forget };
});
