// Whether numbers are given out for a service now, in words.
import { timeOfDay } from "@openhall/shared/ui";
import { computed, type ComputedRef } from "vue";
import { useSaid } from "../../frame/language-store.ts";
import { useHallStore } from "../../hall/hall-store.ts";
import { type ServiceLine } from "./queue-lines.ts";
import { floorServiceWords } from "./service-words.ts";

interface TakingText {
  /** “取号中”. */
  readonly state: string;
  /** By hand, or until when; empty where there is nothing to add. */
  readonly note: string;
}

export function useTakingText(): ComputedRef<(line: ServiceLine) => TakingText> {
  const hall = useHallStore();
  const said = useSaid(floorServiceWords);

  function noteOf({ opening, taking }: ServiceLine): string {
    const say = said.value;
    if (opening !== "by-hours") return opening === "open" ? say.byHandOpen : say.byHandClosed;
    if (!taking) return "";
    const { opensAt, closesAt } = taking;
    if (taking.taking === "closed" && opensAt) return say.opensAt({ time: timeOfDay(opensAt, hall.timeZone) });
    return taking.taking !== "closed" && closesAt ? say.closesAt({ time: timeOfDay(closesAt, hall.timeZone) }) : "";
  }

  return computed(() => (line) => {
    const taking = line.taking?.taking ?? (line.opening === "closed" ? "closed" : "open");
    return { state: said.value[taking], note: noteOf(line) };
  });
}
