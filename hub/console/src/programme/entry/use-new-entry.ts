import { civilTimeAt, instantOf } from "@openhall/shared/core";
import { useHallStore } from "../../hall/hall-store.ts";
import { useLinkStore } from "../../link/link-store.ts";
import { useEntriesStore } from "../entries-store.ts";
import { useEntryFilterStore } from "../list/filter-store.ts";
import { useProgrammeRoute } from "../programme-route.ts";
import { useProgrammeStore } from "../programme-store.ts";
import { useFactsDrafts } from "./facts-drafts-store.ts";
import { newDatedId } from "../../frame/dated-id.ts";

/** Begins an entry on the day that is looked at, in the next full hour, and opens its page. */
export function useNewEntry(): () => void {
  const entries = useEntriesStore();
  const programme = useProgrammeStore();
  const hall = useHallStore();
  const link = useLinkStore();
  const filters = useEntryFilterStore();
  const drafts = useFactsDrafts();
  const route = useProgrammeRoute();

  return () => {
    const day = filters.filter.day || programme.dayOf(instantOf(link.now));
    const id = newDatedId(day, (taken) => entries.byId.has(taken));
    const hour = Math.min(22, Number(civilTimeAt(instantOf(link.now), hall.timeZone).slice(0, 2)) + 1);
    const twoDigits = (count: number): string => `${count}`.padStart(2, "0");
    drafts.begin(id, {
      kind: "consultation",
      venueId: hall.hallId && hall.places.has(hall.hallId) ? hall.hallId : ([...hall.places.keys()][0] ?? ""),
      roomId: "",
      startDate: day,
      startTime: `${twoDigits(hour)}:00`,
      endDate: day,
      endTime: `${twoDigits(hour + 1)}:00`,
      allDay: false,
      hosts: [],
      audience: "public",
      capacity: undefined,
      runs: "clock",
      steps: [],
    });
    void route.goTo(route.toEntry(id));
  };
}
