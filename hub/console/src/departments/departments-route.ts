// Which department one looks at: in the address, so that a refresh and the browser's “back” come to the same place.
import { computed } from "vue";
import { type RouteLocationRaw, useRoute } from "vue-router";

export function useDepartmentsRoute() {
  const route = useRoute();
  return {
    departmentId: computed(() => (typeof route.query.department === "string" ? route.query.department : undefined)),
    toList: { name: "departments" } satisfies RouteLocationRaw,
    toDepartment: (id: string): RouteLocationRaw => ({ name: "departments", query: { department: id } }),
  };
}
