// What the steps of an entry are called: as written last, where one may look into the gate, else as the public reads it.
import { wordsItemOf } from "@openhall/shared/programme";
import { itemVersionRowSchema } from "@openhall/shared/publishing";
import { useRows } from "@openhall/shared/link";
import { storeToRefs } from "pinia";
import { computed } from "vue";
import { useLanguageStore } from "../../frame/language-store.ts";
import { useSteadyView } from "../../hall/steady-view.ts";
import { useLinkStore } from "../../link/link-store.ts";
import { useEntriesStore } from "../entries-store.ts";
import { useProgrammeStore } from "../programme-store.ts";

export function useStepTitles(entryId: () => string): (stepId: string) => string {
  const { link } = storeToRefs(useLinkStore());
  const entries = useEntriesStore();
  const programme = useProgrammeStore();
  const languages = useLanguageStore();
  const view = useSteadyView(link, () =>
    programme.itemOf(entryId()) ? `publishing.item/${wordsItemOf(entryId())}` : undefined,
  );
  const versions = useRows(view, "version/", itemVersionRowSchema);
  const steps = computed(() => {
    const newest = versions.value.toSorted((one, other) => Number(other.key) - Number(one.key))[0]?.row.content;
    return newest?.kind === "entry" ? newest.steps : (entries.byId.get(entryId())?.words?.steps ?? []);
  });
  return (stepId) => {
    const title = steps.value.find(({ id }) => id === stepId)?.title;
    return title ? languages.inLanguage(title) || title.zh : "";
  };
}
