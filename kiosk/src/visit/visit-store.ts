// One visitor in front of the machine, from the first touch to the number in hand. Ends without a trace.
import { type Instant, instantOf, type Language } from "@openhall/shared/core";
import { type TakenTicket } from "@openhall/shared/queue";
import { defineStore } from "pinia";
import { computed, ref, shallowReadonly, shallowRef } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { type OpenPlace } from "../openness/open-place.ts";
import { type ProgrammePlace } from "../programme/programme-place.ts";
import { createConfirmations } from "./confirmations.ts";
import { isTicket, type NumberRefusal, requestNumber, type Wish } from "./request-number.ts";

/** How far a visit has come. */
export type Stage =
  | { readonly status: "choosing" }
  /** The code of an appointment is being typed. */
  | { readonly status: "entering" }
  | { readonly status: "taking"; readonly wish: Wish }
  | { readonly status: "issued"; readonly wish: Wish; readonly ticket: TakenTicket; readonly issuedAt: Instant }
  | { readonly status: "refused"; readonly wish: Wish; readonly refusal: NumberRefusal };

/** What is offered to choose from: services in one of the ways to them, or whom a priority is for. */
export type Offer = "frequent" | "departments" | "department" | "search" | "all" | "classes";

/** Everybody without a priority. */
export const ordinary = "ordinary";

const choosing: Stage = { status: "choosing" };

export const useVisitStore = defineStore("visit", () => {
  const link = useHubLink();
  const confirmations = createConfirmations(link);
  const stage = shallowRef<Stage>(choosing);
  const offer = ref<Offer>("frequent");
  const classId = ref(ordinary);
  const code = ref("");
  /** What is looked for by name. */
  const search = ref("");
  /** The department whose services are offered, by its Chinese name. */
  const department = ref("");
  /** Where in the programme the visitor is; undefined: not in it. */
  const programme = shallowRef<ProgrammePlace>();
  /** Where among projects, departments and policies; undefined: not there. */
  const open = shallowRef<OpenPlace>();
  /** A question about a project that is being written. */
  const question = ref("");
  const large = ref(false);
  /** High contrast. */
  const contrast = ref(false);
  /** Everything brought down within reach of a wheelchair. */
  const lowered = ref(false);
  const language = ref<Language>("zh");

  /** The one that stands smaller beside names. */
  const otherLanguage = computed<Language>(() => (language.value === "zh" ? "en" : "zh"));
  const priority = computed(() => classId.value !== ordinary);

  /** Whether the visitor has changed anything that must not meet the next one. */
  const begun = computed(
    () =>
      stage.value.status !== "choosing" ||
      offer.value !== "frequent" ||
      priority.value ||
      large.value ||
      contrast.value ||
      lowered.value ||
      search.value !== "" ||
      department.value !== "" ||
      programme.value !== undefined ||
      open.value !== undefined ||
      question.value !== "" ||
      language.value !== "zh",
  );

  /** Takes a number. While one is under way a second touch does nothing. */
  const take = (serviceId: string): Promise<void> => request({ for: "service", serviceId, classId: classId.value });

  /** Takes the number of the appointment whose code has been typed. */
  const checkIn = (): Promise<void> => request({ for: "appointment", code: code.value });

  async function request(wish: Wish): Promise<void> {
    if (stage.value.status === "taking" || stage.value.status === "issued") return;
    const taking: Stage = { status: "taking", wish };
    stage.value = taking;
    const answer = await requestNumber(link, wish, language.value);
    if (stage.value === taking) stage.value = isTicket(answer) ? issued(wish, answer) : refused(wish, answer);
    else if (isTicket(answer)) void link.send("queue.cancel", { ticketId: answer.ticketId });
  }

  const issued = (wish: Wish, ticket: TakenTicket): Stage => ({
    status: "issued",
    wish,
    ticket,
    issuedAt: instantOf(link.hubNow()),
  });

  const refused = (wish: Wish, refusal: NumberRefusal): Stage => ({ status: "refused", wish, refusal });

  /** Says why no number can be taken for a service now, without asking the hub for one. */
  function explain(serviceId: string, code: string): void {
    if (stage.value.status !== "choosing") return;
    stage.value = refused({ for: "service", serviceId, classId: classId.value }, { code });
  }

  /** The number stands on the screen: it is in the visitor's hand and counts from now on. */
  function numberDrawn(): void {
    if (stage.value.status === "issued") confirmations.confirm(stage.value.ticket.ticketId);
  }

  /** To the keys; a code that has been typed before is still there to be put right. */
  function enterCode(): void {
    stage.value = { status: "entering" };
  }

  /** Opens one entry of the programme over the list in which it was found. */
  function lookAt(entryId: string): void {
    if (programme.value) programme.value = { ...programme.value, entryId };
  }

  /** Back to choosing, with the visitor's settings as they are. A number still on its way is given back when it comes. */
  function chooseAgain(): void {
    stage.value = choosing;
    code.value = "";
  }

  /** The visitor has left: nothing of the visit stays. */
  function end(): void {
    chooseAgain();
    offer.value = "frequent";
    search.value = "";
    department.value = "";
    programme.value = undefined;
    open.value = undefined;
    question.value = "";
    classId.value = ordinary;
    large.value = false;
    contrast.value = false;
    lowered.value = false;
    language.value = "zh";
  }

  return {
    stage: shallowReadonly(stage),
    offer,
    classId,
    code,
    search,
    department,
    programme,
    open,
    question,
    priority,
    large,
    contrast,
    lowered,
    language,
    otherLanguage,
    begun,
    take,
    checkIn,
    explain,
    numberDrawn,
    enterCode,
    lookAt,
    chooseAgain,
    end,
    resumeConfirmations: confirmations.resume,
  };
});
