import { computed, type ComputedRef } from "vue";
import { useLanguageStore } from "../../frame/language-store.ts";
import { useHallStore } from "../../hall/hall-store.ts";

/** What a department is called; by its id where the venue has it no more. */
export function useDepartmentName(): ComputedRef<(id: string) => string> {
  const hall = useHallStore();
  const languages = useLanguageStore();
  return computed(() => (id) => {
    const name = hall.departments.get(id)?.name;
    return (name && (languages.inLanguage(name) || name.zh)) || id;
  });
}
