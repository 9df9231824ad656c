import { type StreamView } from "@openhall/shared/link";
import { storyMomentRowSchema, storyTicketRowSchema } from "@openhall/shared/queue";
import { defineStore, storeToRefs } from "pinia";
import { computed, ref, shallowRef, watch } from "vue";
import { useBoardStore } from "../../hall/board-store.ts";
import { useHallStore } from "../../hall/hall-store.ts";
import { useLinkStore } from "../../link/link-store.ts";
import { latestCallsOf } from "./latest-calls.ts";
import { type Story } from "./story-text.ts";

/** Histories of numbers: of the hall's latest calls while the floor is looked at, and of the one that somebody asks about. */
export const useStoriesStore = defineStore("stories", () => {
  const { link } = storeToRefs(useLinkStore());
  const { hallId } = storeToRefs(useHallStore());
  const board = useBoardStore();

  /** The number that is asked about. */
  const asked = ref<string>();
  /** Whether the latest calls are looked at. */
  const isFollowing = ref(false);
  const numbers = computed(() =>
    [...new Set([...(isFollowing.value ? board.calls.map(({ row }) => row.number) : []), asked.value ?? ""])]
      .filter(Boolean)
      .sort()
      .join(" "),
  );

  const views = shallowRef<ReadonlyMap<string, StreamView>>(new Map());
  watch(
    [link, hallId, numbers] as const,
    ([now, hall, wanted], [before]) => {
      const next = new Map<string, StreamView>();
      for (const number of wanted.split(" ").filter(Boolean)) {
        const view = hall === undefined ? undefined : now?.open(`queue.story/${hall}/${number}`);
        if (view) next.set(number, view);
      }
      const kept = new Set([...next.values()].map(({ stream }) => stream));
      for (const { stream } of views.value.values()) if (now === before && !kept.has(stream)) now?.close(stream);
      views.value = next;
    },
    { immediate: true },
  );

  /** Undefined until the hub has told it, or where there is none. */
  function storyOf(number: string): Story | undefined {
    const rows = views.value.get(number)?.rows ?? {};
    const ticket = storyTicketRowSchema.safeParse(rows.ticket);
    if (!ticket.success) return undefined;
    const moments = Object.keys(rows)
      .filter((key) => key.startsWith("moment/"))
      .sort()
      .flatMap((key) => storyMomentRowSchema.safeParse(rows[key]).data ?? []);
    return { ticket: ticket.data, moments };
  }

  /** The hub has answered, and knows no such number. */
  function isUnknown(number: string): boolean {
    const status = views.value.get(number)?.status.value;
    return (status === "live" || status === "refused") && storyOf(number) === undefined;
  }

  return {
    asked,
    isFollowing,
    storyOf,
    isUnknown,
    latestCalls: computed(() =>
      latestCallsOf(
        board.calls.map(({ row }) => row),
        storyOf,
      ),
    ),
  };
});
