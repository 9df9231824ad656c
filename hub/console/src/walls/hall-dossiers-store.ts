// Projects, departments and policies as the screens of this hall are told them: what their scenes may show.
import { departmentDossierRowSchema, policyRowSchema, updateRowSchema } from "@openhall/shared/departments";
import { useRows } from "@openhall/shared/link";
import { environmentRowSchema, projectRowSchema, questionRowSchema } from "@openhall/shared/projects";
import { dossierIdOf } from "@openhall/shared/publishing";
import { defineStore, storeToRefs } from "pinia";
import { computed } from "vue";
import type * as z from "zod/mini";
import { useHallStore } from "../hall/hall-store.ts";
import { type SteadyView, useSteadyView } from "../hall/steady-view.ts";
import { useLinkStore } from "../link/link-store.ts";

const useMap = <T>(view: SteadyView, prefix: string, schema: z.ZodMiniType<T>) => {
  const rows = useRows(view, prefix, schema);
  return computed((): ReadonlyMap<string, T> => new Map(rows.value.map(({ key, row }) => [key, row])));
};

export const useHallDossiersStore = defineStore("hall-dossiers", () => {
  const { link } = storeToRefs(useLinkStore());
  const hall = useHallStore();
  const ofProjects = useSteadyView(link, () => (hall.hallId ? `projects.hall/${hall.hallId}` : undefined));
  const ofDepartments = useSteadyView(link, () => (hall.hallId ? `departments.hall/${hall.hallId}` : undefined));

  const projects = useMap(ofProjects, "project/", projectRowSchema);
  const departments = useMap(ofDepartments, "department/", departmentDossierRowSchema);
  const policies = useMap(ofDepartments, "policy/", policyRowSchema);

  return {
    projects,
    environment: useMap(ofProjects, "environment/", environmentRowSchema),
    questions: useMap(ofProjects, "question/", questionRowSchema),
    departments,
    updates: useMap(ofDepartments, "update/", updateRowSchema),
    policies,
    /** Ids of the dossiers that scenes may show. */
    shown: computed(
      (): ReadonlySet<string> =>
        new Set([
          ...[...projects.value.keys()].map((id) => dossierIdOf("project", id)),
          ...[...departments.value.keys()].map((id) => dossierIdOf("department", id)),
          ...[...policies.value.keys()].map((id) => dossierIdOf("policy", id)),
        ]),
    ),
  };
});
