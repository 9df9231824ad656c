import { instantOf, millisecondsOf } from "@openhall/shared/core";
import { type HoldReason, type PauseReason } from "@openhall/shared/queue";
import { type Answer } from "@openhall/shared/wire";
import { defineStore } from "pinia";
import { computed, ref, watch } from "vue";
import { useHallStore } from "../hall/hall-store.ts";
import { type HallTicket } from "../hall/hall-ticket.ts";
import { useCommand } from "../hall/use-command.ts";
import { useMyDesk } from "../hall/use-my-desk.ts";
import { useLinkStore } from "../link/link-store.ts";
import { useSessionStore } from "../session/session-store.ts";
import { type Action, nextVerbOf, type Obstacle, obstacleTo, type Situation } from "./actions.ts";
import { countByService, type LineRules, whoIsNext } from "./line/who-is-next.ts";

export type Place = "front" | "keep" | "last";

/** What is sent from a desk, with its payload. */
interface Payloads {
  "open-desk": { deskId: string };
  "close-desk": object;
  "call-next": object;
  "call-number": { number: string };
  recall: object;
  start: object;
  finish: { outcome: "served" | "cancelled-by-visitor"; subjects: readonly string[] };
  miss: object;
  hold: { reason: HoldReason };
  resume: { ticketId: string };
  requeue: { ticketId: string };
  cancel: { ticketId: string };
  transfer: { serviceId: string; place: Place } | { deskId: string; place: Place };
  "add-service": { serviceId: string };
  "serve-walk-in": { serviceId: string };
  undo: object;
  "pause-desk": { reason: PauseReason };
  "resume-desk": object;
  "set-auto-next": { on: boolean };
  "hand-over": object;
  "set-desk-profile": { deskId: string; serviceIds: readonly string[] };
}
export type DeskCommand = keyof Payloads;

/** The line is told anew this often although nothing changes, because waiting itself does. */
const lineEveryMs = 10_000;

/** The desk that this sign-in has open, the visitor there, who waits for it, and what can be done. */
export const useDeskStore = defineStore("desk", () => {
  const session = useSessionStore();
  const hall = useHallStore();
  const link = useLinkStore();
  const { busy, refusal, isLinked, run, forgetRefusal } = useCommand<DeskCommand>();

  const desk = useMyDesk();
  /** The desk that this sign-in had open until somebody else took it over or closed it; until it opens another. */
  const lost = ref<string>();
  watch([() => desk.value?.deskId, () => session.signedIn], ([now, person], [before, personBefore]) => {
    if (now !== undefined || person !== personBefore) lost.value = undefined;
    else if (before !== undefined && busy.value !== "close-desk") lost.value = before;
  });

  const visitor = computed(() => (desk.value?.ticketId ? hall.tickets.get(desk.value.ticketId) : undefined));

  const rules = computed<LineRules>(() => ({
    guardMinutes: hall.hall?.guardMinutes ?? 40,
    appointmentEarlyMinutes: 10,
    queueOf: (serviceId) => hall.serviceOf(serviceId)?.queue ?? "",
    callsOf: (queue) => hall.queues.get(queue)?.calls ?? 0,
  }));
  const lineAt = computed(() => instantOf(Math.floor(link.now / lineEveryMs) * lineEveryMs));
  const line = computed(() =>
    desk.value ? whoIsNext([...hall.tickets.values()], desk.value, rules.value, lineAt.value) : [],
  );
  const countsByService = computed(() => countByService(line.value));

  const since = (one: HallTicket, other: HallTicket): number => ((one.since ?? "") < (other.since ?? "") ? -1 : 1);
  /** Visits that this desk has interrupted, longest first. */
  const held = computed(() =>
    [...hall.tickets.values()]
      .filter(({ status, deskId }) => status === "held" && deskId === desk.value?.deskId)
      .sort(since),
  );
  /** Who did not come, of what this desk takes, latest first. */
  const missed = computed(() =>
    [...hall.tickets.values()]
      .filter(({ status, serviceId }) => status === "missed" && desk.value?.serviceIds.includes(serviceId))
      .sort((one, other) => since(other, one)),
  );

  /** What `undo` takes back, while there is time. */
  const undoable = computed(() => {
    const undo = desk.value?.undo;
    const leftMs = undo ? millisecondsOf(undo.until) - link.now : 0;
    return undo && leftMs > 0 ? { ...undo, seconds: Math.ceil(leftMs / 1000) } : undefined;
  });

  const situation = computed<Situation>(() => ({
    visitor: visitor.value,
    waiting: line.value.length,
    isPaused: desk.value?.paused !== undefined,
    hasUndo: undoable.value !== undefined,
  }));
  const nextVerb = computed(() => nextVerbOf(situation.value));

  /** What stands in the way now; that a command is under way is no obstacle, it only makes presses do nothing. */
  const obstacle = (action: Action): Obstacle | "no-link" | undefined =>
    isLinked.value || action === "keys" ? obstacleTo(action, situation.value) : "no-link";

  const send = <Command extends DeskCommand>(
    command: Command,
    payload: Payloads[Command],
  ): Promise<Answer | undefined> => run(command, `queue.${command}`, payload);

  return {
    desk,
    lost,
    visitor,
    line,
    countsByService,
    held,
    missed,
    undoable,
    situation,
    nextVerb,
    isLinked,
    busy,
    refusal,
    obstacle,
    send,
    forgetRefusal,
  };
});
