// Tells the hub which numbers are in a visitor's hand. It may forget one only when the hub has it.
import { type Link } from "@openhall/shared/link";

const storageKey = "openhall.kiosk.unconfirmed";

/** Answers that are not the hub's last word: it is gone for good, or keeps its books closed for now. */
const undecided: ReadonlySet<string> = new Set(["no-link", "read-only"]);
const pauseMs = 5_000;

export interface Confirmations {
  /** The number has been drawn on the screen. Written down before it is sent, so that a reload does not lose it. */
  confirm(ticketId: string): void;
  /** Sends what an earlier run of this page could not deliver. */
  resume(): void;
}

/** The ids are of no use to anybody but the hub: they name no visitor and open no page. */
export function createConfirmations(link: Link): Confirmations {
  async function deliver(ticketId: string): Promise<void> {
    const answer = await link.send("queue.confirm-ticket", { ticketId }, { keepTrying: true });
    if (!answer.ok && undecided.has(answer.refusal.code)) setTimeout(() => void deliver(ticketId), pauseMs);
    else write(read().filter((kept) => kept !== ticketId));
  }

  return {
    confirm(ticketId) {
      write([...read().filter((kept) => kept !== ticketId), ticketId]);
      void deliver(ticketId);
    },
    resume() {
      for (const ticketId of read()) void deliver(ticketId);
    },
  };
}

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

function write(ticketIds: readonly string[]): void {
  if (ticketIds.length > 0) localStorage.setItem(storageKey, JSON.stringify(ticketIds));
  else localStorage.removeItem(storageKey);
}
