// Whether the hub is there, and whom it takes this machine for.
import { useRehearsal } from "@openhall/shared/link";
import { defineStore } from "pinia";
import { computed } from "vue";
import { useHubLink } from "./hub-link.ts";

export const useConnectionStore = defineStore("connection", () => {
  const link = useHubLink();
  const status = computed(() => link.status.value);
  const refusal = computed(() => link.refusal.value);
  /** The hall this machine stands in; undefined until the hub has greeted it once. */
  const hallId = computed(() => link.welcome.value?.sender.hallId);
  /** Where visitors' phones reach the hub; the page's own address where the hub does not know better. */
  const phoneUrl = computed(() => link.welcome.value?.publicUrl ?? location.origin);
  const rehearsal = useRehearsal(link);
  return { status, refusal, hallId, phoneUrl, rehearsal };
});
