import { civilDateAt, hallRoles, instantOf } from "@openhall/shared/core";
import { reachedBy } from "./reached-by.ts";
import { type SteadyView, useSteadyView } from "./steady-view.ts";
import { type KeyedRow, useRow, useRows } from "@openhall/shared/link";
import {
  hallAppointmentRowSchema,
  hallDeskRowSchema,
  hallQueueRowSchema,
  hallServiceRowSchema,
  hallStateRowSchema,
  hallTicketRowSchema,
} from "@openhall/shared/queue";
import {
  classRowSchema,
  departmentRowSchema,
  deskRowSchema,
  deviceRowSchema,
  hallRowSchema,
  placeRowSchema,
  profileRowSchema,
  type ServiceRow,
  serviceRowSchema,
} from "@openhall/shared/venue";
import { defineStore, storeToRefs } from "pinia";
import { computed, type ComputedRef, ref } from "vue";
import type * as z from "zod/mini";
import { readKept, writeKept } from "../frame/kept.ts";
import { useLinkStore } from "../link/link-store.ts";
import { useSessionStore } from "../session/session-store.ts";

import { type HallDesk, type HallTicket } from "./hall-ticket.ts";

/** Rows of one kind by their key without the prefix. */
const useMap = <T>(view: SteadyView, prefix: string, schema: z.ZodMiniType<T>): ComputedRef<ReadonlyMap<string, T>> => {
  const rows = useRows(view, prefix, schema);
  return computed(() => new Map(rows.value.map(({ key, row }) => [key, row])));
};

/** The halls there are, and all that staff see of the chosen one; rows stay when the link is lost. */
export const useHallStore = defineStore("hall", () => {
  const linkStore = useLinkStore();
  const session = useSessionStore();
  const { link } = storeToRefs(linkStore);
  /** Those who write or decide what screens show have nothing to do with visitors, and are shown none. */
  const seesQueue = computed(() => hallRoles.some((role) => role === session.signedIn?.role));

  const allHalls = useSteadyView(link, () => "venue.halls/all");
  const halls = useRows(allHalls, "hall/", hallRowSchema);
  const chosenId = ref(readKept("hall"));
  const only = computed(() => (halls.value.length === 1 ? halls.value[0] : undefined));
  const hallId = computed(() => (only.value ?? halls.value.find(({ key }) => key === chosenId.value))?.key);

  const venue = useSteadyView(link, () => (hallId.value ? `venue.hall/${hallId.value}` : undefined));
  const queue = useSteadyView(link, () => (hallId.value && seesQueue.value ? `queue.hall/${hallId.value}` : undefined));

  const hall = useRow(venue, "hall", hallRowSchema);
  const services = useMap(venue, "service/", serviceRowSchema);
  const deskPlates = useRows(venue, "desk/", deskRowSchema);
  const deskRows = useMap(queue, "desk/", hallDeskRowSchema);
  const ticketRows = useRows(queue, "ticket/", hallTicketRowSchema);

  const tickets = computed(
    () => new Map(ticketRows.value.map(({ key, row }): [string, HallTicket] => [key, { ticketId: key, ...row }])),
  );
  const desks = computed(() =>
    deskPlates.value
      .map(({ key, row }: KeyedRow<z.infer<typeof deskRowSchema>>): HallDesk => ({
        deskId: key,
        ...row,
        ...(deskRows.value.get(key) ?? { open: false, serviceIds: [], ranked: false }),
      }))
      .sort((a, b) => a.number - b.number),
  );

  const timeZone = computed(() => hall.value?.timeZone ?? "Asia/Shanghai");
  const today = computed(() => civilDateAt(instantOf(linkStore.now), timeZone.value));
  const isLive = computed(() => venue.status.value === "live" && (!seesQueue.value || queue.status.value === "live"));

  function choose(id: string | undefined): void {
    chosenId.value = id;
    if (id !== undefined) writeKept("hall", id);
  }

  const serviceOf = (serviceId: string | undefined): ServiceRow | undefined =>
    serviceId === undefined ? undefined : services.value.get(serviceId);

  const deskOf = (deskId: string | undefined): HallDesk | undefined =>
    desks.value.find((desk) => desk.deskId === deskId);

  const isOfEarlierDay = (ticket: HallTicket): boolean => ticket.day < today.value;

  return {
    halls,
    hallId,
    hall,
    /** By id. */
    services,
    /** In the order of their plates. */
    desks,
    /** Waiting, called, serving, held and missed, by id. */
    tickets,
    /** What a waiting visitor may be, by id; `ordinary` stands in no table. */
    classes: useMap(venue, "class/", classRowSchema),
    profiles: useMap(venue, "profile/", profileRowSchema),
    /** Screens and kiosks of the hall, by id. */
    devices: useMap(venue, "device/", deviceRowSchema),
    /** Places of the programme, also those outside this hall, by id. */
    places: useMap(venue, "venue/", placeRowSchema),
    /** Who hosts, by id. */
    departments: useMap(venue, "department/", departmentRowSchema),
    /** Calls so far, by queue: what a return waits for. */
    queues: useMap(queue, "queue/", hallQueueRowSchema),
    /** Opened or closed by hand, and numbers given out today, by service. */
    openings: useMap(queue, "service/", hallServiceRowSchema),
    /** Of today and later, by code. */
    appointments: useMap(queue, "appointment/", hallAppointmentRowSchema),
    /** The hall's day, who closed it, open tickets of earlier days. */
    state: useRow(queue, "hall", hallStateRowSchema),
    timeZone,
    isLive,
    /** The halls are known, and the chosen one's rows. */
    areHallsLoaded: allHalls.isLoaded,
    isLoaded: computed(() => venue.isLoaded.value && (!seesQueue.value || queue.isLoaded.value)),
    heardAt: computed(() => (seesQueue.value ? queue.heardAt.value : venue.heardAt.value)),
    choose,
    serviceOf,
    deskOf,
    isOfEarlierDay,
    /** Resolves when the rows show a version, when they cannot any more, or after some time. */
    reached: reachedBy([queue, venue]),
  };
});
