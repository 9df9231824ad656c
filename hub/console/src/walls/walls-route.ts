// Where on the page of the screens one is: in the address, so that a refresh and the browser's “back” come to the same place.
import { computed } from "vue";
import { type RouteLocationRaw, useRoute, useRouter } from "vue-router";

export const parts = ["map", "playlists", "takeovers", "play-log"] as const;
export type Part = (typeof parts)[number];

export function useWallsRoute() {
  const route = useRoute();
  const router = useRouter();

  const text = (name: string) =>
    computed(() => {
      const value = route.query[name];
      return typeof value === "string" ? value : undefined;
    });
  const to = (part: Part, query: Readonly<Record<string, string>> = {}): RouteLocationRaw => ({
    name: "screens",
    query: { ...(part !== "map" && { part }), ...query },
  });
  const part = computed((): Part => parts.find((name) => name === route.query.part) ?? "map");

  return {
    part,
    /** The screen that is asked about, on the map. */
    why: text("why"),
    /** The playlist that is open; `new` for one that is begun. */
    playlist: text("playlist"),
    day: text("day"),
    device: text("device"),
    item: text("item"),
    to,
    open: (query: Readonly<Record<string, string>>) => router.push(to(part.value, query)),
    close: () => router.push(to(part.value)),
    replace: (query: Readonly<Record<string, string>>) => router.replace(to(part.value, query)),
  };
}
