// The one ticket this page is about, as far as it is known. A page for phones has one store, so it needs no Pinia.
import { millisecondsOf } from "@openhall/shared/core";
import { type Link, useHubNow, useRow } from "@openhall/shared/link";
import { ticketRowSchema } from "@openhall/shared/queue";
import { computed, inject, type InjectionKey, provide, reactive, ref } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { useCallAlert } from "./call-alert.ts";
import { keptLanguage } from "./kept-language.ts";
import { stateTicket } from "./statement.ts";

/** Why there is no ticket to show; `looking` is the only one that passes by itself in a moment. */
export type Absence = "looking" | "unreachable" | "unknown" | "outdated" | "refused";

/** A call, or a place in line, is not told as a fact when the hall has been silent for longer. */
const maximumAgeMs = 120_000;

/** Afterwards the visitor may have thought better of it. */
const validForMs = 15_000;

type TicketVerb = "rejoin" | "give-way" | "give-up" | "on-my-way";

const storeKey: InjectionKey<TicketStore> = Symbol("ticket store");

export type TicketStore = ReturnType<typeof createTicketStore>;

/** Makes the store for everything inside the component that calls this. `token` is the one in the page's address. */
export function provideTicketStore(token: string): TicketStore {
  const store = createTicketStore(useHubLink(), token);
  provide(storeKey, store);
  return store;
}

export function useTicketStore(): TicketStore {
  const store = inject(storeKey);
  if (!store) throw new Error("No ticket store was provided above this component.");
  return store;
}

function createTicketStore(link: Link, token: string) {
  const view = link.open(`queue.ticket/${token}`);
  const now = useHubNow(link);
  const language = keptLanguage();

  const ticket = useRow(view, "ticket", ticketRowSchema);
  const heardAt = computed(() => view.heardAt.value);
  const live = computed(() => link.status.value === "live" && view.status.value === "live");
  /** By the clock alone: a phone that wakes up may still believe in a connection that is long dead. */
  const stale = computed(() => heardAt.value !== undefined && now.value - millisecondsOf(heardAt.value) > maximumAgeMs);
  const statement = computed(() => ticket.value && stateTicket(ticket.value, language.value, stale.value));

  const absence = computed((): Absence => {
    if (link.refusal.value === "protocol-mismatch") return "outdated";
    if (link.refusal.value === "unknown-ticket" || view.status.value === "refused") return "unknown";
    if (link.status.value === "refused") return "refused";
    if (link.status.value === "lost") return "unreachable";
    return view.status.value === "live" ? "unknown" : "looking";
  });

  const sending = ref(false);
  const failed = ref(false);
  const canAct = computed(() => live.value && !sending.value);

  /** One thing at a time; what it did stands in the row that follows. */
  async function act(verb: TicketVerb, more: { readonly count?: number } = {}): Promise<void> {
    if (!canAct.value) return;
    sending.value = true;
    failed.value = false;
    const answer = await link.send(`queue.${verb}`, { token, ...more }, { validForMs });
    sending.value = false;
    failed.value = !answer.ok;
  }

  const alert = useCallAlert(() => (live.value && ticket.value?.status === "called" ? (ticket.value.calls ?? 1) : 0));

  return reactive({
    ticket,
    statement,
    absence,
    heardAt,
    live,
    now,
    language,
    canAct,
    failed,
    act,
    rings: alert.rings,
    vibrates: alert.vibrates,
    alerted: alert.wanted,
    wantAlert: alert.want,
  });
}
