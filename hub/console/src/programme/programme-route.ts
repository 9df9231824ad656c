// Where on the page of the programme one is: in the address, so that a refresh and the browser's “back” come to the same place.
import { computed } from "vue";
import { type RouteLocationRaw, useRoute, useRouter } from "vue-router";

export const parts = ["list", "month", "run", "pledges", "files"] as const;
export type Part = (typeof parts)[number];

export function useProgrammeRoute() {
  const route = useRoute();
  const router = useRouter();

  const text = (name: string) =>
    computed(() => {
      const value = route.query[name];
      return typeof value === "string" ? value : undefined;
    });
  const to = (part: Part, query: Readonly<Record<string, string>> = {}): RouteLocationRaw => ({
    name: "programme",
    query: { ...(part !== "list" && { part }), ...query },
  });
  const part = computed((): Part => parts.find((name) => name === route.query.part) ?? "list");

  return {
    part,
    /** The entry that is open. */
    entryId: text("entry"),
    /** The entry on the run sheet. */
    at: text("at"),
    /** `YYYY-MM` of the month that is looked at. */
    month: text("month"),
    to,
    toEntry: (id: string): RouteLocationRaw => to("list", { entry: id }),
    goTo: (where: RouteLocationRaw) => router.push(where),
    replace: (where: RouteLocationRaw) => router.replace(where),
  };
}
