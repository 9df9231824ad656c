// Compares the hall as everybody sees it, through its streams, with what was accepted.
import { lookup } from "@openhall/shared/core";
import {
  boardWaitingRowSchema,
  deskCurrentRowSchema,
  hallDeskRowSchema,
  type HallTicketRow,
  hallTicketRowSchema,
  ticketRowSchema,
} from "@openhall/shared/queue";
import { type ExpectedHall, type ExpectedTicket } from "./expected-hall.ts";
import { type Rows } from "./hub-api.ts";
import { type Violation } from "./violations.ts";

export interface SeenHall {
  /** `queue.hall`. */
  readonly hall: Rows;
  /** `queue.board`. */
  readonly board: Rows;
  /** `queue.desk` by desk. */
  readonly desks: Readonly<Record<string, Rows>>;
  /** `queue.ticket` by ticket id, of the tickets that were looked up. */
  readonly tickets: Readonly<Record<string, Rows>>;
}

const lost = (what: string): Violation => ({ promise: "lost", what });
const doneTwice = (what: string): Violation => ({ promise: "doneTwice", what });

export function compareHalls(expected: ExpectedHall, seen: SeenHall): readonly Violation[] {
  const tickets = [...expected.tickets.values()];
  return [
    ...findDoubles(seen.hall),
    ...tickets.flatMap((ticket) => compareTicket(ticket, seen.hall)),
    ...Object.entries(seen.tickets).flatMap(([id, rows]) => comparePhone(expected.tickets.get(id), rows)),
    ...Object.keys(seen.hall).flatMap((key) => findStranger(key, expected)),
    ...Object.entries(seen.desks).flatMap(([id, rows]) => compareDesk(id, rows, expected, seen.hall)),
    ...compareBoard(tickets, seen.board),
    ...findGaps(expected),
  ];
}

/** Two active tickets on a desk, or a ticket at two desks, in the rows of `queue.hall`. */
export function findDoubles(hall: Rows): readonly Violation[] {
  const violations: Violation[] = [];
  const atDesk = new Map<string, string>();
  const deskOf = new Map<string, string>();
  for (const [key, row] of Object.entries(hall)) {
    const { deskId, ticketId, status } = row;
    if (typeof deskId === "string" && (status === "called" || status === "serving")) {
      const other = atDesk.get(deskId);
      if (other !== undefined) violations.push({ promise: "twoAtDesk", what: `${other} and ${key} are at ${deskId}` });
      atDesk.set(deskId, key);
    }
    if (typeof ticketId === "string") {
      const other = deskOf.get(ticketId);
      if (other !== undefined)
        violations.push({ promise: "atTwoDesks", what: `${ticketId} is at ${other} and ${key}` });
      deskOf.set(ticketId, key);
    }
  }
  return violations;
}

/** How often it was called is the hub's too: it repeats what nobody answers. */
const describe = ({ status, deskId }: Pick<HallTicketRow, "deskId"> & { readonly status: string }): string =>
  status === "called" || status === "serving" ? `${status} at ${deskId}` : status;

const gone = "gone from the hall";

function compareTicket(ticket: ExpectedTicket, hall: Rows): readonly Violation[] {
  const row = lookup(hall, `ticket/${ticket.id}`);
  const expected = ticket.status === "reserved" || ticket.status === "ended" ? gone : describe(ticket);
  const found = row ? describe(hallTicketRowSchema.parse(row)) : gone;
  return found === expected ? [] : [lost(`${ticket.number} should be ${expected}, but is ${found}`)];
}

function comparePhone(ticket: ExpectedTicket | undefined, rows: Rows): readonly Violation[] {
  const row = rows["ticket"] && ticketRowSchema.parse(rows["ticket"]);
  if (row && row.number === ticket?.number && row.status === ticket.status) return [];
  const found = row ? `${row.number} ${row.status}` : "nothing";
  return [lost(`the phone of ${ticket?.number} should say ${ticket?.status}, but says ${found}`)];
}

function findStranger(key: string, { tickets }: ExpectedHall): readonly Violation[] {
  const id = key.startsWith("ticket/") ? key.slice("ticket/".length) : undefined;
  return id === undefined || tickets.has(id) ? [] : [doneTwice(`ticket ${id} is in the hall, but was given to nobody`)];
}

function compareDesk(id: string, rows: Rows, { desks }: ExpectedHall, hall: Rows): readonly Violation[] {
  const [clerk, desk] = [...desks].find(([, candidate]) => candidate.id === id) ?? [];
  const row = hallDeskRowSchema.parse(hall[`desk/${id}`]);
  const current = rows["current"] && deskCurrentRowSchema.parse(rows["current"]);
  const expected = `${clerk} with ${desk?.ticket?.id}`;
  const found = [`${row.clerk} with ${row.ticketId}`, `${row.clerk} with ${current?.ticketId}`];
  return found.every((who) => who === expected)
    ? []
    : [lost(`desk ${id} should have ${expected}, but has ${found.join(", on its panel ")}`)];
}

function compareBoard(tickets: readonly ExpectedTicket[], board: Rows): readonly Violation[] {
  return Object.entries(board).flatMap(([key, row]) => {
    if (!key.startsWith("waiting/")) return [];
    const queue = key.slice("waiting/".length);
    const expected = tickets.filter(({ queue: letter, status }) => status === "waiting" && letter === queue).length;
    const { count } = boardWaitingRowSchema.parse(row);
    return count === expected ? [] : [lost(`${expected} wait in queue ${queue}, but the board says ${count}`)];
  });
}

/** A number that was issued, but answered to nobody, was issued by a command that was done twice. */
function findGaps({ idOfNumber }: ExpectedHall): readonly Violation[] {
  const numbers = [...idOfNumber.keys()];
  return [...new Set(numbers.map((number) => number.charAt(0)))].flatMap((queue) => {
    const ordinals = numbers.filter((number) => number.startsWith(queue)).map((number) => Number(number.slice(1)));
    const highest = Math.max(...ordinals);
    if (highest === ordinals.length) return [];
    return [doneTwice(`queue ${queue} is at ${highest}, but only ${ordinals.length} numbers were answered`)];
  });
}
