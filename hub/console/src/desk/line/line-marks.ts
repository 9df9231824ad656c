// What stands beside a number in the line: why it comes where it comes, and what the clerk should know before it comes.
import { timeOfDay } from "@openhall/shared/ui";
import { computed, type ComputedRef } from "vue";
import { useSaid } from "../../frame/language-store.ts";
import { useHallStore } from "../../hall/hall-store.ts";
import { lineWords } from "./line-words.ts";
import { type NextInLine } from "./who-is-next.ts";

/** In the console's language: `["优先", "英语"]`. */
export function useLineMarks(): ComputedRef<(next: NextInLine) => readonly string[]> {
  const hall = useHallStore();
  const said = useSaid(lineWords);

  return computed(() => {
    const say = said.value;
    const reasonOf = ({ reason, ticket }: NextInLine): string | undefined => {
      if (ticket.returning) return returnOf(ticket.returning.afterCalls, ticket.serviceId);
      if (ticket.appointmentAt !== undefined)
        return say.appointment({ time: timeOfDay(ticket.appointmentAt, hall.timeZone) });
      return reason === "guard" ? say.guard : reason === "preference" ? say.preference : undefined;
    };
    const returnOf = (afterCalls: number, serviceId: string): string => {
      const calls = afterCalls - (hall.queues.get(hall.serviceOf(serviceId)?.queue ?? "")?.calls ?? 0);
      return calls > 0 ? say.gaveWay({ calls }) : say.returning;
    };
    return (next) =>
      [
        reasonOf(next),
        // The class has its whole name where the visitor is; a line has room for a word.
        next.ticket.class === "ordinary" ? undefined : say.priority,
        next.ticket.boundTo === undefined ? undefined : say.bound,
        next.ticket.language === "en" ? say.english : undefined,
        hall.isOfEarlierDay(next.ticket) ? say.earlierDay : undefined,
      ].filter((mark) => mark !== undefined);
  });
}
