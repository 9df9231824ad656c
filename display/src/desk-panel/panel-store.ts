// The panel above one desk: what the hub last said of it, how far that may be believed, and what is to be said because of it.
import { type StreamView } from "@openhall/shared/link";
import { type Row } from "@openhall/shared/core";
import { deskCurrentRowSchema, deskStatusRowSchema } from "@openhall/shared/queue";
import { deskRowSchema, textUnits } from "@openhall/shared/venue";
import { defineStore } from "pinia";
import { computed, ref, shallowRef, watch } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { useBoardStore } from "../hall/board-store.ts";
import { type Call, callsToShow, type Lights, placeCalls } from "../hall/calls.ts";
import { freshnessOf } from "../hall/freshness.ts";
import { useScreenStore } from "../pairing/screen-store.ts";
import { usePlacesStore } from "../show/places-store.ts";
import { type PanelSays } from "./panel-sentences.ts";
import { planPanel } from "./panel-plan.ts";

const usualNumberLength = 4;

/** To be used once hall and desk are known. */
export const usePanelStore = defineStore("panel", () => {
  const link = useHubLink();
  const screen = useScreenStore();
  const board = useBoardStore();
  const places = usePlacesStore();
  /** The desk that it stands for; none while no panel is on the glass. */
  const deskId = ref("");
  const view = shallowRef<StreamView>();
  const venue = link.open(`venue.hall/${screen.hallId}`);
  const desk = computed(() => read(view.value, "desk", deskStatusRowSchema));
  const current = computed(() => read(view.value, "current", deskCurrentRowSchema));
  const plateRow = computed(() => read(venue, `desk/${deskId.value}`, deskRowSchema));

  const heardAt = computed(() => view.value?.heardAt.value);
  const freshness = computed(() =>
    freshnessOf(heardAt.value, view.value?.status.value === "live" && link.status.value === "live", board.now),
  );
  const isTold = computed(() => freshness.value === "live" || freshness.value === "offline");

  /** The call that this desk has out, as the board tells it, and for a moment perhaps before the board does. */
  const call = computed((): Call | undefined => {
    if (current.value?.status !== "called") return undefined;
    const { number, calledAt, calls } = current.value;
    const told = board.calls.find((one) => one.number === number && one.desk === deskId.value);
    return told ?? { number, desk: deskId.value, at: calledAt, calls };
  });
  const lights = shallowRef<Lights>({});
  const isLit = shallowRef(false);
  watch(
    [call, () => board.now, freshness],
    () => {
      if (freshness.value !== "live") return void (isLit.value = false);
      const calls = call.value ? [call.value] : [];
      const placed = placeCalls(calls, 1, { lights: lights.value, turn: 0, now: board.hubNow() });
      lights.value = placed.lights;
      isLit.value = placed.rows.some(({ lit }) => lit);
    },
    { immediate: true },
  );

  const correction = computed(() => {
    const here = board.calls.filter((one) => one.desk === deskId.value && one.withdrawnAt !== undefined);
    return callsToShow(here, 1, board.now).at(0);
  });

  const says = computed((): PanelSays => {
    if (!isTold.value || !desk.value) return { kind: "ask-staff" };
    if (current.value) {
      const { number, status } = current.value;
      return status === "called" ? { kind: "called", number, lit: isLit.value } : { kind: "serving", number };
    }
    if (correction.value) return { kind: "corrected", number: correction.value.number };
    if (board.isHallClosed) return { kind: "hall-closed" };
    if (!desk.value.open) return { kind: "closed" };
    return desk.value.paused ? { kind: "paused", reason: desk.value.paused } : { kind: "open" };
  });

  const plate = computed(() => board.plateOf(deskId.value));
  const name = computed(() => plateRow.value?.name);
  const plan = computed(() =>
    planPanel(places.main.size, places.main.geometry, {
      numberLength: Math.max(usualNumberLength, "number" in says.value ? says.value.number.length : 0),
      deskDigits: plate.value.length,
      nameWidth: name.value ? Math.max(textUnits(name.value.zh), textUnits(name.value.en)) : Infinity,
    }),
  );

  /** Changes with every state of the desk that the hub can ask about. */
  const drawable = computed(() => {
    if (!view.value) return "";
    const { epoch, version, status } = view.value;
    return `${view.value.stream}/${epoch.value}/${version.value}/${status.value}`;
  });
  /** To be called when the rows of now are on the glass. */
  const acknowledge = (): void => {
    if (view.value?.status.value === "live") link.rendered(view.value);
  };

  function leave(desk: string): void {
    if (desk !== deskId.value || !view.value) return;
    link.close(view.value.stream);
    view.value = undefined;
  }
  function standFor(desk: string): void {
    if (desk === deskId.value && view.value) return;
    leave(deskId.value);
    deskId.value = desk;
    view.value = link.open(`queue.desk/${desk}`);
  }

  return { says, plate, name, plan, freshness, isTold, heardAt, drawable, acknowledge, standFor, leave };
});

/** The row of that key in a view that may be another one tomorrow; undefined while there is none of the promised shape. */
function read<T>(
  view: StreamView | undefined,
  key: string,
  schema: { safeParse(row: Row): { data?: T } },
): T | undefined {
  const row = view?.rows[key];
  return row && schema.safeParse(row).data;
}
