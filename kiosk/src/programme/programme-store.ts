// The programme of this hall as far as the machine has it, and what its words are made from.
import { type Bilingual, civilDateAt, instantOf, millisecondsOf } from "@openhall/shared/core";
import { type KeyedRow, useHubNow, useRows } from "@openhall/shared/link";
import { entryRowSchema } from "@openhall/shared/programme";
import { departmentRowSchema, placeRowSchema } from "@openhall/shared/venue";
import { defineStore } from "pinia";
import { computed } from "vue";
import { useConnectionStore } from "../connection/connection-store.ts";
import { useHubLink } from "../connection/hub-link.ts";
import { useHallStore } from "../hall/hall-store.ts";
import { byDay } from "./days.ts";
import { byStart, type Entry, isHeld, type Surroundings } from "./entry.ts";
import { nearestFirst } from "./phase.ts";

/** “Starts in” is told by the minute. */
const tickMs = 5_000;

/** To be used once the hub has said which machine and which hall this is. */
export const useProgrammeStore = defineStore("programme", () => {
  const link = useHubLink();
  const hall = useHallStore();
  const { hallId } = useConnectionStore();
  const deviceId = link.welcome.value?.sender.id.replace(/^device:/, "");
  const view = link.open(`programme.hall/${hallId}`);
  const venue = link.open(`venue.hall/${hallId}`);

  const rows = useRows(view, "entry/", entryRowSchema);
  const venueRows = useRows(venue, "venue/", placeRowSchema);
  const departmentRows = useRows(venue, "department/", departmentRowSchema);
  const now = useHubNow(link, tickMs);

  const live = computed(() => link.status.value === "live" && view.status.value === "live");
  const heardAt = computed(() => view.heardAt.value);
  const silentMs = computed(() => (live.value || !heardAt.value ? 0 : now.value - millisecondsOf(heardAt.value)));
  const entries = computed(() =>
    rows.value
      .filter(({ row }) => isHeld(row, silentMs.value))
      .map(({ key, row }): Entry => ({ ...row, id: key }))
      .sort(byStart),
  );
  const departments = computed(() => byKey(departmentRows.value));
  const around = computed((): Surroundings => ({
    venues: byKey(venueRows.value),
    departments: departments.value,
    services: Object.fromEntries(hall.services.map(({ id, name }): [string, Bilingual] => [id, name])),
    timeZone: hall.timeZone,
    now: now.value,
    live: live.value,
    hallId,
    deviceId,
  }));

  const today = computed(() => civilDateAt(instantOf(now.value), hall.timeZone));
  const days = computed(() => byDay(entries.value, hall.timeZone));
  /** From today on; what is behind us afterwards, the latest first. */
  const daysFromToday = computed(() => {
    const past = days.value.filter(({ id }) => id < today.value);
    return [...days.value.filter(({ id }) => id >= today.value), ...past.toReversed()];
  });
  const entriesOf = (day: string): readonly Entry[] =>
    nearestFirst(days.value.find(({ id }) => id === day)?.entries ?? [], around.value);
  const hosts = computed(() =>
    departmentRows.value
      .map(({ key, row }) => ({
        id: key,
        name: row.name,
        entries: entries.value.filter((entry) => entry.hosts.includes(key)),
      }))
      .filter((host) => host.entries.length > 0),
  );

  return {
    live,
    heardAt,
    now,
    entries,
    around,
    today,
    daysFromToday,
    hosts,
    entriesOf,
    entryOf: (id: string | undefined): Entry | undefined => entries.value.find((entry) => entry.id === id),
    /** What a department hosts: what is to come, then what is over. */
    hostedBy: (id: string): readonly Entry[] =>
      nearestFirst(
        entries.value.filter((entry) => entry.hosts.includes(id)),
        around.value,
      ),
  };
});

const byKey = <T>(rows: readonly KeyedRow<T>[]): Readonly<Record<string, T>> =>
  Object.fromEntries(rows.map(({ key, row }) => [key, row]));
