// What a visitor may ask the hub for, and what it answers.
import { type Instant, type Language } from "@openhall/shared/core";
import { type Link } from "@openhall/shared/link";
import { type TakenTicket, takenTicketSchema } from "@openhall/shared/queue";
import { type Answer } from "@openhall/shared/wire";

/** A number for a service, or the number of an appointment. */
export type Wish =
  | { readonly for: "service"; readonly serviceId: string; readonly classId: string }
  | { readonly for: "appointment"; readonly code: string };

/** Why there is no number. */
export interface NumberRefusal {
  readonly code: string;
  /** Of the ticket that is there already. */
  readonly number?: string;
  /** Of the appointment. */
  readonly at?: Instant;
}

/** After this the visitor has long stopped expecting a number. */
const validForMs = 15_000;

/** Asks the hub for the number; what is no ticket is a refusal. */
export async function requestNumber(link: Link, wish: Wish, language: Language): Promise<TakenTicket | NumberRefusal> {
  const [type, payload] =
    wish.for === "service"
      ? ["queue.take-ticket", { serviceId: wish.serviceId, class: wish.classId, language }]
      : ["queue.check-in", { code: wish.code, language }];
  return readAnswer(await link.send(type, payload, { validForMs }));
}

export const isTicket = (answer: TakenTicket | NumberRefusal): answer is TakenTicket => "ticketId" in answer;

function readAnswer(answer: Answer): TakenTicket | NumberRefusal {
  if (answer.ok) return takenTicketSchema.safeParse(answer.result).data ?? { code: "malformed-answer" };
  const { code, number, at } = answer.refusal;
  return { code, ...(typeof number === "string" && number !== "" && { number }), ...(isInstant(at) && { at }) };
}

const isInstant = (value: unknown): value is Instant => typeof value === "string" && !Number.isNaN(Date.parse(value));
