import { computed, type ComputedRef } from "vue";
import { useLanguageStore, useSaid } from "../../frame/language-store.ts";
import { useHallStore } from "../../hall/hall-store.ts";
import { useStaffStore } from "../../hall/staff-store.ts";
import { useDeskStore } from "../desk-store.ts";
import { waitsFor } from "../line/who-is-next.ts";
import { type Choice } from "./choice.ts";
import { dialogWords } from "./dialog-words.ts";

/** The hall's services but `without`, those of this desk first, each with its queue's letter. */
export function useServiceChoices(without?: () => string | undefined): ComputedRef<readonly Choice[]> {
  const desk = useDeskStore();
  const hall = useHallStore();
  const languages = useLanguageStore();
  return computed(() => {
    const own = desk.desk?.serviceIds ?? [];
    const rank = (id: string): number => (own.includes(id) ? 0 : 1);
    return [...hall.services]
      .filter(([id]) => id !== without?.())
      .sort(([one, a], [other, b]) => rank(one) - rank(other) || (a.queue < b.queue ? -1 : a.queue > b.queue ? 1 : 0))
      .map(([id, { name, queue, keywords, department }]) => ({
        id,
        name: languages.inLanguage(name),
        mark: queue,
        alsoFoundBy: [name.zh, name.en, department.zh, department.en, ...keywords.zh, ...keywords.en],
      }));
  });
}

/** The other desks that are open, with who sits there and how many wait for them. */
export function useDeskChoices(): ComputedRef<readonly Choice[]> {
  const desk = useDeskStore();
  const hall = useHallStore();
  const staff = useStaffStore();
  const languages = useLanguageStore();
  const said = useSaid(dialogWords);
  return computed(() =>
    hall.desks
      .filter(({ open, deskId }) => open && deskId !== desk.desk?.deskId)
      .map((other) => ({
        id: other.deskId,
        name: said.value.deskLine({
          number: other.number,
          name: languages.inLanguage(other.name),
          clerk: staff.nameOf(other.clerk),
        }),
        note: said.value.waiting({
          count: [...hall.tickets.values()].filter((ticket) => waitsFor(ticket, other)).length,
        }),
      })),
  );
}
