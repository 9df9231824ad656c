// Every department of the venue: what changes of it from hour to hour, its words as let through, and who may do what.
import { type StaffDepartmentRow, staffDepartmentRowSchema } from "@openhall/shared/departments";
import { useRows } from "@openhall/shared/link";
import { type DossierLine } from "@openhall/shared/publishing";
import { type StaffRole } from "@openhall/shared/venue";
import { defineStore, storeToRefs } from "pinia";
import { computed } from "vue";
import { useDepartmentName } from "../content/entry/use-department-name.ts";
import { reachedBy } from "../hall/reached-by.ts";
import { useSteadyView } from "../hall/steady-view.ts";
import { useLinkStore } from "../link/link-store.ts";
import { useSessionStore } from "../session/session-store.ts";

export interface StaffDepartment extends StaffDepartmentRow {
  readonly id: string;
}

const guides: readonly (StaffRole | undefined)[] = ["greeter", "project-owner", "editor", "manager"];
const reporters: readonly (StaffRole | undefined)[] = ["project-owner", "editor", "manager"];

export const useDepartmentsStore = defineStore("departments", () => {
  const { link } = storeToRefs(useLinkStore());
  const session = useSessionStore();
  const view = useSteadyView(link, () => (session.signedIn ? "departments.staff/all" : undefined));
  const rows = useRows(view, "department/", staffDepartmentRowSchema);
  const nameOf = useDepartmentName();
  const role = computed(() => session.signedIn?.role);

  const all = computed(() =>
    rows.value
      .map(({ key, row }): StaffDepartment => ({ id: key, ...row }))
      .toSorted((one, other) => one.id.localeCompare(other.id, "en", { numeric: true })),
  );

  return {
    all,
    byId: computed((): ReadonlyMap<string, StaffDepartment> => new Map(all.value.map((one) => [one.id, one]))),
    nameOf: (id: string): string => nameOf.value(id),
    isLoaded: view.isLoaded,
    isLive: computed(() => view.status.value === "live"),
    reached: reachedBy([view]),
    /** Who opens and closes stops of the tour. */
    mayGuide: computed(() => guides.includes(role.value)),
    /** Who says how commitments were kept. */
    mayReport: computed(() => reporters.includes(role.value)),
  };
});

export const linesOf = ({ words }: StaffDepartment, section: string): readonly DossierLine[] =>
  words?.sections.find(({ id }) => id === section)?.lines ?? [];
