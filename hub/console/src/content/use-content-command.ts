// How the content page sends: one thing at a time, and why it was not done stays until the next.
import { type Answer } from "@openhall/shared/wire";
import { computed, type Ref, shallowRef } from "vue";
import { type WhyNot } from "../frame/why-not.ts";
import { useContentStore } from "./content-store.ts";

/** `Doing` names the command, so that the button concerned can show that it is under way. */
export function useContentCommand<Doing extends string>() {
  const content = useContentStore();
  const busy: Ref<Doing | undefined> = shallowRef();
  const refusal = shallowRef<WhyNot>();

  /** Undefined where something else is under way. */
  async function run(doing: Doing, payload: object): Promise<Answer | undefined> {
    if (busy.value) return undefined;
    busy.value = doing;
    refusal.value = undefined;
    const answer = await content.change(doing, payload);
    if (!answer.ok) refusal.value = answer.refusal;
    busy.value = undefined;
    return answer;
  }

  return {
    busy,
    refusal,
    isLinked: computed(() => content.isLinked),
    run,
    forgetRefusal: () => void (refusal.value = undefined),
  };
}
