// What has been printed lately: so that an answer that was lost, or a page that asks twice, never makes a second ticket.
import { type Refusal } from "@openhall/shared/core";
import { type PrintOutcome, type PrintWish } from "./printers.ts";

type Outcome = PrintOutcome | Refusal;

export interface PrintMemory {
  /**
   * The outcome of the same request, or of the ticket's last paper where this is not one more: it may still be under way.
   * `id-reused` where the key stands for another wish.
   */
  recall(key: string, wish: PrintWish): Promise<Outcome> | "id-reused" | undefined;
  /** Runs the job and keeps what comes of it. Nothing is kept of a job of which no byte has reached the printer. */
  remember(key: string, wish: PrintWish, run: () => Promise<Outcome>): Promise<Outcome>;
}

/** Tickets and requests that are kept, oldest given up first: far more than a hall prints in the minutes that matter. */
const kept = 2_000;

export function createPrintMemory(): PrintMemory {
  const requests = new Map<string, { readonly wish: string; readonly outcome: Promise<Outcome> }>();
  const tickets = new Map<string, Promise<Outcome>>();

  return {
    recall(key, wish) {
      const request = requests.get(key);
      if (request) return request.wish === textOf(wish) ? request.outcome : "id-reused";
      return wish.again ? undefined : tickets.get(wish.ticketId);
    },
    async remember(key, wish, run) {
      const outcome = run();
      keep(requests, key, { wish: textOf(wish), outcome });
      keep(tickets, wish.ticketId, outcome);
      const forget = (): void => {
        requests.delete(key);
        if (tickets.get(wish.ticketId) === outcome) tickets.delete(wish.ticketId);
      };
      try {
        const end = await outcome;
        if ("code" in end || (!end.printed && !end.sent)) forget();
        return end;
      } catch (error) {
        forget();
        throw error;
      }
    },
  };
}

const textOf = ({ ticketId, language, again }: PrintWish): string => `${ticketId} ${language} ${again === true}`;

function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > kept && oldest !== undefined) map.delete(oldest);
}
