// Whether this hall shows any projects and departments: all that the first page has to know of them.
import { type StreamView } from "@openhall/shared/link";
import { defineStore } from "pinia";
import { computed } from "vue";
import { useConnectionStore } from "../connection/connection-store.ts";
import { useHubLink } from "../connection/hub-link.ts";

const has = (view: StreamView, prefix: string): boolean => Object.keys(view.rows).some((key) => key.startsWith(prefix));

/** To be used once the hub has said which hall this is. */
export const usePublicKeysStore = defineStore("public keys", () => {
  const link = useHubLink();
  const { hallId } = useConnectionStore();
  const projects = link.open(`projects.hall/${hallId}`);
  const departments = link.open(`departments.hall/${hallId}`);
  return {
    hasProjects: computed(() => has(projects, "project/")),
    hasDepartments: computed(() => has(departments, "department/") || has(departments, "policy/")),
  };
});
