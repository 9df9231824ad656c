// Who was called last, and to which desk, for those who wait near the machine.
import { instantOf, millisecondsOf } from "@openhall/shared/core";
import { useHubNow, useRows } from "@openhall/shared/link";
import { boardCallRowSchema } from "@openhall/shared/queue";
import { deskRowSchema } from "@openhall/shared/venue";
import { defineStore } from "pinia";
import { computed } from "vue";
import { useConnectionStore } from "../connection/connection-store.ts";
import { useHubLink } from "../connection/hub-link.ts";

const shownAtMost = 6;
/** Nobody is on the way to a desk any more. */
const leavesMs = 15 * 60_000;

/** To be used once the hub has said which hall this is. */
export const useCallsStore = defineStore("calls", () => {
  const link = useHubLink();
  const { hallId } = useConnectionStore();
  const callRows = useRows(link.open(`queue.board/${hallId}`), "call/", boardCallRowSchema);
  const deskRows = useRows(link.open(`venue.hall/${hallId}`), "desk/", deskRowSchema);
  const now = useHubNow(link);

  /** Newest first. */
  const calls = computed(() =>
    callRows.value
      .map(({ row }) => row)
      .filter(({ at, withdrawnAt }) => withdrawnAt === undefined && now.value - millisecondsOf(at) < leavesMs)
      .toSorted((one, other) => millisecondsOf(other.at) - millisecondsOf(one.at))
      .flatMap(({ number, desk }) => {
        const plate = deskRows.value.find(({ key }) => key === desk)?.row.number;
        return plate === undefined ? [] : [{ number, plate }];
      })
      .slice(0, shownAtMost),
  );
  return { calls, at: computed(() => instantOf(now.value)), now };
});
