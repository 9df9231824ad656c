// Tells the hub which numbers are in a visitor's hand. It may forget one only when the hub has it.
import { type Link } from "@openhall/shared/link";
import { defineStore, storeToRefs } from "pinia";
import { onScopeDispose, shallowReactive, watch } from "vue";
import { type WhyNot } from "../frame/why-not.ts";
import { useLinkStore } from "../link/link-store.ts";

const storageKey = "openhall.console.unconfirmed";

/** Answers of a link that has ended: the next sign-in goes on. */
const afterSignIn: ReadonlySet<string> = new Set(["no-link", "not-signed-in"]);
const pauseMs = 5_000;

/** The ids are of no use to anybody but the hub: they name no visitor and open no page. */
export const useConfirmationsStore = defineStore("confirmations", () => {
  const { link } = storeToRefs(useLinkStore());
  /** Why a number that was shown does not count, by the ticket's id. */
  const refusals = shallowReactive(new Map<string, WhyNot>());
  const pauses = new Set<ReturnType<typeof setTimeout>>();

  async function deliver(over: Link, ticketId: string): Promise<void> {
    const answer = await over.send("queue.confirm-ticket", { ticketId }, { keepTrying: true });
    if (!answer.ok && afterSignIn.has(answer.refusal.code)) return;
    if (!answer.ok && answer.refusal.code === "read-only") return again(over, ticketId);
    write(read().filter((kept) => kept !== ticketId));
    if (!answer.ok) refusals.set(ticketId, answer.refusal);
  }

  /** The hub keeps its books closed for now. */
  function again(over: Link, ticketId: string): void {
    const pause = setTimeout(() => {
      pauses.delete(pause);
      if (link.value === over) void deliver(over, ticketId);
    }, pauseMs);
    pauses.add(pause);
  }

  /** The number has been drawn on the glass. Written down before it is sent, so that a reload does not lose it. */
  function confirm(ticketId: string): void {
    if (read().includes(ticketId)) return;
    write([...read(), ticketId]);
    if (link.value) void deliver(link.value, ticketId);
  }

  watch(
    link,
    (now) => {
      if (now) for (const ticketId of read()) void deliver(now, ticketId);
    },
    { immediate: true },
  );
  onScopeDispose(() => pauses.forEach((pause) => clearTimeout(pause)));

  return { refusals, confirm };
});

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch {
    return []; // Damaged, or a browser that forbids storage.
  }
}

function write(ticketIds: readonly string[]): void {
  try {
    if (ticketIds.length > 0) localStorage.setItem(storageKey, JSON.stringify(ticketIds));
    else localStorage.removeItem(storageKey);
  } catch {
    // As above: the number is confirmed all the same, only a reload would lose it.
  }
}
