// A queue's history told as commands, for tests, gallery and demo: given(…).when(…).then….
import { type Decision, later, type Role, type Sender, type Topic } from "../core/index.ts";
import { queueTopic, type QueueState, type Ticket } from "../queue/index.ts";
import { sampleVenue } from "./venue.ts";

/** One command of a story: who, what, and minutes after nine o'clock of the sample day. */
export interface Step {
  readonly sender: Sender;
  readonly command: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly minute: number;
}

/** 09:00 in the sample hall (Asia/Shanghai) on a Wednesday. */
export const nineOClock = "2026-09-16T01:00:00.000Z";

const senderOf = (name: string): Sender => {
  if (name === "system") return { id: "system", role: "system" };
  if (name.startsWith("K")) return { id: `device:${name}`, role: "kiosk", hallId: "H1" };
  if (/^[A-Z]\d/.test(name)) return { id: `ticket:${name}`, role: "visitor" };
  const role: Role = name.startsWith("m") ? "manager" : name.startsWith("g") ? "greeter" : "clerk";
  return { id: `user:${name}`, role };
};

/**
 * `by("K1", "take-ticket", { serviceId: "S1" })`: kiosks are `K1`…, managers `m…`, greeters `g…`, visitors their number
 * (`A001`), clerks anything else. The payload may name a ticket by its number: `{ number: "A001" }` stands for `{ ticketId }`,
 * `{ holder: "A001" }` for its `{ token }`.
 */
export const by = (
  name: string,
  command: string,
  payload: Readonly<Record<string, unknown>> = {},
  minute = 0,
): Step => ({ sender: senderOf(name), command, payload, minute });

/** Takes and confirms a number at kiosk K1. */
export const waits = (serviceId: string, minute = 0, ticketClass: "ordinary" | "priority" = "ordinary"): Step[] => [
  by("K1", "take-ticket", { serviceId, class: ticketClass }, minute),
  by("K1", "confirm-ticket", { number: "latest" }, minute),
];

/** A queue that a story has run through; refused steps are told, not hidden. */
export interface Story {
  readonly state: QueueState;
  readonly decision: Decision;
}

const topic: Topic<QueueState> = queueTopic;
const reads = { venue: sampleVenue };

/** Runs the steps on a hall whose day began at midnight; every step but the last must be accepted. */
export function tell(steps: readonly Step[]): Story {
  let state = topic.initial();
  let decision: Decision = { events: [], result: null };
  const start = [by("system", "start-day", { hallId: "H1" }), ...steps.flat()];
  start.forEach((step, index) => {
    if ("refusal" in decision) throw new Error(`Step ${index} was refused: ${JSON.stringify(decision.refusal)}`);
    decision = decideStep(state, step, index);
    if ("events" in decision) for (const event of decision.events) state = topic.evolve(state, event);
  });
  return { state, decision };
}

/** What the queue answers to one step, the state unchanged. */
export function decideStep(state: QueueState, step: Step, index: number): Decision {
  const parsed = topic.commands[step.command]?.payload.safeParse(withTicketId(state, step.payload, step.command));
  if (!parsed?.success) throw new Error(`${step.command} is malformed: ${JSON.stringify(parsed?.error.issues)}`);
  const context = {
    now: later(nineOClock, step.minute * 60_000),
    id: `T${index}`,
    secret: `token-${index}`,
    sender: withToken(state, step.sender),
    reads,
  };
  return topic.decide({ type: step.command, payload: parsed.data }, state, context);
}

function withTicketId(state: QueueState, payload: Step["payload"], command: string): Step["payload"] {
  const { number, holder, ...rest } = payload;
  if (holder !== undefined) return { ...rest, token: ticketOf(state, holder)?.token ?? "unknown" };
  if (number === undefined || command === "call-number") return payload;
  return { ...rest, ticketId: ticketOf(state, number)?.id ?? "unknown" };
}

function ticketOf(state: QueueState, number: unknown): Ticket | undefined {
  const tickets = Object.values(state.tickets);
  return number === "latest" ? tickets.at(-1) : tickets.findLast((candidate) => candidate.number === number);
}

/** A visitor holds nothing but the token of the ticket. */
function withToken(state: QueueState, sender: Sender): Sender {
  if (sender.role !== "visitor") return sender;
  const token = ticketOf(state, sender.id.slice("ticket:".length))?.token ?? "unknown";
  return { id: `ticket:${token}`, role: "visitor" };
}
