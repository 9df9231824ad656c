// The hall this machine stands in: what it is called, what one can come for, and how many wait.
import { lookup } from "@openhall/shared/core";
import { useRow, useRows } from "@openhall/shared/link";
import { boardWaitingRowSchema } from "@openhall/shared/queue";
import { hallRowSchema, type ServiceRow, serviceRowSchema } from "@openhall/shared/venue";
import { defineStore } from "pinia";
import { computed } from "vue";
import { useConnectionStore } from "../connection/connection-store.ts";
import { useHubLink } from "../connection/hub-link.ts";

export interface Service extends ServiceRow {
  readonly id: string;
}

/** Tiles of the first page, at most. */
const frequentAtMost = 6;

/** To be used once the hub has said which hall this is. */
export const useHallStore = defineStore("hall", () => {
  const link = useHubLink();
  const { hallId } = useConnectionStore();
  if (hallId === undefined) throw new Error("The hall is not known before the hub's welcome.");
  const venue = link.open(`venue.hall/${hallId}`);
  const board = link.open(`queue.board/${hallId}`);

  const hall = useRow(venue, "hall", hallRowSchema);
  const serviceRows = useRows(venue, "service/", serviceRowSchema);
  const waitingRows = useRows(board, "waiting/", boardWaitingRowSchema);

  const name = computed(() => hall.value?.name);
  const timeZone = computed(() => hall.value?.timeZone ?? "UTC");
  /** By queue, then by id. */
  const services = computed(() =>
    serviceRows.value
      .map(({ key, row }): Service => ({ ...row, id: key }))
      .sort((one, other) => compareText(one.queue, other.queue) || compareText(one.id, other.id)),
  );
  /** What the first page offers; the first services of all where none is marked. */
  const frequentServices = computed(() => {
    const marked = services.value.filter(({ frequent }) => frequent);
    return (marked.length > 0 ? marked : services.value).slice(0, frequentAtMost);
  });
  const waitingByQueue = computed(() =>
    Object.fromEntries(waitingRows.value.map(({ key, row }): [string, number] => [key, row.count])),
  );
  /** Whether the services have been heard of at all. */
  const known = computed(() => venue.status.value === "live" || services.value.length > 0);

  const serviceOf = (id: string): Service | undefined => services.value.find((service) => service.id === id);
  /** Visitors waiting in a queue, or undefined when that is not known for now. */
  const waitingIn = (queue: string): number | undefined =>
    board.status.value === "live" ? lookup(waitingByQueue.value, queue) : undefined;

  return { name, timeZone, services, frequentServices, known, serviceOf, waitingIn };
});

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
