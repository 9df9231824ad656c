import { takenTicketSchema } from "@openhall/shared/queue";
import { type Answer } from "@openhall/shared/wire";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { ask, resultOf, type RunningHub, startHall } from "../running-hub.fixture.ts";
import { type Printed, wordsOn } from "./paper.fixture.ts";
import { startPrinter, type TestPrinter } from "./printer.fixture.ts";

const system = { id: "system", role: "system" } as const;
const doors = "printing/tickets";

let hub: RunningHub;
let printer: TestPrinter;
let kiosk: string;

/** Sets a kiosk up in the venue, pairs it and answers its token. */
async function standKiosk(id: string, printing: object | undefined, hallId = "V01"): Promise<string> {
  const payload = { kind: "kiosk", id, hallId, name: id, diagonalInches: 21.5, ...(printing && { printer: printing }) };
  resultOf(await hub.engine.submit({ id: crypto.randomUUID(), type: "venue.put-device", payload, sender: system }));
  return hub.pair(id, "kiosk", hallId);
}

async function takeNumber(token = kiosk) {
  const { body } = await ask<Answer>(hub, token, "POST", "commands/queue.take-ticket", { serviceId: "SV01" });
  return takenTicketSchema.parse(resultOf(body));
}

const print = (ticketId: string, token = kiosk, more: object = {}) =>
  ask(hub, token, "POST", doors, { ticketId, language: "zh", ...more });

const statusOf = async (token: string): Promise<unknown> => {
  const { body } = await hub.get<{ rows: { ticket: { status: string } } }>(`/api/v1/streams/queue.ticket/${token}`);
  return body.rows.ticket.status;
};

const numberOn = (ticket: readonly Printed[] | undefined): string | undefined =>
  /^[A-Z]\d{3,}$/m.exec(wordsOn(ticket ?? []))?.[0];

const refused = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) });

beforeEach(async () => {
  hub = await startHall();
  printer = await startPrinter();
  onTestFinished(() => printer.close());
  kiosk = await standKiosk("K1", { host: "127.0.0.1", port: printer.port, dotsPerLine: 576 });
});

describe("tickets on paper", () => {
  it("[X16] prints what the visitor was told, and confirms the number", async () => {
    const taken = await takeNumber();
    expect(await statusOf(taken.token)).toBe("reserved");
    expect(await print(taken.ticketId)).toMatchObject({ status: 200, body: { printed: true, confirmed: true } });
    expect(await statusOf(taken.token)).toBe("waiting");
    expect(numberOn(printer.tickets[0])).toBe(taken.number);
    expect(wordsOn(printer.tickets[0] ?? [])).toContain("前面没有人");
  });

  it("[X16] leaves a number as it was when there is no paper", async () => {
    printer.paper = "out";
    const taken = await takeNumber();
    expect(await print(taken.ticketId)).toMatchObject({ status: 409, body: refused("paper-out") });
    expect(await statusOf(taken.token)).toBe("reserved");
  });

  it("[X17] refuses a kiosk without a printer, tickets that it has no business with, and who is no kiosk", async () => {
    const bare = await standKiosk("K2", undefined);
    const other = await standKiosk("K3", { host: "127.0.0.1", port: printer.port, dotsPerLine: 576 }, "V02");
    const taken = await takeNumber();
    expect(await print(taken.ticketId, bare)).toMatchObject({ status: 404, body: refused("no-printer") });
    expect(await print(taken.ticketId, other)).toMatchObject({ status: 409, body: refused("unknown-ticket") });
    expect(await print("no-such-ticket")).toMatchObject({ status: 409, body: refused("unknown-ticket") });
    const display = await hub.pair("B1", "display");
    for (const token of [display, await hub.signIn("clerk1"), await hub.signIn("m1", "manager")])
      expect(await print(taken.ticketId, token)).toMatchObject({ status: 403, body: refused("forbidden") });
    await ask(hub, kiosk, "POST", "commands/queue.cancel", { ticketId: taken.ticketId });
    expect(await print(taken.ticketId)).toMatchObject({ status: 409, body: refused("unknown-ticket") });
    expect(printer.tickets).toEqual([]);
  });

  it("[X17] refuses what is no request to print", async () => {
    const { ticketId } = await takeNumber();
    for (const body of [{}, { ticketId }, { ticketId, language: "fr" }, { ticketId, language: "zh", copies: 9 }, []])
      expect(await ask(hub, kiosk, "POST", doors, body)).toMatchObject({ status: 400, body: refused("malformed") });
    const noKey = await fetch(`${hub.url}/api/v1/${doors}`, {
      method: "POST",
      headers: { authorization: `Bearer ${kiosk}`, "content-type": "application/json" },
      body: JSON.stringify({ ticketId, language: "zh" }),
    });
    expect(noKey.status).toBe(400);
  });

  it("[X18] prints once, whoever asks twice, and once more on purpose", async () => {
    const { ticketId } = await takeNumber();
    const both = await Promise.all([print(ticketId), print(ticketId)]);
    expect(both).toMatchObject([{ status: 200 }, { status: 200 }]);
    expect(printer.tickets).toHaveLength(1);
    expect(await print(ticketId, kiosk, { again: true })).toMatchObject({ status: 200 });
    expect(printer.tickets).toHaveLength(2);
  });

  it("[X13] lets two kiosks share a printer", async () => {
    const second = await standKiosk("K2", { host: "127.0.0.1", port: printer.port, dotsPerLine: 576 });
    const [a, b] = [await takeNumber(), await takeNumber(second)];
    await Promise.all([print(a.ticketId), print(b.ticketId, second)]);
    expect(printer.tickets.map(numberOn)).toEqual([a.number, b.number]);
    expect(printer.mostConnections).toBe(1);
  });

  it("[X19] tells a kiosk of its own printer and staff of all, and nobody where they stand", async () => {
    const own = await ask(hub, kiosk, "GET", "printing");
    expect(own).toMatchObject({ status: 200, body: { state: "ready" } });
    expect(await ask(hub, await hub.pair("K9"), "GET", "printing")).toMatchObject({
      status: 200,
      body: { state: "none" },
    });
    const manager = await hub.signIn("m1", "manager");
    const all = await ask(hub, manager, "GET", "printers");
    expect(all.body).toEqual({
      printers: [{ device: "K1", state: "ready", waiting: 0, since: expect.any(String) }],
    });
    expect(own.text + all.text).not.toMatch(new RegExp(`127\\.0\\.0\\.1|${printer.port}`));
    expect(await ask(hub, kiosk, "GET", "printers")).toMatchObject({ status: 403 });
    expect(await ask(hub, manager, "GET", "printing")).toMatchObject({ status: 403 });
  });

  it("[X20] counts the printers that cannot print", async () => {
    const count = async (): Promise<string | undefined> =>
      /^openhall_printers_not_ready (\d+)$/m.exec(await (await fetch(`${hub.url}/metrics`)).text())?.[1];
    expect(await count()).toBe("0");
    printer.cover = "open";
    await ask(hub, kiosk, "GET", "printing");
    expect(await count()).toBe("1");
  });

  it("[X17] prints no more on a printer that the set-up has taken away", async () => {
    const { ticketId } = await takeNumber();
    const { printer: _none, ...bare } = {
      kind: "kiosk",
      id: "K1",
      hallId: "V01",
      name: "K1",
      diagonalInches: 21.5,
      printer,
    };
    resultOf(
      await hub.engine.submit({ id: crypto.randomUUID(), type: "venue.put-device", payload: bare, sender: system }),
    );
    expect(await print(ticketId)).toMatchObject({ body: refused("no-printer") });
  });
});
