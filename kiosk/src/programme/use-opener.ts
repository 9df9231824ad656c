import { timeOfDay } from "@openhall/shared/ui";
import { computed, type ComputedRef } from "vue";
import { type Opener } from "../choosing/service-state.ts";
import { useHallStore } from "../hall/hall-store.ts";
import { useVisitStore } from "../visit/visit-store.ts";
import { opensByEntry } from "./opens-by-entry.ts";
import { hostsInWords } from "./place-in-words.ts";
import { useProgrammeStore } from "./programme-store.ts";
import { programmeWords } from "./programme-words.ts";

/** “14:00 起受理 · 住房和城乡建设局到场”: which entry of today opens a service, in the visitor's language. */
export function useOpener(serviceId: () => string): ComputedRef<Opener | undefined> {
  const programme = useProgrammeStore();
  const hall = useHallStore();
  const visit = useVisitStore();
  return computed(() => {
    const found = opensByEntry(programme.entries, serviceId(), { now: hall.now, timeZone: hall.timeZone });
    if (!found) return undefined;
    const { at, entry } = found;
    const hosts = hostsInWords(entry, programme.around, visit.language);
    return { at, inWords: programmeWords[visit.language].opensWith({ time: timeOfDay(at, hall.timeZone), hosts }) };
  });
}
