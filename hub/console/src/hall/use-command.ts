// How a page sends: one thing at a time, nothing twice, nothing late, nothing kept for later.
import { type Answer } from "@openhall/shared/wire";
import { computed, type ComputedRef, type Ref, ref, shallowRef } from "vue";
import { type WhyNot } from "../frame/why-not.ts";
import { useLinkStore } from "../link/link-store.ts";
import { useHallStore } from "./hall-store.ts";

/** What people act on with their eyes must not happen late. */
const validForMs = 5000;
/** Two presses within this are one: the button under the finger may already mean the next thing. */
const restMs = 500;
/** The answer is there, its rows are not yet: the page waits no longer than this for them. */
const settleWithinMs = 2000;

export interface Command<Doing extends string> {
  /** What is under way, until the page shows its effect. */
  readonly busy: Readonly<Ref<Doing | undefined>>;
  /** Why the last thing was not done; cleared by the next. */
  readonly refusal: Readonly<Ref<WhyNot | undefined>>;
  /** The link stands and the rows are live: only then is anything sent. */
  readonly isLinked: ComputedRef<boolean>;
  /**
   * Sends one command (`queue.take-ticket`) and waits until the page shows what it did. Answers undefined, and sends nothing,
   * while another is under way, within half a second of the last, or while the link is lost.
   */
  run(doing: Doing, type: string, payload: object): Promise<Answer | undefined>;
  forgetRefusal(): void;
}

/** Resolves when the rows that a command changes show this version, or after `withinMs`. */
type Reached = (version: number, withinMs: number) => Promise<void>;

/** `Doing` names what the page does, so that the button concerned can show it; `reached` where it changes other rows than the hall's. */
export function useCommand<Doing extends string>(reached?: Reached): Command<Doing> {
  const link = useLinkStore();
  const hall = useHallStore();
  const busy: Ref<Doing | undefined> = shallowRef();
  const refusal = shallowRef<WhyNot>();
  const isLinked = computed(() => link.status === "live" && (hall.hallId === undefined || hall.isLive));
  const restUntil = ref(0);

  async function run(doing: Doing, type: string, payload: object): Promise<Answer | undefined> {
    if (!isLinked.value || busy.value || performance.now() < restUntil.value) return undefined;
    busy.value = doing;
    refusal.value = undefined;
    restUntil.value = performance.now() + restMs;
    const answer = await link.send(type, payload, validForMs);
    if (answer.ok) await (reached ?? hall.reached)(answer.version, settleWithinMs);
    else refusal.value = answer.refusal;
    busy.value = undefined;
    return answer;
  }

  function forgetRefusal(): void {
    refusal.value = undefined;
  }

  return { busy: busy, refusal: refusal, isLinked, run, forgetRefusal };
}
