// The hall this machine stands in: what it is called, what one can come for, what can be had now, and how many wait.
import { type Bilingual, lookup } from "@openhall/shared/core";
import { type KeyedRow, useHubNow, useRow, useRows } from "@openhall/shared/link";
import {
  boardHallRowSchema,
  type BoardServiceRow,
  boardServiceRowSchema,
  type BoardWaitingRow,
  boardWaitingRowSchema,
} from "@openhall/shared/queue";
import {
  type ClassRow,
  classRowSchema,
  hallRowSchema,
  type ServiceRow,
  serviceRowSchema,
} from "@openhall/shared/venue";
import { defineStore } from "pinia";
import { computed } from "vue";
import { useConnectionStore } from "../connection/connection-store.ts";
import { useHubLink } from "../connection/hub-link.ts";

export interface Service extends ServiceRow {
  readonly id: string;
}

/** Whose matters some of the services are. */
export interface Department {
  /** Its Chinese name, by which services name it. */
  readonly id: string;
  readonly name: Bilingual;
  readonly services: readonly Service[];
}

/** Whom a priority is for. */
export interface TicketClass extends ClassRow {
  readonly id: string;
}

/** Tiles of the first page, at most. */
const frequentAtMost = 6;
/** Opening times are told by the minute. */
const minuteMs = 60_000;

/** To be used once the hub has said which hall this is. */
export const useHallStore = defineStore("hall", () => {
  const link = useHubLink();
  const { hallId } = useConnectionStore();
  if (hallId === undefined) throw new Error("The hall is not known before the hub's welcome.");
  const venue = link.open(`venue.hall/${hallId}`);
  const board = link.open(`queue.board/${hallId}`);

  const hall = useRow(venue, "hall", hallRowSchema);
  const serviceRows = useRows(venue, "service/", serviceRowSchema);
  const classRows = useRows(venue, "class/", classRowSchema);
  const waitingRows = useRows(board, "waiting/", boardWaitingRowSchema);
  const takingRows = useRows(board, "service/", boardServiceRowSchema);
  const standing = useRow(board, "hall", boardHallRowSchema);

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
  /** In the order of their first service. */
  const departments = computed(() => {
    const names = new Map(services.value.map(({ department }) => [department.zh, department]));
    return [...names].map(([id, called]): Department => ({
      id,
      name: called,
      services: services.value.filter(({ department }) => department.zh === id),
    }));
  });
  const classes = computed(() => classRows.value.map(({ key, row }): TicketClass => ({ ...row, id: key })));
  /** Closed by a manager: nobody is called any more today. */
  const closed = computed(() => isLive() && standing.value?.closed === true);
  const waitingByQueue = computed(() => byKey(waitingRows.value));
  const takingByService = computed(() => byKey(takingRows.value));
  /** Whether the services have been heard of at all. */
  const known = computed(() => venue.status.value === "live" || services.value.length > 0);

  const serviceOf = (id: string): Service | undefined => services.value.find((service) => service.id === id);
  const isLive = (): boolean => board.status.value === "live";
  /** Who waits in a queue and how long, or undefined when that is not known for now. */
  const waitingIn = (queue: string): BoardWaitingRow | undefined =>
    isLive() ? lookup(waitingByQueue.value, queue) : undefined;
  /** Whether a number can be taken for a service now, or undefined when that is not known. */
  const takingOf = (serviceId: string): BoardServiceRow | undefined =>
    isLive() ? lookup(takingByService.value, serviceId) : undefined;

  return {
    name,
    timeZone,
    now: useHubNow(link, minuteMs),
    services,
    frequentServices,
    departments,
    classes,
    known,
    closed,
    serviceOf,
    waitingIn,
    takingOf,
  };
});

const byKey = <T>(rows: readonly KeyedRow<T>[]): Readonly<Record<string, T>> =>
  Object.fromEntries(rows.map(({ key, row }) => [key, row]));

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
