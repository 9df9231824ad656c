// Projects, departments and policies of this hall as far as the machine has them.
import { millisecondsOf } from "@openhall/shared/core";
import { departmentDossierRowSchema, policyRowSchema, updateRowSchema } from "@openhall/shared/departments";
import { type KeyedRow, useHubNow, useRows } from "@openhall/shared/link";
import { environmentRowSchema, projectRowSchema, questionRowSchema } from "@openhall/shared/projects";
import { departmentRowSchema, placeRowSchema } from "@openhall/shared/venue";
import { defineStore } from "pinia";
import { computed, type ComputedRef } from "vue";
import { useConnectionStore } from "../connection/connection-store.ts";
import { useHubLink } from "../connection/hub-link.ts";
import { type Surroundings } from "../dossiers/reader.ts";
import { useHallStore } from "../hall/hall-store.ts";

const tickMs = 5_000;
const minuteMs = 60_000;

type Leased = { readonly leaseMinutes: number };

/** To be used once the hub has said which hall this is. */
export const useOpennessStore = defineStore("openness", () => {
  const link = useHubLink();
  const hall = useHallStore();
  const connection = useConnectionStore();
  const hallId = connection.hallId ?? "";
  const projectView = link.open(`projects.hall/${hallId}`);
  const departmentView = link.open(`departments.hall/${hallId}`);
  const venueView = link.open(`venue.hall/${hallId}`);

  const now = useHubNow(link, tickMs);
  const views = [projectView, departmentView];
  const live = computed(() => link.status.value === "live" && views.every(({ status }) => status.value === "live"));
  /** The older of the two. */
  const heardAt = computed(() => {
    const heard = views.flatMap((view) => view.heardAt.value ?? []);
    return heard.toSorted()[0];
  });
  const silentMs = computed(() => (live.value || !heardAt.value ? 0 : now.value - millisecondsOf(heardAt.value)));
  /** What is kept without the hub goes when its content lease is over. */
  const held = <Row extends Leased>(rows: ComputedRef<readonly KeyedRow<Row>[]>) =>
    computed(() => rows.value.filter(({ row }) => silentMs.value <= row.leaseMinutes * minuteMs).map(withId));

  const projects = held(useRows(projectView, "project/", projectRowSchema));
  const environments = held(useRows(projectView, "environment/", environmentRowSchema));
  const questions = held(useRows(projectView, "question/", questionRowSchema));
  const dossiers = held(useRows(departmentView, "department/", departmentDossierRowSchema));
  const updates = held(useRows(departmentView, "update/", updateRowSchema));
  const policies = held(useRows(departmentView, "policy/", policyRowSchema));

  const departmentRows = useRows(venueView, "department/", departmentRowSchema);
  const venueRows = useRows(venueView, "venue/", placeRowSchema);
  const departments = computed(() => byKey(departmentRows.value));
  const venues = computed(() => byKey(venueRows.value));
  const around = computed((): Surroundings => ({
    hallId,
    departments: departments.value,
    venues: venues.value,
    timeZone: hall.timeZone,
    now: now.value,
    live: live.value,
    links: "scanned",
    origin: connection.phoneUrl,
  }));

  return { live, heardAt, now, around, projects, environments, questions, dossiers, updates, policies };
});

const withId = <Row>({ key, row }: KeyedRow<Row>): Row & { readonly id: string } => ({ ...row, id: key });

const byKey = <T>(rows: readonly KeyedRow<T>[]): Readonly<Record<string, T>> =>
  Object.fromEntries(rows.map(({ key, row }) => [key, row]));
