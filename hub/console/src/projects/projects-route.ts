// Where on the page of projects one is: in the address, so that a refresh and the browser's “back” come to the same place.
import { computed } from "vue";
import { type RouteLocationRaw, useRoute, useRouter } from "vue-router";

export const parts = ["list", "asked", "files"] as const;
export type Part = (typeof parts)[number];

/** Of one project. */
export const sections = ["progress", "funds", "environment", "safety", "questions", "words", "facts"] as const;
export type Section = (typeof sections)[number];

export function useProjectsRoute() {
  const route = useRoute();
  const router = useRouter();

  const to = (part: Part, query: Readonly<Record<string, string>> = {}): RouteLocationRaw => ({
    name: "projects",
    query: { ...(part !== "list" && { part }), ...query },
  });

  return {
    part: computed((): Part => parts.find((name) => name === route.query.part) ?? "list"),
    projectId: computed(() => (typeof route.query.project === "string" ? route.query.project : undefined)),
    section: computed((): Section => sections.find((name) => name === route.query.at) ?? "progress"),
    isNew: computed(() => route.query.new !== undefined),
    to,
    toNew: { name: "projects", query: { new: "" } } satisfies RouteLocationRaw,
    toProject: (id: string, at: Section = "progress"): RouteLocationRaw =>
      to("list", { project: id, ...(at !== "progress" && { at }) }),
    goTo: (where: RouteLocationRaw) => router.push(where),
  };
}

/** Where a dossier is written; one that nobody has begun begins there, under this id. */
export const toDossier = (itemId: string): RouteLocationRaw => ({ name: "content", query: { item: itemId } });
