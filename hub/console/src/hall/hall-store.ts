import { civilDateAt, instantOf } from "@openhall/shared/core";
import { useRow, useRows } from "@openhall/shared/link";
import { hallDeskRowSchema, hallTicketRowSchema, type HallDeskRow } from "@openhall/shared/queue";
import { type DeskRow, deskRowSchema, hallRowSchema, type ServiceRow, serviceRowSchema } from "@openhall/shared/venue";
import { defineStore, storeToRefs } from "pinia";
import { computed, ref, watch } from "vue";
import { type HallTicket } from "../desk/visits.ts";
import { readKept, writeKept } from "../frame/kept.ts";
import { useLinkStore } from "../link/link-store.ts";
import { useSteadyView } from "./steady-view.ts";

/** A desk of the hall: its plate, who sits there, what it takes and which ticket is there. */
export type HallDesk = DeskRow & HallDeskRow & { readonly deskId: string };

/** The halls there are, and the chosen one with its services, desks and tickets; rows stay when the link is lost. */
export const useHallStore = defineStore("hall", () => {
  const linkStore = useLinkStore();
  const { link } = storeToRefs(linkStore);

  const allHalls = useSteadyView(link, () => "venue.halls/all");
  const halls = useRows(allHalls, "hall/", hallRowSchema);
  const chosenId = ref(readKept("hall"));
  const only = computed(() => (halls.value.length === 1 ? halls.value[0] : undefined));
  const hallId = computed(() => (only.value ?? halls.value.find(({ key }) => key === chosenId.value))?.key);

  const venue = useSteadyView(link, () => (hallId.value ? `venue.hall/${hallId.value}` : undefined));
  const queue = useSteadyView(link, () => (hallId.value ? `queue.hall/${hallId.value}` : undefined));

  const hall = useRow(venue, "hall", hallRowSchema);
  const serviceRows = useRows(venue, "service/", serviceRowSchema);
  const services = computed(() => new Map(serviceRows.value.map(({ key, row }) => [key, row])));
  const deskPlates = useRows(venue, "desk/", deskRowSchema);
  const deskRows = useRows(queue, "desk/", hallDeskRowSchema);
  const ticketRows = useRows(queue, "ticket/", hallTicketRowSchema);

  const tickets = computed(
    () => new Map(ticketRows.value.map(({ key, row }): [string, HallTicket] => [key, { ticketId: key, ...row }])),
  );
  const desks = computed(() => {
    const states = new Map(deskRows.value.map(({ key, row }) => [key, row]));
    return deskPlates.value
      .map(({ key, row }): HallDesk => ({
        deskId: key,
        ...row,
        ...(states.get(key) ?? { open: false, serviceIds: [] }),
      }))
      .sort((a, b) => a.number - b.number);
  });

  const timeZone = computed(() => hall.value?.timeZone ?? "Asia/Shanghai");
  const today = computed(() => civilDateAt(instantOf(linkStore.now), timeZone.value));
  const isLive = computed(() => venue.status.value === "live" && queue.status.value === "live");

  function choose(id: string | undefined): void {
    chosenId.value = id;
    if (id !== undefined) writeKept("hall", id);
  }

  const serviceOf = (serviceId: string | undefined): ServiceRow | undefined =>
    serviceId === undefined ? undefined : services.value.get(serviceId);

  const isOfEarlierDay = (ticket: HallTicket): boolean => ticket.day < today.value;

  /** Resolves when the rows show this version, when they cannot any more, or after `withinMs`. */
  function reached(version: number, withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, withinMs);
      const stop = watch([queue.version, isLive], look, { flush: "sync" });
      look();
      function look(): void {
        if (queue.version.value >= version || !isLive.value) done();
      }
      function done(): void {
        clearTimeout(timer);
        stop();
        resolve();
      }
    });
  }

  return {
    halls,
    hallId,
    hall,
    services,
    desks,
    tickets,
    timeZone,
    isLive,
    /** The halls are known, and the chosen one's rows. */
    areHallsLoaded: allHalls.isLoaded,
    isLoaded: computed(() => venue.isLoaded.value && queue.isLoaded.value),
    heardAt: queue.heardAt,
    choose,
    serviceOf,
    isOfEarlierDay,
    reached,
  };
});
