import { defineStore } from "pinia";
import { computed, ref, watch } from "vue";
import { readKept, writeKept } from "../../frame/kept.ts";
import { useSessionStore } from "../../session/session-store.ts";
import { type Action } from "../actions.ts";
import { actionOf, type KeyChanges, keymapOf, noChanges, readChanges } from "./keymap.ts";

/** The desk's keys as this person has set them in this browser. */
export const useKeysStore = defineStore("keys", () => {
  const session = useSessionStore();
  const place = computed(() => `keys.${session.signedIn?.user ?? ""}` as const);
  const changes = ref<KeyChanges>(noChanges);
  watch(place, (now) => (changes.value = readChanges(readKept(now))), { immediate: true });

  const keymap = computed(() => keymapOf(changes.value));
  const areOff = computed(() => changes.value.areOff);

  function keep(now: KeyChanges): void {
    changes.value = now;
    writeKept(place.value, JSON.stringify(now));
  }

  /** Gives an action a key, or none with ""; answers the action that has the key already, and then changes nothing. */
  function set(action: Action, key: string): Action | undefined {
    const holder = actionOf(key, keymap.value);
    if (holder && holder !== action) return holder;
    keep({ ...changes.value, keys: { ...changes.value.keys, [action]: key } });
    return undefined;
  }

  const reset = (): void => keep(noChanges);
  const turn = (on: boolean): void => keep({ ...changes.value, areOff: !on });

  return { keymap, areOff, set, reset, turn };
});
