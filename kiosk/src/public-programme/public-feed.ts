// What a page for anybody has been told of a hall: asked for again and again while somebody looks, kept while the hub is away.
import { type Bilingual, instantOf, millisecondsOf } from "@openhall/shared/core";
import { computed, ref, shallowRef } from "vue";

/** Heard of longer ago than two questions, it is not told as what is so now. */
const freshMs = 45_000;
/** Nothing is told by the second: a page need not be drawn anew each of them. */
const grainMs = 5_000;

/** What every answer for anybody has. */
interface OfHall {
  /** The hub's clock. */
  readonly at: string;
  readonly hall: { readonly name: Bilingual; readonly timeZone: string };
}

export type Reading<Told> = { readonly told: Told } | "same" | "unknown" | "unreachable";

export function createPublicFeed<Told extends OfHall>(read: () => Promise<Reading<Told>>) {
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
    const reading = await read();
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
  return {
    told,
    grainOfNow,
    /** For how long the hub has not been heard. */
    silentMs: computed(() => (live.value ? 0 : grainOfNow.value - aheadMs.value - heardMs.value)),
    timeZone: computed(() => told.value?.hall.timeZone ?? "UTC"),
    /** As a page takes it. */
    page: {
      hallName: computed(() => told.value?.hall.name),
      /** Whether anything has been heard of it. */
      known: computed(() => told.value !== undefined),
      answer,
      live,
      now,
      heardAt: computed(() => told.value && instantOf(heardMs.value + aheadMs.value)),
      look,
      tick,
    },
  };
}
