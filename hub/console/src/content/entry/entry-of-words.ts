// The entry of the programme whose words an item has.
import { wordsPrefix } from "@openhall/shared/publishing";
import { computed, type ComputedRef } from "vue";
import { type StaffEntry, useEntriesStore } from "../../programme/entries-store.ts";

export const isWordsItem = (itemId: string): boolean => itemId.startsWith(wordsPrefix);

interface EntryOfWords {
  readonly facts: ComputedRef<StaffEntry | undefined>;
  /** Nothing is to be waited for where the item is no entry's. */
  readonly isLoaded: ComputedRef<boolean>;
}

/** Nobody who writes notices reads the programme. */
export function useEntryOfWords(itemId: string | undefined): EntryOfWords {
  if (itemId === undefined || !isWordsItem(itemId))
    return { facts: computed(() => undefined), isLoaded: computed(() => true) };
  const entries = useEntriesStore();
  const entryId = itemId.slice(wordsPrefix.length);
  return { facts: computed(() => entries.byId.get(entryId)), isLoaded: computed(() => entries.isLoaded) };
}
