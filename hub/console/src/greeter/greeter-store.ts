// One visitor beside the greeter: what they ask for, and the number they are given.
import { type Language } from "@openhall/shared/core";
import { useRow } from "@openhall/shared/link";
import { storyTicketRowSchema, type TakenTicket, takenTicketSchema } from "@openhall/shared/queue";
import { defineStore, storeToRefs } from "pinia";
import { computed, readonly, ref, shallowReadonly, shallowRef } from "vue";
import { type WhyNot } from "../frame/why-not.ts";
import { useHallStore } from "../hall/hall-store.ts";
import { useSteadyView } from "../hall/steady-view.ts";
import { useCommand } from "../hall/use-command.ts";
import { useLinkStore } from "../link/link-store.ts";
import { hubAddressOf } from "../link/hub-address.ts";

/** What the answer is about. */
export type Asked =
  | { readonly kind: "service"; readonly serviceId: string }
  | { readonly kind: "number"; readonly number: string }
  | { readonly kind: "appointment"; readonly code: string };

/** A number that has been taken and is to be shown to the visitor, in their language. */
export interface Given {
  readonly ticket: TakenTicket;
  readonly language: Language;
}

/** After this the visitor has long stopped expecting a number. */
const takeValidForMs = 15_000;

export const useGreeterStore = defineStore("greeter", () => {
  const linkStore = useLinkStore();
  const { link } = storeToRefs(linkStore);
  const hall = useHallStore();
  const verbs = useCommand<"back" | "void">();

  const asked = shallowRef<Asked>();
  /** What the next number is taken as. */
  const ticketClass = ref("ordinary");
  const language = ref<Language>("zh");
  const given = shallowRef<Given>();
  const isTaking = ref(false);
  const whyNotTaken = shallowRef<WhyNot>();

  function ask(about: Asked | undefined): void {
    asked.value = about;
    forgetRefusals();
  }

  function forgetRefusals(): void {
    whyNotTaken.value = undefined;
    verbs.forgetRefusal();
  }

  /** Takes one number; while one is under way a second press does nothing. Nobody waits for rows: the number is the effect. */
  async function take(type: string, payload: object): Promise<void> {
    if (isTaking.value || given.value || !verbs.isLinked.value) return;
    isTaking.value = true;
    forgetRefusals();
    const shownIn = language.value;
    const answer = await linkStore.send(type, payload, takeValidForMs);
    const ticket = answer.ok ? takenTicketSchema.safeParse(answer.result).data : undefined;
    if (ticket) given.value = { ticket, language: shownIn };
    else whyNotTaken.value = answer.ok ? { code: "no-answer" } : answer.refusal;
    isTaking.value = false;
  }

  const takeFor = (serviceId: string): Promise<void> =>
    take("queue.take-ticket", { serviceId, class: ticketClass.value, language: language.value });
  const checkIn = (code: string): Promise<void> => take("queue.check-in", { code, language: language.value });

  /** A visitor who was missed is here again, or one who was to come back has. */
  const bringBack = (ticketId: string, from: "missed" | "held"): Promise<unknown> =>
    verbs.run("back", from === "missed" ? "queue.requeue" : "queue.resume", { ticketId });

  /** Answers whether the number is void. */
  const makeVoid = async (ticketId: string): Promise<boolean> =>
    (await verbs.run("void", "queue.cancel", { ticketId }))?.ok === true;

  /** The next visitor: nothing of this one stays. */
  function nextVisitor(): void {
    given.value = undefined;
    ticketClass.value = "ordinary";
    language.value = "zh";
    ask(undefined);
  }

  /** What became of a number that is no longer open; only while it is asked about. */
  const story = useSteadyView(link, () =>
    hall.hallId && asked.value?.kind === "number" ? `queue.story/${hall.hallId}/${asked.value.number}` : undefined,
  );

  return {
    asked: shallowReadonly(asked),
    ask,
    ticketClass,
    language,
    given: shallowReadonly(given),
    isTaking: readonly(isTaking),
    isLinked: verbs.isLinked,
    busy: verbs.busy,
    refusal: computed(() => whyNotTaken.value ?? verbs.refusal.value),
    forgetRefusals,
    takeFor,
    checkIn,
    bringBack,
    makeVoid,
    nextVisitor,
    ended: useRow(story, "ticket", storyTicketRowSchema),
    phoneAddress: computed(() => hubAddressOf(link.value?.welcome.value?.publicUrl, location)),
  };
});
