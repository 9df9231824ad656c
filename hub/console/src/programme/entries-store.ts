// Every entry of the programme with its facts, for whichever hall; words only as far as they have been let through.
import { useRows } from "@openhall/shared/link";
import { type StaffEntryRow, staffEntryRowSchema } from "@openhall/shared/programme";
import { type StaffRole } from "@openhall/shared/venue";
import { defineStore, storeToRefs } from "pinia";
import { computed } from "vue";
import { reachedBy } from "../hall/reached-by.ts";
import { useSteadyView } from "../hall/steady-view.ts";
import { useLinkStore } from "../link/link-store.ts";
import { useSessionStore } from "../session/session-store.ts";

export interface StaffEntry extends StaffEntryRow {
  readonly id: string;
}

const planners: readonly (StaffRole | undefined)[] = ["editor", "manager"];
const runners: readonly (StaffRole | undefined)[] = ["greeter", "editor", "manager"];

export const useEntriesStore = defineStore("programme-entries", () => {
  const { link } = storeToRefs(useLinkStore());
  const session = useSessionStore();
  const view = useSteadyView(link, () => (session.signedIn ? "programme.staff/all" : undefined));
  const rows = useRows(view, "entry/", staffEntryRowSchema);
  const role = computed(() => session.signedIn?.role);

  /** In the order of time. */
  const all = computed(() =>
    rows.value
      .map(({ key, row }): StaffEntry => ({ id: key, ...row }))
      .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1)),
  );
  const byId = computed((): ReadonlyMap<string, StaffEntry> => new Map(all.value.map((entry) => [entry.id, entry])));

  return {
    all,
    byId,
    isLoaded: view.isLoaded,
    isLive: computed(() => view.status.value === "live"),
    reached: reachedBy([view]),
    /** Who writes the programme. */
    mayPlan: computed(() => planners.includes(role.value)),
    /** Who runs it on the day. */
    mayRun: computed(() => runners.includes(role.value)),
    isManager: computed(() => role.value === "manager"),
    /** Who is shown the run sheet and nothing else. */
    onlyRuns: computed(() => role.value === "greeter"),
  };
});

const orderOf = ({ startsAt, endsAt, id }: StaffEntry): string => `${startsAt}/${endsAt}/${id}`;
