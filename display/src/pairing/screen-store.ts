// What this screen is: its set-up, the hall it stands in, and whether the hub still takes it for one of its own.
import { useRehearsal } from "@openhall/shared/link";
import { defineStore } from "pinia";
import { computed, inject, type InjectionKey, ref, watch } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { type ScreenSetup } from "./screen-setup.ts";
import { keepHall } from "./setup-keeper.ts";

export const setupKey: InjectionKey<ScreenSetup> = Symbol("screen set-up");

/** Refusals that only pairing anew will end. */
const unpaired: readonly (string | undefined)[] = ["not-signed-in", "revoked", "signed-out"];

export const useScreenStore = defineStore("screen", () => {
  const link = useHubLink();
  const setup = inject(setupKey);
  if (!setup) throw new Error("The app was mounted without its set-up.");
  const { geometry, theme, calm } = setup;
  const hallId = ref(setup.hallId);
  const isPaired = computed(() => !unpaired.includes(link.refusal.value));

  watch(
    () => link.welcome.value?.sender.hallId,
    (told) => {
      if (told === undefined || told === hallId.value) return;
      keepHall(told);
      // The stores read one hall for the life of the page.
      if (hallId.value !== undefined) location.reload();
      hallId.value = told;
    },
    { immediate: true },
  );

  const rehearsal = useRehearsal(link);

  return { geometry, theme, calm, hallId, isPaired, rehearsal };
});
