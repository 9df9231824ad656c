// Projects or departments as this page has them.
import { computed, inject, type InjectionKey, reactive } from "vue";
import { type Surroundings } from "../dossiers/reader.ts";
import { createPublicFeed } from "../public-programme/public-feed.ts";
import { type DossierApi } from "./dossier-api.ts";

const minuteMs = 60_000;

export type DossierFeed = ReturnType<typeof createDossierFeed>;

export const feedKey: InjectionKey<DossierFeed> = Symbol("dossier feed");

export function useDossierFeed(): DossierFeed {
  const feed = inject(feedKey);
  if (!feed) throw new Error("The page was mounted without what it shows.");
  return feed;
}

type Leased = { readonly leaseMinutes: number };

export function createDossierFeed(hallId: string, api: DossierApi) {
  const { told, grainOfNow, silentMs, timeZone, page } = createPublicFeed(api.read);
  /** What is kept without the hub goes when its content lease is over. */
  const held = <Row extends Leased>(rows: Readonly<Record<string, Row>> = {}) =>
    Object.entries(rows)
      .filter(([, row]) => silentMs.value <= row.leaseMinutes * minuteMs)
      .map(([id, row]) => ({ ...row, id }));

  const around = computed((): Surroundings => ({
    hallId,
    departments: told.value?.projects?.departments ?? told.value?.departments?.names ?? {},
    venues: told.value?.projects?.venues ?? {},
    timeZone: timeZone.value,
    now: grainOfNow.value,
    live: page.live.value,
    links: "touched",
    origin: "",
  }));

  return reactive({
    hallId,
    ...page,
    around,
    projects: computed(() => held(told.value?.projects?.projects)),
    environments: computed(() => held(told.value?.projects?.environment)),
    questions: computed(() => held(told.value?.projects?.questions)),
    readings: computed(() => told.value?.projects?.readings ?? {}),
    dossiers: computed(() => held(told.value?.departments?.departments)),
    updates: computed(() => held(told.value?.departments?.updates)),
    policies: computed(() => held(told.value?.departments?.policies)),
    ask: api.ask,
  });
}
