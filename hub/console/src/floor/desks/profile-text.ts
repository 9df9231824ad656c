// What a desk takes, in a few words.
import { computed, type ComputedRef } from "vue";
import { useLanguageStore, useSaid } from "../../frame/language-store.ts";
import { useHallStore } from "../../hall/hall-store.ts";
import { type HallDesk } from "../../hall/hall-ticket.ts";
import { takesItsQueues } from "./desk-line.ts";
import { floorDeskWords } from "./floor-desk-words.ts";

/** Services that are named; of more only the count is said. */
const namedServices = 2;

/** The profile's name, “all of A, B”, or the first services by name. */
export function useProfileText(): ComputedRef<(desk: HallDesk) => string> {
  const hall = useHallStore();
  const languages = useLanguageStore();
  const said = useSaid(floorDeskWords);

  function textOf(desk: HallDesk): string {
    const profile = desk.profileId === undefined ? undefined : hall.profiles.get(desk.profileId);
    if (profile) return languages.inLanguage(profile.name);
    const { separator } = said.value;
    if (desk.serviceIds.length === 0) return said.value.takesNothing;
    if (!desk.ranked && takesItsQueues(desk, hall.services))
      return said.value.takesQueues({ queues: desk.queues.join(separator) });
    const names = desk.serviceIds
      .flatMap((id) => hall.serviceOf(id) ?? [])
      .map(({ name }) => languages.inLanguage(name));
    const services = names.slice(0, namedServices).join(separator);
    return names.length > namedServices
      ? said.value.takesMore({ services, count: names.length })
      : said.value.takes({ services });
  }

  return computed(() => textOf);
}
