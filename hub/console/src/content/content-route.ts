// Where in the content page one is: in the address, so that a refresh and the browser's “back” come to the same place.
import { computed } from "vue";
import { type RouteLocationRaw, useRoute, useRouter } from "vue-router";

export const views = ["write", "look", "history"] as const;
export type ItemView = (typeof views)[number];

export function useContentRoute() {
  const route = useRoute();
  const router = useRouter();

  const itemId = computed(() => (typeof route.query.item === "string" ? route.query.item : undefined));
  const isNew = computed(() => route.query.new !== undefined);
  /** Which dossier, is chosen first. */
  const isNewDossier = computed(() => route.query.new === "dossier");
  /** Whose news or policy is begun, where another page says so. */
  const departmentId = computed(() =>
    typeof route.query.department === "string" ? route.query.department : undefined,
  );
  const isRules = computed(() => route.query.section === "rules");
  /** As the address says; the page chooses one where it says nothing. */
  const view = computed((): ItemView | undefined => views.find((name) => name === route.query.view));

  const toItem = (id: string, at?: ItemView): RouteLocationRaw => ({
    name: "content",
    query: { item: id, ...(at && { view: at }) },
  });

  return {
    itemId,
    isNew,
    isNewDossier,
    departmentId,
    isRules,
    view,
    toItem,
    toList: { name: "content" } satisfies RouteLocationRaw,
    toRules: { name: "content", query: { section: "rules" } } satisfies RouteLocationRaw,
    toNew: { name: "content", query: { new: "" } } satisfies RouteLocationRaw,
    toNewDossier: { name: "content", query: { new: "dossier" } } satisfies RouteLocationRaw,
    /** The new item has become this one. */
    becomes: (id: string) => router.replace(toItem(id, "write")),
    goTo: (to: RouteLocationRaw) => router.push(to),
  };
}
