// An overlap in one sentence: with what, when, in which respect.
import { computed } from "vue";
import { useLanguageStore, useSaid } from "../frame/language-store.ts";
import { useHallStore } from "../hall/hall-store.ts";
import { useEntriesStore } from "./entries-store.ts";
import { timeText } from "./entry-times.ts";
import { type Overlap } from "./overlaps.ts";
import { useProgrammeStore } from "./programme-store.ts";
import { programmeWords } from "./programme-words.ts";

export function useOverlapText() {
  const hall = useHallStore();
  const entries = useEntriesStore();
  const programme = useProgrammeStore();
  const languages = useLanguageStore();
  const said = useSaid(programmeWords);
  return computed(() => ({ entryId, room, hosts }: Overlap): string => {
    const found = entries.byId.get(entryId);
    const other = found ? programme.titleOf(found) : entryId;
    const time = found ? timeText(found, hall.timeZone, languages.language) : "";
    const names = hosts.map(programme.departmentOf).join(said.value.separator);
    return room ? said.value.overlapRoom({ other, time }) : said.value.overlapHost({ other, time, hosts: names });
  });
}
