// One visitor in front of the machine, from the first touch to the number in hand. Ends without a trace.
import { type Instant, instantOf, type Language } from "@openhall/shared/core";
import { type TakenTicket, takenTicketSchema } from "@openhall/shared/queue";
import { type Answer } from "@openhall/shared/wire";
import { defineStore } from "pinia";
import { computed, ref, shallowReadonly, shallowRef } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { createConfirmations } from "./confirmations.ts";

/** How far a visit has come. */
export type Stage =
  | { readonly status: "choosing" }
  | { readonly status: "taking"; readonly serviceId: string }
  | { readonly status: "issued"; readonly serviceId: string; readonly ticket: TakenTicket; readonly issuedAt: Instant }
  | { readonly status: "refused"; readonly serviceId: string; readonly code: string };

/** Which services are offered: the frequent ones, or all. */
export type Offer = "frequent" | "all";

/** After this the visitor has long stopped expecting a number. */
const takeValidForMs = 15_000;

const choosing: Stage = { status: "choosing" };

export const useVisitStore = defineStore("visit", () => {
  const link = useHubLink();
  const confirmations = createConfirmations(link);
  const stage = shallowRef<Stage>(choosing);
  const offer = ref<Offer>("frequent");
  const priority = ref(false);
  const large = ref(false);
  const language = ref<Language>("zh");

  /** The one that stands smaller beside names. */
  const otherLanguage = computed<Language>(() => (language.value === "zh" ? "en" : "zh"));

  /** Whether the visitor has changed anything that must not meet the next one. */
  const begun = computed(
    () =>
      stage.value.status !== "choosing" ||
      offer.value !== "frequent" ||
      priority.value ||
      large.value ||
      language.value !== "zh",
  );

  /** Takes a number. While one is under way a second touch does nothing. */
  async function take(serviceId: string): Promise<void> {
    if (stage.value.status === "taking" || stage.value.status === "issued") return;
    const taking: Stage = { status: "taking", serviceId };
    stage.value = taking;
    const answer = await link.send(
      "queue.take-ticket",
      { serviceId, class: priority.value ? "priority" : "ordinary", language: language.value },
      { validForMs: takeValidForMs },
    );
    const ticket = readTicket(answer);
    if (stage.value === taking) stage.value = ticket ? issued(serviceId, ticket) : refused(serviceId, answer);
    else if (ticket) void link.send("queue.cancel", { ticketId: ticket.ticketId });
  }

  const issued = (serviceId: string, ticket: TakenTicket): Stage => ({
    status: "issued",
    serviceId,
    ticket,
    issuedAt: instantOf(link.hubNow()),
  });

  /** The number stands on the screen: it is in the visitor's hand and counts from now on. */
  function numberDrawn(): void {
    if (stage.value.status === "issued") confirmations.confirm(stage.value.ticket.ticketId);
  }

  /** Back to choosing, with the visitor's settings as they are. A number still on its way is given back when it comes. */
  function chooseAgain(): void {
    stage.value = choosing;
  }

  /** The visitor has left: nothing of the visit stays. */
  function end(): void {
    stage.value = choosing;
    offer.value = "frequent";
    priority.value = false;
    large.value = false;
    language.value = "zh";
  }

  return {
    stage: shallowReadonly(stage),
    offer,
    priority,
    large,
    language,
    otherLanguage,
    begun,
    take,
    numberDrawn,
    chooseAgain,
    end,
    resumeConfirmations: confirmations.resume,
  };
});

function readTicket(answer: Answer): TakenTicket | undefined {
  return answer.ok ? takenTicketSchema.safeParse(answer.result).data : undefined;
}

const refused = (serviceId: string, answer: Answer): Stage => ({
  status: "refused",
  serviceId,
  code: answer.ok ? "malformed-answer" : answer.refusal.code,
});
