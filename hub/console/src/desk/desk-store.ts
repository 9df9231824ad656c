import { type WhyNot } from "../frame/why-not.ts";
import { type Answer } from "@openhall/shared/wire";
import { defineStore } from "pinia";
import { computed, readonly, ref, shallowRef } from "vue";
import { useHallStore } from "../hall/hall-store.ts";
import { useLinkStore } from "../link/link-store.ts";
import { useSessionStore } from "../session/session-store.ts";
import { canCallNext, canMiss, canRecall, countByService, type NextVerb, nextVerbOf, waitingFor } from "./visits.ts";

export type Verb = NextVerb | "recall" | "missed" | "close-desk";
type Doing = Verb | "open-desk" | "withdraw" | "set-profile";

/** What people act on with their eyes must not happen late. */
const validForMs = 5000;
/** Two presses within this are one: the button under the finger may already mean the next thing. */
const restMs = 500;
/** The answer is there, its rows are not yet: the page waits no longer than this for them. */
const settleWithinMs = 2000;

const commands: Record<Verb, readonly [type: string, payload: object]> = {
  "call-next": ["queue.call-next", {}],
  recall: ["queue.recall", {}],
  start: ["queue.start", {}],
  finish: ["queue.finish", { outcome: "served" }],
  missed: ["queue.finish", { outcome: "missed" }],
  "close-desk": ["queue.close-desk", {}],
};

/** The desk that this sign-in has open, the visitor there, who waits for it, and its verbs. */
export const useDeskStore = defineStore("desk", () => {
  const session = useSessionStore();
  const hall = useHallStore();
  const link = useLinkStore();

  /** What is under way, until the page shows its effect. */
  const busy = ref<Doing>();
  /** Why the last verb was not done. */
  const refusal = shallowRef<WhyNot>();
  let restUntil = 0;

  const desk = computed(() => hall.desks.find(({ clerk }) => clerk === `user:${session.signedIn?.user}`));
  const visitor = computed(() => (desk.value?.ticketId ? hall.tickets.get(desk.value.ticketId) : undefined));
  const waiting = computed(() =>
    desk.value ? waitingFor([...hall.tickets.values()], desk.value.serviceIds, desk.value.priorityWindow) : [],
  );
  const countsByService = computed(() => countByService(waiting.value));
  const nextVerb = computed(() => nextVerbOf(visitor.value));
  const isLinked = computed(() => link.status === "live" && hall.isLive);

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

  /** Sends one command and waits until the page shows what it did. A second press meanwhile does nothing. */
  async function run(doing: Doing, type: string, payload: object): Promise<void> {
    if (busy.value || performance.now() < restUntil) return;
    busy.value = doing;
    refusal.value = undefined;
    restUntil = performance.now() + restMs;
    const answer: Answer = await link.send(type, payload, validForMs);
    if (answer.ok) await hall.reached(answer.version, settleWithinMs);
    else refusal.value = answer.refusal;
    busy.value = undefined;
  }

  async function act(verb: Verb): Promise<void> {
    if (can(verb)) await run(verb, ...commands[verb]);
  }

  const open = (deskId: string): Promise<void> => run("open-desk", "queue.open-desk", { deskId });
  const withdraw = (ticketId: string): Promise<void> => run("withdraw", "queue.cancel", { ticketId });

  /** A manager's command; answers why not, or undefined when it is done. */
  async function setProfile(deskId: string, serviceIds: readonly string[]): Promise<WhyNot | undefined> {
    await run("set-profile", "queue.set-desk-profile", { deskId, serviceIds });
    const why = refusal.value;
    refusal.value = undefined;
    return why;
  }

  function forgetRefusal(): void {
    refusal.value = undefined;
  }

  return {
    desk,
    visitor,
    waiting,
    countsByService,
    nextVerb,
    isLinked,
    busy: readonly(busy),
    refusal: readonly(refusal),
    can,
    act,
    open,
    withdraw,
    setProfile,
    forgetRefusal,
  };
});
