// The overview of who waits as it stands on this glass: each queue of the hall, what fits, and the page of everything.
import { useRows } from "@openhall/shared/link";
import { boardServiceRowSchema } from "@openhall/shared/queue";
import { deskRowSchema, serviceRowSchema } from "@openhall/shared/venue";
import { defineStore } from "pinia";
import { computed } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { useBoardStore } from "../hall/board-store.ts";
import { dwellMs, turnAt } from "../hall/paging.ts";
import { useScreenStore } from "../pairing/screen-store.ts";
import { usePlacesStore } from "../show/places-store.ts";
import { planOverview } from "./overview-plan.ts";
import { type QueueTold, type ServiceOfQueue, serviceShown, stateOf } from "./overview-rows.ts";

/** A row of the page: a queue, or how well the estimates did. */
export type OverviewRow =
  | { readonly kind: "queue"; readonly key: string; readonly told: QueueTold }
  | { readonly kind: "estimates"; readonly key: string; readonly percent: number };

/** Of a row to be read. */
const characters = { named: 20, desks: 12, plain: 10, narrow: 10 };
const usualDigits = 2;
const usualWaitLength = 5;

/** To be used once the hall is known. */
export const useOverviewStore = defineStore("overview", () => {
  const link = useHubLink();
  const screen = useScreenStore();
  const board = useBoardStore();
  const places = usePlacesStore();
  const venue = link.open(`venue.hall/${screen.hallId}`);
  const serviceRows = useRows(venue, "service/", serviceRowSchema);
  const deskRows = useRows(venue, "desk/", deskRowSchema);
  const takingRows = useRows(link.open(`queue.board/${screen.hallId}`), "service/", boardServiceRowSchema);

  const services = computed((): readonly ServiceOfQueue[] => {
    const taking = new Map(takingRows.value.map(({ key, row }) => [key, row]));
    return serviceRows.value.map(({ key, row: { name, queue } }) => {
      const told = taking.get(key);
      return { name, queue, ...(told && { taking: told }) };
    });
  });
  const calling = computed(() => {
    const ids = new Set(board.openDesks.filter(({ row }) => row.paused === undefined).map(({ key }) => key));
    return deskRows.value.filter(({ key }) => ids.has(key)).map(({ row }) => row);
  });
  const queues = computed(() =>
    board.waiting.map(({ queue, count, wait }): QueueTold => {
      const of = services.value.filter((service) => service.queue === queue);
      const desks = calling.value.filter((desk) => desk.queues.includes(queue)).length;
      const told = { queue, count, desks, state: stateOf(of), services: of.map(({ name }) => name) };
      return wait ? { ...told, wait } : told;
    }),
  );

  const plan = computed(() =>
    planOverview(places.main.size, places.main.geometry, {
      countDigits: Math.max(usualDigits, ...board.waiting.map(({ count }) => `${count}`.length)),
      waitLength: Math.max(
        usualWaitLength,
        ...board.waiting.map(({ wait }) => (wait ? `${wait.low}–${wait.high}`.length : 0)),
      ),
      queueLength: Math.max(1, ...board.waiting.map(({ queue }) => queue.length)),
    }),
  );
  const rows = computed((): readonly OverviewRow[] => {
    const told = queues.value.map((queue): OverviewRow => ({ kind: "queue", key: queue.queue, told: queue }));
    const percent = plan.value.form === "narrow" ? undefined : board.hitRate;
    return percent === undefined ? told : [...told, { kind: "estimates", key: "estimates", percent }];
  });
  const dwell = computed(() => dwellMs(plan.value.rows * characters[plan.value.form]));
  const turn = computed(() => turnAt(board.now, dwell.value));
  const page = computed(() => {
    const size = plan.value.rows;
    const pages = Math.max(1, Math.ceil(rows.value.length / size));
    const at = turn.value % pages;
    return { rows: rows.value.slice(at * size, (at + 1) * size), page: at, pages };
  });
  /** Once round all pages, so that the same service of a queue is not always on the same page. */
  const serviceOf = (told: QueueTold) =>
    plan.value.form === "named"
      ? serviceShown(told.services, plan.value.nameWidth, Math.floor(turn.value / page.value.pages))
      : undefined;

  /** Whether there is something that may be believed, live or with its age beside it. */
  const isTold = computed(() => board.freshness === "live" || board.freshness === "offline");

  return { plan, page, serviceOf, isTold };
});
