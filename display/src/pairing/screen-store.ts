// What this screen is: the hub's row of the device, or else its own set-up; the hall it stands in; and whether it still belongs.
import { type StreamView, useRehearsal } from "@openhall/shared/link";
import { type DeviceRow, deviceRowSchema, type Geometry } from "@openhall/shared/venue";
import { defineStore } from "pinia";
import { computed, inject, type InjectionKey, ref, shallowRef, watch } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { type PageName, type ScreenSetup } from "./screen-setup.ts";
import { keepPlace } from "./setup-keeper.ts";

export const setupKey: InjectionKey<ScreenSetup> = Symbol("screen set-up");

type DisplayRow = Extract<DeviceRow, { kind: "display" }>;

/** Refusals that only pairing anew will end. */
const unpaired: readonly (string | undefined)[] = ["not-signed-in", "revoked", "signed-out"];

export const useScreenStore = defineStore("screen", () => {
  const link = useHubLink();
  const setup = inject(setupKey);
  if (!setup) throw new Error("The app was mounted without its set-up.");
  const hallId = ref(setup.hallId);
  const deviceId = ref(setup.deviceId);
  const isPaired = computed(() => !unpaired.includes(link.refusal.value));

  watch(
    () => link.welcome.value?.sender,
    (sender) => {
      if (sender?.hallId === undefined) return;
      const id = sender.id.replace(/^device:/, "");
      const hasMoved = hallId.value !== undefined && sender.hallId !== hallId.value;
      if (sender.hallId === hallId.value && id === deviceId.value) return;
      keepPlace(sender.hallId, id);
      // The stores read one hall for the life of the page.
      if (hasMoved) location.reload();
      hallId.value = sender.hallId;
      deviceId.value = id;
    },
    { immediate: true },
  );

  const row = shallowRef<DisplayRow>();
  const venue = shallowRef<StreamView>();
  watch(hallId, (hall) => (venue.value = hall === undefined ? undefined : link.open(`venue.hall/${hall}`)), {
    immediate: true,
  });
  watch(
    () => venue.value?.rows[`device/${deviceId.value}`],
    (told) => {
      const device = deviceRowSchema.safeParse(told).data;
      // A screen that is turned away loses its rows, and goes on looking as it did.
      if (device?.kind === "display") row.value = device;
    },
    { immediate: true },
  );

  const geometry = computed(() => (row.value ? geometryOf(row.value) : setup.geometry));
  const theme = computed(() => row.value?.theme ?? setup.theme);
  const calm = computed(() => row.value?.calm ?? setup.calm);
  const deskId = computed(() => (row.value ? row.value.deskId : setup.deskId));
  const page = computed<PageName>(() => {
    const wanted = row.value?.page ?? setup.page;
    return wanted === "desk-panel" && deskId.value === undefined ? "hall-board" : wanted;
  });

  const rehearsal = useRehearsal(link);

  return { geometry, theme, calm, page, deskId, row, hallId, deviceId, isPaired, rehearsal };
});

const geometryOf = ({ diagonalInches, readerMetres, mountMetres }: DisplayRow): Geometry => ({
  diagonalInches,
  readerMetres,
  ...(mountMetres !== undefined && { mountMetres }),
});
