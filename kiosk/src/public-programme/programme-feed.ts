// The programme as this page has it: asked for again and again while somebody looks, kept while the hub is away.
import { type Bilingual, instantOf, millisecondsOf } from "@openhall/shared/core";
import { type PublicProgramme } from "@openhall/shared/programme";
import { computed, inject, type InjectionKey, reactive, ref, shallowRef } from "vue";
import { byStart, type Entry, isHeld, type Surroundings } from "../programme/entry.ts";
import { type ProgrammeApi } from "./programme-api.ts";

/** Heard of longer ago than two questions, it is not told as what is on now. */
const freshMs = 45_000;
/** “Starts in” is told by the minute: the list need not be drawn anew each second. */
const grainMs = 5_000;

export type ProgrammeFeed = ReturnType<typeof createProgrammeFeed>;

export const feedKey: InjectionKey<ProgrammeFeed> = Symbol("programme feed");

export function useProgrammeFeed(): ProgrammeFeed {
  const feed = inject(feedKey);
  if (!feed) throw new Error("The page was mounted without a programme.");
  return feed;
}

export function createProgrammeFeed(hallId: string, api: ProgrammeApi) {
  const programme = shallowRef<PublicProgramme>();
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
      if (reading === "unknown") programme.value = undefined;
      return;
    }
    answer.value = "heard";
    heardMs.value = nowMs.value;
    if (reading === "same") return;
    programme.value = reading.programme;
    aheadMs.value = millisecondsOf(reading.programme.at) - nowMs.value;
  }

  const tick = (): void => void (nowMs.value = Date.now());

  const live = computed(() => answer.value === "heard" && nowMs.value - heardMs.value < freshMs);
  const now = computed(() => nowMs.value + aheadMs.value);
  const grainOfNow = computed(() => Math.floor(now.value / grainMs) * grainMs);
  const heardAt = computed(() => programme.value && instantOf(heardMs.value + aheadMs.value));
  const silentMs = computed(() => (live.value ? 0 : grainOfNow.value - aheadMs.value - heardMs.value));
  const entries = computed(() =>
    Object.entries(programme.value?.entries ?? {})
      .filter(([, row]) => isHeld(row, silentMs.value))
      .map(([id, row]): Entry => ({ ...row, id }))
      .sort(byStart),
  );
  const around = computed((): Surroundings => ({
    venues: programme.value?.venues ?? {},
    departments: programme.value?.departments ?? {},
    services: namesOf(programme.value?.services ?? {}),
    timeZone: programme.value?.hall.timeZone ?? "UTC",
    now: grainOfNow.value,
    live: live.value,
  }));

  return reactive({
    hallId,
    hallName: computed(() => programme.value?.hall.name),
    /** Whether anything has been heard of this hall. */
    known: computed(() => programme.value !== undefined),
    answer,
    live,
    now,
    heardAt,
    entries,
    around,
    look,
    tick,
  });
}

const namesOf = (rows: Readonly<Record<string, { readonly name: Bilingual }>>): Readonly<Record<string, Bilingual>> =>
  Object.fromEntries(Object.entries(rows).map(([id, { name }]) => [id, name]));
