// The torture's own eyes: each broken promise, made up, must be seen.
import { describe, expect, it } from "vitest";
import { carryOut, createExpectedHall, type ExpectedHall } from "./expected-hall.ts";
import { type Entry } from "./ledger.ts";
import { compareHalls, type SeenHall } from "./seen-hall.ts";

let version = 0;

function accepted(sender: string, type: string, payload: object, result: object = {}): Entry {
  version += 1;
  return { sender, command: { id: `command-${version}`, type, payload }, answer: { ok: true, version, result } };
}

const take = (id: string, number: string) =>
  accepted(
    "device:K1",
    "queue.take-ticket",
    {},
    { ticketId: id, number, token: `token-${id}`, ahead: 0, serviceId: "SV01" },
  );
const confirm = (ticketId: string) => accepted("device:K1", "queue.confirm-ticket", { ticketId });
const open = (clerk: string, deskId: string) => accepted(clerk, "queue.open-desk", { deskId });
const call = (clerk: string, ticketId: string) => accepted(clerk, "queue.call-next", {}, { ticketId });

const carryOutAll = (hall: ExpectedHall, entries: readonly Entry[]) =>
  entries.flatMap((entry) => carryOut(hall, entry)).map(({ promise }) => promise);

/** Two visitors in the line, two desks. */
const morning = () => [
  take("t1", "A001"),
  confirm("t1"),
  take("t2", "A002"),
  confirm("t2"),
  open("c1", "W1"),
  open("c2", "W2"),
];

describe("the accepted answers", () => {
  it("[T6] of a sound hall break no promise", () => {
    const day = [...morning(), call("c1", "t1"), call("c2", "t2"), accepted("c1", "queue.finish", {})];
    expect(carryOutAll(createExpectedHall(), day)).toEqual([]);
  });

  it.each([
    ["a number given twice", () => [take("t3", "A001")], "duplicateNumber"],
    ["a visitor called to two desks", () => [call("c1", "t1"), call("c2", "t1")], "atTwoDesks"],
    ["two visitors called to one desk", () => [call("c1", "t1"), call("c1", "t2")], "twoAtDesk"],
    ["a visitor whom nobody gave a number", () => [confirm("t9")], "lost"],
    ["an end without a beginning", () => [accepted("c1", "queue.finish", {})], "lost"],
  ])("[T6] show %s", (_, then, promise) => {
    expect(carryOutAll(createExpectedHall(), [...morning(), ...then()])).toEqual([promise]);
  });

  it("[T6] show a place in the journal that was given away twice", () => {
    const [first, ...rest] = morning();
    const again = { ...take("t3", "A003"), answer: { ...rest[0]!.answer, result: take("t3", "A003").answer.result } };
    expect(carryOutAll(createExpectedHall(), [first!, ...rest, again])).toEqual(["lost"]);
  });
});

describe("the streams", () => {
  const ticket = {
    number: "A001",
    serviceId: "SV01",
    class: "ordinary",
    language: "zh",
    status: "waiting",
    issuedAt: "2026-09-16T01:00:00.000Z",
    orderAt: "2026-09-16T01:00:00.000Z",
    waitsSince: "2026-09-16T01:00:00.000Z",
    day: "2026-09-16",
  };
  const desk = { open: true, serviceIds: ["SV01"], ranked: false };
  const sound: SeenHall = {
    hall: {
      "ticket/t1": ticket,
      "ticket/t2": { ...ticket, number: "A002" },
      "desk/W1": { ...desk, clerk: "c1" },
      "desk/W2": { ...desk, clerk: "c2" },
    },
    board: { "waiting/A": { count: 2 } },
    desks: { W1: { desk: { open: true } }, W2: { desk: { open: true } } },
    tickets: {},
  };

  function look(seen: Partial<SeenHall>) {
    const expected = createExpectedHall();
    for (const entry of morning()) carryOut(expected, entry);
    return [...new Set(compareHalls(expected, { ...sound, ...seen }).map(({ promise }) => promise))];
  }

  it("[T6] of a sound hall break no promise", () => {
    expect(look({})).toEqual([]);
  });

  const { "ticket/t1": _, ...withoutFirst } = sound.hall;
  const called = { status: "called", deskId: "W1", calledAt: ticket.issuedAt, calls: 1, reason: "order" };

  it.each<[string, Partial<SeenHall>, string]>([
    ["a visitor who is gone", { hall: withoutFirst }, "lost"],
    ["a visitor of whom nobody was told", { hall: { ...sound.hall, "ticket/t3": ticket } }, "doneTwice"],
    ["a line that the board counts wrongly", { board: { "waiting/A": { count: 3 } } }, "lost"],
    ["a phone that says nothing", { tickets: { t1: {} } }, "lost"],
    ["a clerk who is gone", { hall: { ...sound.hall, "desk/W1": desk } }, "lost"],
    [
      "a visitor at two desks",
      { hall: { ...sound.hall, "desk/W1": { ...desk, ticketId: "t1" }, "desk/W2": { ...desk, ticketId: "t1" } } },
      "atTwoDesks",
    ],
    [
      "two visitors at a desk",
      { hall: { ...sound.hall, "ticket/t1": { ...ticket, ...called }, "ticket/t2": { ...ticket, ...called } } },
      "twoAtDesk",
    ],
  ])("[T6] show %s", (_what, seen, promise) => {
    expect(look(seen)).toContain(promise);
  });
});
