import { type WhyNot } from "../frame/why-not.ts";
import { defineStore } from "pinia";
import { computed } from "vue";
import { useHallStore } from "../hall/hall-store.ts";
import { useCommand } from "../hall/use-command.ts";
import { useSessionStore } from "../session/session-store.ts";
import { canCallNext, canMiss, canRecall, countByService, type NextVerb, nextVerbOf, waitingFor } from "./visits.ts";

export type Verb = NextVerb | "recall" | "missed" | "close-desk";
type Doing = Verb | "open-desk" | "withdraw" | "set-profile";

const commands: Record<Verb, readonly [type: string, payload: object]> = {
  "call-next": ["queue.call-next", {}],
  recall: ["queue.recall", {}],
  start: ["queue.start", {}],
  finish: ["queue.finish", { outcome: "served" }],
  missed: ["queue.miss", {}],
  "close-desk": ["queue.close-desk", {}],
};

/** The desk that this sign-in has open, the visitor there, who waits for it, and its verbs. */
export const useDeskStore = defineStore("desk", () => {
  const session = useSessionStore();
  const hall = useHallStore();
  const { busy, refusal, isLinked, run, forgetRefusal } = useCommand<Doing>();

  const desk = computed(() => hall.desks.find(({ clerk }) => clerk === `user:${session.signedIn?.user}`));
  const visitor = computed(() => (desk.value?.ticketId ? hall.tickets.get(desk.value.ticketId) : undefined));
  const waiting = computed(() =>
    desk.value ? waitingFor([...hall.tickets.values()], desk.value.serviceIds, desk.value.priorityWindow) : [],
  );
  const countsByService = computed(() => countByService(waiting.value));
  const nextVerb = computed(() => nextVerbOf(visitor.value));

  /** What desk and link allow now; that a command is under way greys nothing, it only makes presses do nothing. */
  function can(verb: Verb): boolean {
    if (!isLinked.value) return false;
    switch (verb) {
      case "call-next":
        return canCallNext(visitor.value, waiting.value.length);
      case "recall":
        return canRecall(visitor.value);
      case "missed":
        return canMiss(visitor.value);
      case "start":
        return visitor.value?.status === "called";
      case "finish":
        return visitor.value?.status === "serving";
      case "close-desk":
        return desk.value !== undefined;
    }
  }

  async function act(verb: Verb): Promise<void> {
    if (can(verb)) await run(verb, ...commands[verb]);
  }

  const open = (deskId: string): Promise<unknown> => run("open-desk", "queue.open-desk", { deskId });
  const withdraw = (ticketId: string): Promise<unknown> => run("withdraw", "queue.cancel", { ticketId });

  /** A manager's command; answers why not, or undefined when it is done. */
  async function setProfile(deskId: string, serviceIds: readonly string[]): Promise<WhyNot | undefined> {
    await run("set-profile", "queue.set-desk-profile", { deskId, serviceIds });
    const why = refusal.value;
    forgetRefusal();
    return why;
  }

  return {
    desk,
    visitor,
    waiting,
    countsByService,
    nextVerb,
    isLinked,
    busy,
    refusal,
    can,
    act,
    open,
    withdraw,
    setProfile,
    forgetRefusal,
  };
});
