// The venue's set-up as the hub has it, and one way to change it.
import { useRows } from "@openhall/shared/link";
import { type VenueState } from "@openhall/shared/venue";
import { type Answer } from "@openhall/shared/wire";
import { defineStore, storeToRefs } from "pinia";
import { computed, type ComputedRef, markRaw, ref, shallowReactive, watch } from "vue";
import { useHallStore } from "../hall/hall-store.ts";
import { type SteadyView, useSteadyView } from "../hall/steady-view.ts";
import { useLinkStore } from "../link/link-store.ts";
import { useSessionStore } from "../session/session-store.ts";
import { type Draft, type SetUpRow, type TableRules } from "./rows/draft.ts";
import {
  classRules,
  departmentRules,
  deskRules,
  deviceRules,
  hallRules,
  profileRules,
  sensorRules,
  serviceRules,
  staffRules,
  venueRules,
} from "./setup-tables.ts";

/** A row that somebody has begun to edit here. */
export interface Begun<Row> {
  readonly draft: Draft<Row>;
  /** The row that the draft began from; undefined for a new one. */
  base: Row | undefined;
}

export interface SetUpTable<Row extends SetUpRow> {
  readonly rules: TableRules<Row>;
  readonly rows: ComputedRef<ReadonlyMap<string, Row>>;
  /** By id; a new one under `""`. They outlive the form, so that going to another section loses nothing. */
  readonly begun: Map<string, Begun<Row>>;
}

/** A form is read before it is saved: there is no hurry, but nothing may be done hours later. */
const validForMs = 15_000;
/** The answer is there, its rows are not yet: the page waits no longer than this for them. */
const settleWithinMs = 1_000;

export const useSetupStore = defineStore("setup", () => {
  const linkStore = useLinkStore();
  const session = useSessionStore();
  const hallStore = useHallStore();
  const { link } = storeToRefs(linkStore);
  const role = computed(() => session.signedIn?.role);
  const maySetUp = computed(() => role.value === "manager" || role.value === "administrator");
  const view = useSteadyView(link, () => (maySetUp.value ? "venue.setup/all" : undefined));

  const halls = useTable(view, "hall/", hallRules);
  const services = useTable(view, "service/", serviceRules);
  const desks = useTable(view, "desk/", deskRules);
  const profiles = useTable(view, "profile/", profileRules);
  const classes = useTable(view, "class/", classRules);
  const staff = useTable(view, "staff/", staffRules);
  const devices = useTable(view, "device/", deviceRules);
  const venues = useTable(view, "venue/", venueRules);
  const departments = useTable(view, "department/", departmentRules);
  const sensors = useTable(view, "sensor/", sensorRules);

  /** As the rules of the venue see it. */
  const state = computed((): VenueState => ({
    halls: Object.fromEntries(halls.rows.value),
    services: Object.fromEntries(services.rows.value),
    desks: Object.fromEntries(desks.rows.value),
    profiles: Object.fromEntries(profiles.rows.value),
    classes: Object.fromEntries(classes.rows.value),
    staff: Object.fromEntries(staff.rows.value),
    devices: Object.fromEntries(devices.rows.value),
    venues: Object.fromEntries(venues.rows.value),
    departments: Object.fromEntries(departments.rows.value),
    sensors: Object.fromEntries(sensors.rows.value),
  }));

  const chosenHall = ref<string>();
  const hallsInUse = computed(() => [...halls.rows.value.values()].filter(({ retired }) => !retired));
  /** Whose services, desks, profiles and devices are shown. */
  const hallId = computed({
    get: () => {
      const wanted = [chosenHall.value, hallStore.hallId, hallsInUse.value[0]?.id];
      return wanted.find((id) => hallsInUse.value.some((hall) => hall.id === id));
    },
    set: (id) => void (chosenHall.value = id),
  });

  const isLive = computed(() => view.status.value === "live");
  const isLinked = computed(() => linkStore.status === "live" && isLive.value);

  /** Sends one change and waits until the rows show it; undefined, and nothing sent, while the link is lost. */
  async function change(type: string, payload: object): Promise<Answer | undefined> {
    if (!isLinked.value) return undefined;
    const answer = await linkStore.send(type, payload, validForMs);
    if (answer.ok) await reached(answer.version);
    return answer;
  }

  function reached(version: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, settleWithinMs);
      const stop = watch([view.version, isLive], look, { flush: "sync" });
      look();
      function look(): void {
        if (view.version.value >= version || !isLive.value) done();
      }
      function done(): void {
        clearTimeout(timer);
        stop();
        resolve();
      }
    });
  }

  return {
    tables: markRaw({ halls, services, desks, profiles, classes, staff, devices, venues, departments, sensors }),
    state,
    hallsInUse,
    hallId,
    isAdministrator: computed(() => role.value === "administrator"),
    isLoaded: view.isLoaded,
    isLinked,
    /** A link that has been there and is gone. */
    isLost: computed(() => view.isLoaded.value && !isLinked.value),
    change,
  };
});

function useTable<Row extends SetUpRow>(view: SteadyView, prefix: string, rules: TableRules<Row>): SetUpTable<Row> {
  const rows = useRows(view, prefix, rules.schema);
  return {
    rules,
    rows: computed(() => new Map(rows.value.map(({ key, row }) => [key, row]))),
    begun: shallowReactive(new Map<string, Begun<Row>>()),
  };
}
