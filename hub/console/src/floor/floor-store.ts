import { millisecondsOf } from "@openhall/shared/core";
import { defineStore } from "pinia";
import { computed, ref, shallowRef, watch } from "vue";
import { useLanguageStore } from "../frame/language-store.ts";
import { useBoardStore } from "../hall/board-store.ts";
import { useHallStore } from "../hall/hall-store.ts";
import { useStaffStore } from "../hall/staff-store.ts";
import { useLinkStore } from "../link/link-store.ts";
import { alertsOf } from "./alerts/alerts.ts";
import { appointmentsOf } from "./appointments/appointment-lines.ts";
import { inHall } from "./closing/closing.ts";
import { readEarlierKept, writeEarlierKept } from "./closing/earlier-kept.ts";
import { deskLineOf } from "./desks/desk-line.ts";
import { type FloorRows } from "./floor-rows.ts";
import { deviceInWords } from "./screens/device-name.ts";
import { useHallScreensStore } from "./screens/hall-screens-store.ts";
import { queueLinesOf } from "./services/queue-lines.ts";

/** A question or a form over the page. */
export type FloorDialog =
  | { readonly kind: "profile"; readonly deskId: string }
  | { readonly kind: "close-desk"; readonly deskId: string }
  | { readonly kind: "opening"; readonly serviceId: string }
  | { readonly kind: "close-hall" | "open-hall" | "earlier" };

/** The hall as a floor manager sees it: desks, queues, appointments and what needs somebody. */
export const useFloorStore = defineStore("floor", () => {
  const hall = useHallStore();
  const board = useBoardStore();
  const link = useLinkStore();
  const staff = useStaffStore();
  const screens = useHallScreensStore();
  const languages = useLanguageStore();

  const dialog = shallowRef<FloorDialog>();
  const keptOn = ref<string>();
  watch(
    () => hall.hallId,
    (hallId) => (keptOn.value = hallId === undefined ? undefined : readEarlierKept(hallId)),
    { immediate: true },
  );

  const isLive = computed(() => link.status === "live" && hall.isLive);
  /** The hub's clock, milliseconds since 1970; it stands still while the link is lost, so that nothing stale looks fresh. */
  const now = computed(() => (isLive.value || hall.heardAt === undefined ? link.now : millisecondsOf(hall.heardAt)));
  const day = computed(() => hall.state?.day ?? "");
  const guardMinutes = computed(() => hall.hall?.guardMinutes ?? Infinity);
  const earlier = computed(() => (keptOn.value === day.value ? 0 : (hall.state?.earlier ?? 0)));

  const rows = computed((): FloorRows => ({
    day: day.value,
    guardMinutes: guardMinutes.value,
    services: hall.services,
    desks: hall.desks,
    tickets: [...hall.tickets.values()],
    waits: board.waiting,
    earlier: earlier.value,
    screens: screens.troublesAt(now.value),
  }));

  const names = computed(() => ({
    language: languages.language,
    guardMinutes: guardMinutes.value,
    service: (serviceId: string) => {
      const service = hall.serviceOf(serviceId);
      return service ? languages.inLanguage(service.name) : serviceId;
    },
    desk: (deskId: string) => `${hall.deskOf(deskId)?.number ?? deskId}`,
    device: (id: string) => deviceInWords(id, hall.devices.get(id), languages.language),
    staff: staff.nameOf,
  }));

  function keepEarlier(): void {
    keptOn.value = day.value;
    if (hall.hallId !== undefined) writeEarlierKept(hall.hallId, day.value);
  }

  return {
    now,
    isLive,
    alerts: computed(() => alertsOf(rows.value, now.value)),
    queues: computed(() =>
      queueLinesOf({ ...rows.value, takings: board.services, openings: hall.openings }, now.value),
    ),
    desks: computed(() => hall.desks.map((desk) => deskLineOf(desk, hall.tickets, hall.services, now.value))),
    counts: computed(() => inHall(hall.tickets.values(), hall.desks)),
    /** Open tickets of earlier days, oldest first. */
    earlierTickets: computed(() =>
      rows.value.tickets.filter((ticket) => ticket.day < day.value).sort((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1)),
    ),
    appointments: computed(() => appointmentsOf(hall.appointments, hall.tickets, hall.timeZone, day.value, now.value)),
    /** How ids are called, in the console's language. */
    names,
    /** The question or form that is open over the page. */
    dialog,
    keepEarlier,
  };
});
