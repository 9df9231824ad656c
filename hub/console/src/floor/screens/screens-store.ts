import { defineStore } from "pinia";
import { computed, shallowRef, watch } from "vue";
import * as z from "zod/mini";
import { useBoardStore } from "../../hall/board-store.ts";
import { useHallStore } from "../../hall/hall-store.ts";
import { useLinkStore } from "../../link/link-store.ts";
import { grouped } from "../grouped.ts";
import { type Held, type ScreenStatus, screenStatusSchema, screenTroubles, withVersion } from "./screen-trouble.ts";

const answerSchema = z.object({ screens: z.array(screenStatusSchema) });
const patienceMs = 8_000;

/** “wall” of `device:wall`. */
const nameOf = (sender: string): string => sender.replace(/^device:/, "");

/** What the hall's screens have said that they have drawn, as of the last look. */
export const useScreensStore = defineStore("screens", () => {
  const hall = useHallStore();
  const board = useBoardStore();
  const link = useLinkStore();
  const statuses = shallowRef<readonly ScreenStatus[]>([]);
  const held = shallowRef<readonly Held[]>([]);

  watch(
    () => [hall.hallId, board.epoch, board.version] as const,
    ([hallId, epoch, version], before) => {
      if (hallId !== before?.[0]) held.value = [];
      if (version > 0) held.value = withVersion(held.value, epoch, version, link.now);
    },
    { immediate: true },
  );

  /** Asks the hub; while it cannot be reached the last answer stands. */
  async function look(): Promise<void> {
    try {
      const response = await fetch("/api/v1/screens", { signal: AbortSignal.timeout(patienceMs) });
      const answer = answerSchema.safeParse(await response.json());
      if (answer.success)
        statuses.value = answer.data.screens.map((status) => ({ ...status, device: nameOf(status.device) }));
    } catch {
      // The banner over the page says that the hub is out of reach.
    }
  }

  const isOfHall = (stream: string): boolean => {
    const scope = stream.slice(stream.indexOf("/") + 1);
    return scope === hall.hallId || hall.deskOf(scope) !== undefined;
  };
  const ofHall = computed(() => statuses.value.filter(({ stream }) => isOfHall(stream)));

  return {
    /** Every screen of the hall, by name. */
    screens: computed(() =>
      [...grouped(ofHall.value, ({ device }) => device)]
        .map(([device, streams]) => ({ device, isConnected: streams.some(({ connected }) => connected) }))
        .sort((one, other) => (one.device < other.device ? -1 : 1)),
    ),
    /** Those in trouble at `now`. */
    troublesAt: (now: number) =>
      screenTroubles(ofHall.value, { [`queue.board/${hall.hallId}`]: held.value }, isOfHall, now),
    look,
  };
});
