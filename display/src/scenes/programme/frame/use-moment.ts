// When it is for a scene of the programme: by the minute, so that a plan is not made anew with every tick of the clock.
import { millisecondsOf } from "@openhall/shared/core";
import { computed, type ComputedRef } from "vue";
import { useStage } from "../../stage.ts";
import { type Moment } from "../listing.ts";

const minuteMs = 60_000;

export function useMoment(): ComputedRef<Moment> {
  const stage = useStage();
  /** Of a screen that has not heard the hub since its start: its own clock, unless that is behind the last contact. */
  const now = computed(() => {
    const { heardAt } = stage.programme;
    return stage.clock === undefined && heardAt !== undefined
      ? Math.max(stage.now, millisecondsOf(heardAt))
      : stage.now;
  });
  const minute = computed(() => Math.floor(now.value / minuteMs) * minuteMs);
  return computed(() => ({ now: minute.value, timeZone: stage.timeZone, isLive: stage.programme.isLive }));
}
