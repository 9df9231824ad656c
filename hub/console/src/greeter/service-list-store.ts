// What the typed text finds: services, and a number or an appointment where it may be one.
import { loadPinyin } from "@openhall/shared/ui/pinyin";
import {
  findServices,
  groupServices,
  type ListedService,
  type ReadsAs,
  type ServiceGroup,
} from "@openhall/shared/venue";
import { defineStore } from "pinia";
import { computed, ref, shallowRef } from "vue";
import { useBoardStore } from "../hall/board-store.ts";
import { useHallStore } from "../hall/hall-store.ts";
import { parseNumber } from "./number-lookup.ts";
import { type Outlook, outlookOf } from "./service-outlook.ts";

/** An appointment's code, as the hub takes it. */
const codeForm = /^[A-Za-z0-9-]{4,32}$/;
/** Of a code so many characters are typed before it is looked for. */
const codeFrom = 3;
const codesShown = 5;

export const useServiceListStore = defineStore("service-list", () => {
  const hall = useHallStore();
  const board = useBoardStore();
  const text = ref("");
  const readsAs = shallowRef<ReadsAs>();
  void loadPinyin().then((loaded) => (readsAs.value = loaded));

  const services = computed(() => [...hall.services].map(([serviceId, row]): ListedService => ({ serviceId, ...row })));
  const isSearching = computed(() => text.value.trim() !== "");
  const number = computed(() => parseNumber(text.value));
  const codes = computed(() => codesLike(text.value, [...hall.appointments.keys()]));
  const found = computed(() => (isSearching.value ? findServices(services.value, text.value, readsAs.value) : []));
  /** A code that is in no list that this page knows; the hub may know it. */
  const unlistedCode = computed(() => {
    const typed = text.value.trim();
    const isCode = codeForm.test(typed) && /\d/.test(typed) && !number.value;
    return isCode && codes.value.length === 0 ? typed : undefined;
  });

  /** What the board says of a service, with the desks that take it. */
  const outlooks = computed(
    () =>
      new Map(
        services.value.map((service): [string, Outlook] => {
          const facts = {
            service: board.services.get(service.serviceId),
            waiting: board.waiting.get(service.queue),
            hall: board.hall,
          };
          return [service.serviceId, outlookOf(service, facts, hall.desks)];
        }),
      ),
  );

  const serviceOf = (serviceId: string): ListedService | undefined =>
    services.value.find((service) => service.serviceId === serviceId);

  return {
    text,
    isSearching,
    services,
    groups: computed((): ServiceGroup[] => (isSearching.value ? [] : groupServices(services.value))),
    found,
    number,
    codes,
    unlistedCode,
    count: computed(() => found.value.length + codes.value.length + (number.value ? 1 : 0)),
    serviceOf,
    outlookOf: (serviceId: string): Outlook | undefined => outlooks.value.get(serviceId),
  };
});

const codesLike = (text: string, codes: readonly string[]): string[] => {
  const typed = text.trim().toUpperCase();
  if (typed.length < codeFrom) return [];
  return codes.filter((code) => code.toUpperCase().startsWith(typed)).slice(0, codesShown);
};
