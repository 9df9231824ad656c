// Projects or departments as this page has them: asked for again and again while somebody looks, kept while the hub is away.
import { instantOf, millisecondsOf } from "@openhall/shared/core";
import { computed, inject, type InjectionKey, reactive, ref, shallowRef } from "vue";
import { type Surroundings } from "../dossiers/reader.ts";
import { type DossierApi, type Told } from "./dossier-api.ts";

/** Heard of longer ago than two questions, it is not told as what is so now. */
const freshMs = 45_000;
/** Nothing here is told by the second. */
const grainMs = 5_000;
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
  const told = shallowRef<Told>();
  const answer = ref<"looking" | "heard" | "unknown" | "unreachable">("looking");
  /** This machine's clock: when the hub was last heard, and now. */
  const heardMs = ref(0);
  const nowMs = ref(Date.now());
  /** How far the hub's clock is ahead of this one. */
  const aheadMs = ref(0);
  let asking = false;

  async function look(): Promise<void> {
    if (asking) return;
    asking = true;
    const reading = await api.read();
    asking = false;
    tick();
    if (reading === "unknown" || reading === "unreachable") {
      answer.value = reading;
      if (reading === "unknown") told.value = undefined;
      return;
    }
    answer.value = "heard";
    heardMs.value = nowMs.value;
    if (reading === "same") return;
    told.value = reading.told;
    aheadMs.value = millisecondsOf(reading.told.at) - nowMs.value;
  }

  const tick = (): void => void (nowMs.value = Date.now());

  const live = computed(() => answer.value === "heard" && nowMs.value - heardMs.value < freshMs);
  const now = computed(() => nowMs.value + aheadMs.value);
  const grainOfNow = computed(() => Math.floor(now.value / grainMs) * grainMs);
  const silentMs = computed(() => (live.value ? 0 : grainOfNow.value - aheadMs.value - heardMs.value));
  /** What is kept without the hub goes when its content lease is over. */
  const held = <Row extends Leased>(rows: Readonly<Record<string, Row>> = {}) =>
    Object.entries(rows)
      .filter(([, row]) => silentMs.value <= row.leaseMinutes * minuteMs)
      .map(([id, row]) => ({ ...row, id }));

  const around = computed((): Surroundings => ({
    hallId,
    departments: told.value?.projects?.departments ?? told.value?.departments?.names ?? {},
    venues: told.value?.projects?.venues ?? {},
    timeZone: told.value?.hall.timeZone ?? "UTC",
    now: grainOfNow.value,
    live: live.value,
    links: "touched",
    origin: "",
  }));

  return reactive({
    hallId,
    hallName: computed(() => told.value?.hall.name),
    /** Whether anything has been heard of it. */
    known: computed(() => told.value !== undefined),
    answer,
    live,
    now,
    heardAt: computed(() => told.value && instantOf(heardMs.value + aheadMs.value)),
    around,
    projects: computed(() => held(told.value?.projects?.projects)),
    environments: computed(() => held(told.value?.projects?.environment)),
    questions: computed(() => held(told.value?.projects?.questions)),
    readings: computed(() => told.value?.projects?.readings ?? {}),
    dossiers: computed(() => held(told.value?.departments?.departments)),
    updates: computed(() => held(told.value?.departments?.updates)),
    policies: computed(() => held(told.value?.departments?.policies)),
    ask: api.ask,
    look,
    tick,
  });
}
