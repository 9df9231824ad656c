// What the hall must look like by the accepted answers alone. Deliberately apart from the queue's own code, so that one
// mistake cannot be made on both sides.
import { lookup } from "@openhall/shared/core";
import { takenTicketSchema } from "@openhall/shared/queue";
import * as z from "zod";
import { demoVenueFile } from "../../src/demo/prepare-demo.ts";
import { type Entry } from "./ledger.ts";
import { type Violation } from "./violations.ts";

export interface ExpectedTicket {
  readonly id: string;
  readonly number: string;
  readonly token: string;
  status: "reserved" | "waiting" | "called" | "serving" | "held" | "missed" | "ended";
  /** The letter of the queue it waits in. */
  queue: string;
  /** How often it has been called. */
  calls: number;
  /** Where it is called to or served. */
  deskId: string | undefined;
}

interface ExpectedDesk {
  readonly id: string;
  ticket: ExpectedTicket | undefined;
  /** What the visitor was before the clerk's latest finish. */
  before?: ExpectedTicket;
}

export interface ExpectedHall {
  readonly tickets: Map<string, ExpectedTicket>;
  readonly idOfNumber: Map<string, string>;
  /** Open desks by the sender id of their clerk. */
  readonly desks: Map<string, ExpectedDesk>;
  /** Of the last command carried out. */
  version: number;
}

export const createExpectedHall = (): ExpectedHall => ({
  tickets: new Map(),
  idOfNumber: new Map(),
  desks: new Map(),
  version: 0,
});

/** Carries out an accepted command, in the order of the journal, and answers what can never have been accepted. */
export function carryOut(hall: ExpectedHall, entry: Entry): readonly Violation[] {
  const { version } = entry.answer;
  const violations = lookup(steps, entry.command.type)?.(hall, entry) ?? [];
  if (version > hall.version) {
    hall.version = version;
    return violations;
  }
  return [...violations, lost(`version ${version} stands in the answers of two commands`)];
}

type Step = (hall: ExpectedHall, entry: Entry) => readonly Violation[];

const steps: Readonly<Record<string, Step>> = {
  "queue.take-ticket": takeTicket,
  "queue.confirm-ticket": onTicket((ticket) => (ticket.status = "waiting")),
  "queue.cancel": onTicket((ticket) => (ticket.status = "ended")),
  "queue.open-desk": openDesk,
  "queue.call-next": callNext,
  "queue.recall": atDesk((ticket) => (ticket.calls += 1)),
  "queue.start": atDesk((ticket) => (ticket.status = "serving")),
  "queue.finish": atDesk((ticket, desk) => {
    desk.before = { ...ticket };
    leaveDesk(desk, ticket, "ended");
  }),
  "queue.miss": atDesk((ticket, desk) => leaveDesk(desk, ticket, "missed")),
  "queue.hold": atDesk((ticket, desk) => leaveDesk(desk, ticket, "held")),
  "queue.transfer": transfer,
  "queue.undo": undo,
  "queue.resume": onTicket((ticket) => (ticket.status = "waiting")),
  "queue.rejoin": rejoin,
  "queue.close-desk": closeDesk,
};

const ticketIdSchema = z.object({ ticketId: z.string() });
const deskIdSchema = z.object({ deskId: z.string() });

function takeTicket({ tickets, idOfNumber }: ExpectedHall, { answer }: Entry): readonly Violation[] {
  const { ticketId: id, number, token } = takenTicketSchema.parse(answer.result);
  const other = idOfNumber.get(number);
  idOfNumber.set(number, id);
  tickets.set(id, { id, number, token, status: "reserved", queue: number.charAt(0), calls: 0, deskId: undefined });
  return other === undefined ? [] : [{ promise: "duplicateNumber", what: `${number} was given to ${other} and ${id}` }];
}

function onTicket(change: (ticket: ExpectedTicket) => void): Step {
  return (hall, { command }) => {
    const { ticketId } = ticketIdSchema.parse(command.payload);
    const ticket = hall.tickets.get(ticketId);
    if (!ticket) return [lost(`${command.type} was accepted for ${ticketId}, which nobody was given`)];
    change(ticket);
    return [];
  };
}

function atDesk(change: (ticket: ExpectedTicket, desk: ExpectedDesk) => void): Step {
  return (hall, { sender, command }) => {
    const desk = hall.desks.get(sender);
    if (!desk?.ticket) return [lost(`${command.type} was accepted of ${sender}, at whose desk nobody is`)];
    change(desk.ticket, desk);
    return [];
  };
}

/** The number keeps its letter, the visitor waits in the line of the service. */
function transfer(hall: ExpectedHall, entry: Entry): readonly Violation[] {
  const { serviceId } = z.object({ serviceId: z.string() }).parse(entry.command.payload);
  const queue = demoVenueFile.services.find(({ id }) => id === serviceId)?.queue ?? "";
  return atDesk((ticket, desk) => {
    ticket.queue = queue;
    leaveDesk(desk, ticket, "waiting");
  })(hall, entry);
}

/** The crowd takes back nothing but what it has finished. */
function undo({ desks, tickets }: ExpectedHall, { sender }: Entry): readonly Violation[] {
  const desk = desks.get(sender);
  const before = desk?.before;
  const ticket = before && tickets.get(before.id);
  if (!desk || !ticket) return [lost(`${sender} took back what was never done`)];
  Object.assign(ticket, before);
  desk.ticket = ticket;
  return [];
}

function rejoin({ tickets }: ExpectedHall, { command }: Entry): readonly Violation[] {
  const { token } = z.object({ token: z.string() }).parse(command.payload);
  const ticket = [...tickets.values()].find((candidate) => candidate.token === token);
  if (ticket?.status !== "missed") return [lost(`${ticket?.number} came back without having been missed`)];
  ticket.status = "waiting";
  return [];
}

function openDesk(hall: ExpectedHall, { sender, command }: Entry): readonly Violation[] {
  const { deskId: id } = deskIdSchema.parse(command.payload);
  hall.desks.set(sender, { id, ticket: undefined });
  return [];
}

function callNext(hall: ExpectedHall, { sender, answer }: Entry): readonly Violation[] {
  const { ticketId } = ticketIdSchema.parse(answer.result);
  const desk = hall.desks.get(sender);
  const ticket = hall.tickets.get(ticketId);
  if (!desk || !ticket) return [lost(`${ticketId} was called by ${sender} without a ticket or a desk`)];
  const violations: Violation[] = [];
  if (desk.ticket)
    violations.push({ promise: "twoAtDesk", what: `${ticket.number} was called where ${desk.ticket.number} is` });
  if (ticket.deskId !== undefined)
    violations.push({ promise: "atTwoDesks", what: `${ticket.number} was called to ${ticket.deskId} and ${desk.id}` });
  else if (ticket.status !== "waiting") violations.push(lost(`${ticket.number} was called while ${ticket.status}`));
  desk.ticket = ticket;
  Object.assign(ticket, { status: "called", calls: 1, deskId: desk.id });
  return violations;
}

function closeDesk(hall: ExpectedHall, { sender }: Entry): readonly Violation[] {
  const desk = hall.desks.get(sender);
  hall.desks.delete(sender);
  if (!desk) return [lost(`${sender} closed a desk that was not open`)];
  if (desk.ticket) leaveDesk(desk, desk.ticket, desk.ticket.status === "called" ? "waiting" : "ended");
  return [];
}

function leaveDesk(desk: ExpectedDesk, ticket: ExpectedTicket, status: "waiting" | "held" | "missed" | "ended"): void {
  desk.ticket = undefined;
  Object.assign(ticket, { status, calls: 0, deskId: undefined });
}

const lost = (what: string): Violation => ({ promise: "lost", what });
