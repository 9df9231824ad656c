// Whether what the console shows is rehearsed. Known before anybody has signed in, and asked for again after each greeting.
import { defineStore } from "pinia";
import { computed, onScopeDispose, ref, shallowRef, watch } from "vue";
import { type WhyNot } from "../frame/why-not.ts";
import { useLinkStore } from "../link/link-store.ts";
import { readRehearsal, type RehearsalState, type RehearsalWish, wishRehearsal } from "./rehearsal-api.ts";

const askAgainMs = 3_000;

export const useRehearsalStore = defineStore("rehearsal", () => {
  const link = useLinkStore();
  const state = shallowRef<RehearsalState>();
  /** A change is under way: from the hub's yes until the other hub has answered. */
  const isChanging = ref(false);
  const greeting = computed(() => link.link?.welcome.value);
  const isRehearsal = computed(() =>
    greeting.value ? greeting.value.rehearsal !== undefined : (state.value?.on ?? false),
  );

  async function ask(): Promise<void> {
    const told = await readRehearsal();
    if (!told) return;
    state.value = told;
  }

  watch(
    greeting,
    () => {
      isChanging.value = false;
      void ask();
    },
    { immediate: true },
  );
  const asking = setInterval(() => {
    if (link.status !== "live") void ask();
  }, askAgainMs);
  onScopeDispose(() => clearInterval(asking));

  /** Answers why not, or undefined: then the hub goes and comes back as what was asked for. */
  async function wish(wanted: RehearsalWish): Promise<WhyNot | undefined> {
    isChanging.value = true;
    const refusal = await wishRehearsal(wanted);
    if (refusal) isChanging.value = false;
    return refusal;
  }

  return { state, isRehearsal, isChanging, wish };
});
