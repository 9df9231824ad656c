import { useRow, useRows } from "@openhall/shared/link";
import {
  boardCallRowSchema,
  boardHallRowSchema,
  boardServiceRowSchema,
  boardWaitingRowSchema,
} from "@openhall/shared/queue";
import { defineStore, storeToRefs } from "pinia";
import { computed } from "vue";
import { useLinkStore } from "../link/link-store.ts";
import { useHallStore } from "./hall-store.ts";
import { useSteadyView } from "./steady-view.ts";

/** What the hall's board says to everybody. A store of its own: the desk does without this stream. */
export const useBoardStore = defineStore("board", () => {
  const { link } = storeToRefs(useLinkStore());
  const { hallId } = storeToRefs(useHallStore());
  const board = useSteadyView(link, () => (hallId.value ? `queue.board/${hallId.value}` : undefined));

  const waitingRows = useRows(board, "waiting/", boardWaitingRowSchema);
  const serviceRows = useRows(board, "service/", boardServiceRowSchema);

  return {
    /** How many wait, and how long somebody would who took a number now, by queue. */
    waiting: computed(() => new Map(waitingRows.value.map(({ key, row }) => [key, row]))),
    /** Whether a number can be taken now, by service. */
    services: computed(() => new Map(serviceRows.value.map(({ key, row }) => [key, row]))),
    /** The hall's latest calls by number; newest first is by `at`. */
    calls: useRows(board, "call/", boardCallRowSchema),
    hall: useRow(board, "hall", boardHallRowSchema),
    /** What a screen that is in step has drawn. */
    version: board.version,
    epoch: board.epoch,
    isLoaded: board.isLoaded,
    isLive: computed(() => board.status.value === "live"),
  };
});
