// Where in the set-up one is: in the address, so that a refresh and the browser's “back” come to the same place.
import { computed } from "vue";
import { type RouteLocationRaw, useRoute, useRouter } from "vue-router";

export const sections = [
  "halls",
  "services",
  "desks",
  "profiles",
  "classes",
  "staff",
  "devices",
  "venues",
  "departments",
  "sensors",
  "appointments",
  "file",
  "password",
] as const;
export type Section = (typeof sections)[number];

export function useSectionRoute() {
  const route = useRoute();
  const router = useRouter();

  const section = computed((): Section => sections.find((name) => name === route.query.section) ?? "halls");
  /** The row whose form is open. */
  const rowId = computed(() => (typeof route.query.id === "string" ? route.query.id : undefined));
  const isNew = computed(() => route.query.new !== undefined);

  const to = (name: Section, query: Readonly<Record<string, string>> = {}): RouteLocationRaw => ({
    name: "setup",
    query: { section: name, ...query },
  });

  return {
    section,
    rowId,
    isNew,
    to,
    open: (id: string) => router.push(to(section.value, { id })),
    openNew: () => router.push(to(section.value, { new: "" })),
    /** The new row has become this one. */
    becomes: (id: string) => router.replace(to(section.value, { id })),
    close: () => router.push(to(section.value)),
  };
}
