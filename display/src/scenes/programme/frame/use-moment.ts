// When it is for a scene: by the minute, so that a plan is not made anew with every tick of the clock.
import { type Instant, millisecondsOf } from "@openhall/shared/core";
import { computed, type ComputedRef } from "vue";
import { useStage } from "../../stage.ts";
import { type Moment } from "../listing.ts";

const minuteMs = 60_000;

/** Whether the hub is heard, and when it was last. */
export interface Heard {
  readonly isLive: boolean;
  readonly heardAt: Instant | undefined;
}

/** @param of what is told: without it the programme */
export function useMoment(of?: Heard): ComputedRef<Moment> {
  const stage = useStage();
  const told = of ?? stage.programme;
  /** Of a screen that has not heard the hub since its start: its own clock, unless that is behind the last contact. */
  const now = computed(() => {
    const { heardAt } = told;
    return stage.clock === undefined && heardAt !== undefined
      ? Math.max(stage.now, millisecondsOf(heardAt))
      : stage.now;
  });
  const minute = computed(() => Math.floor(now.value / minuteMs) * minuteMs);
  return computed(() => ({ now: minute.value, timeZone: stage.timeZone, isLive: told.isLive }));
}
