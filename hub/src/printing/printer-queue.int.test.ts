import { describe, expect, it, onTestFinished } from "vitest";
import { systemClock } from "../engine/ports.ts";
import { drawTicket } from "./draw-ticket.ts";
import { wordsOn } from "./paper.fixture.ts";
import { createPrinterQueue } from "./printer-queue.ts";
import { startPrinter, type TestPrinter } from "./printer.fixture.ts";
import { type TicketFacts } from "./ticket-markup.ts";

const facts: TicketFacts = {
  number: "A001",
  language: "zh",
  hall: { zh: "市政务服务中心", en: "City Government Service Centre" },
  service: { zh: "申请补正指导", en: "Help with a supplement notice" },
  timeZone: "Asia/Shanghai",
  issuedAt: "2026-09-16T06:00:00.000Z",
  hasPriority: false,
  guardMinutes: 40,
  creditMinutes: 15,
  returnAfterCalls: 2,
};

const draw = (number: string) => () => drawTicket({ ...facts, number }, 576);

/** Shorter than in a hall, and long enough for a busy machine. */
const patience = { connectMs: 1_000, answerMs: 300, afterMs: 300, lookMs: 50 };

async function printerAndQueue() {
  const printer = await startPrinter();
  onTestFinished(() => printer.close());
  return { printer, ...queueOf(printer) };
}

/** A queue whose clock a test may put forward. */
function queueOf({ port }: Pick<TestPrinter, "port">) {
  let aheadMs = 0;
  const clock = { ...systemClock, now: () => Date.now() + aheadMs };
  const queue = createPrinterQueue({ host: "127.0.0.1", port, dotsPerLine: 576 }, clock, patience);
  return { queue, putForward: (ms: number) => void (aheadMs += ms) };
}

const numbersOn = (printer: TestPrinter): readonly (string | undefined)[] =>
  printer.tickets.map((ticket) => /^[A-Z]\d{3,}$/m.exec(wordsOn(ticket))?.[0]);

describe("a printer's queue", () => {
  it("[X8] says printed when the printer has worked through all of it", async () => {
    const { printer, queue } = await printerAndQueue();
    expect(await queue.print(draw("A001"))).toEqual({ printed: true });
    expect(numbersOn(printer)).toEqual(["A001"]);
    expect(printer.tickets[0]?.at(-1)).toEqual({ kind: "cut" });
    expect(queue.status).toMatchObject({ state: "ready", waiting: 0 });
  });

  it("[X8] prints with little paper left, and says that it is little", async () => {
    const { printer, queue } = await printerAndQueue();
    printer.paper = "low";
    expect(await queue.print(draw("A001"))).toEqual({ printed: true });
    expect(queue.status.state).toBe("paper-low");
  });

  it("[X8] waits for a printer that answers slowly", async () => {
    const { printer, queue } = await printerAndQueue();
    printer.answersAfterMs = 200;
    expect(await queue.print(draw("A001"))).toEqual({ printed: true });
  });

  it.each([
    ["paper-out", { paper: "out" }, "paper-out"],
    ["cover-open", { cover: "open" }, "cover-open"],
    ["cover-open", { cover: "open", paper: "out" }, "cover-open"],
    ["printer-fault", { error: true }, "fault"],
    ["printer-offline", { offline: true }, "offline"],
    ["printer-offline", { trouble: { hangs: true } }, "offline"],
  ] as const)("[X9] sends nothing to a printer that cannot print: %s", async (refusal, standing, state) => {
    const { printer, queue } = await printerAndQueue();
    Object.assign(printer, standing);
    expect(await queue.print(draw("A001"))).toEqual({ printed: false, refusal, sent: false });
    expect(queue.status.state).toBe(state);
    expect(printer.tickets).toEqual([]);
  });

  it("[X9] says offline where nobody takes the connection", async () => {
    const { printer, queue } = await printerAndQueue();
    await printer.close();
    expect(await queue.print(draw("A001"))).toEqual({ printed: false, refusal: "printer-offline", sent: false });
  });

  it.each(["paper-out", "cover-open"] as const)("[X10] names what stops it in the middle: %s", async (because) => {
    const { printer, queue } = await printerAndQueue();
    printer.trouble = { stopsAtLine: { line: 5, because } };
    expect(await queue.print(draw("A001"))).toEqual({ printed: false, refusal: because, sent: true });
    expect(queue.status.state).toBe(because);
    expect(printer.tickets[0]?.at(-1)).not.toEqual({ kind: "cut" });
  });

  it("[X10] tells a printer that stopped to forget the rest, so that it does not come out with the next roll", async () => {
    const { printer, queue } = await printerAndQueue();
    printer.trouble = { stopsAtLine: { line: 5, because: "paper-out" } };
    await queue.print(draw("A001"));
    expect(printer.clears).toBe(1);
    printer.paper = "enough";
    expect(await queue.print(draw("A002"))).toEqual({ printed: true });
    expect(numbersOn(printer)).toEqual([undefined, "A002"]);
  });

  it("[X11] calls a connection lost in the middle a fault, and does not print again by itself", async () => {
    const { printer, queue } = await printerAndQueue();
    printer.trouble = { cutsAtLine: 5 };
    expect(await queue.print(draw("A001"))).toEqual({ printed: false, refusal: "printer-fault", sent: true });
    expect(printer.connectionsSoFar).toBe(1);
    expect(await queue.print(draw("A002"))).toEqual({ printed: true });
    expect(numbersOn(printer)).toEqual([undefined, "A002"]);
  });

  it("[X12] ends a job whose printer never says that it is done when its time is up", async () => {
    const { printer, queue, putForward } = await printerAndQueue();
    printer.trouble = { keepsSilent: true };
    printer.onPrinting = () => putForward(11_000);
    expect(await queue.print(draw("A001"))).toEqual({ printed: false, refusal: "printer-fault", sent: true });
    expect(queue.status.state).toBe("fault");
  });

  it("[X8] never calls a torn ticket printed, wherever it tears", async () => {
    const { printer, queue } = await printerAndQueue();
    const isWhole = (): boolean => printer.tickets.at(-1)?.at(-1)?.kind === "cut";
    expect(await queue.print(draw("A001"))).toEqual({ printed: true });
    const lines = Math.max(
      ...(printer.tickets[0] ?? []).map((printed) => (printed.kind === "text" ? printed.line : 0)),
    );
    for (let line = 1; line <= lines; line += 3)
      for (const trouble of [{ cutsAtLine: line }, { stopsAtLine: { line, because: "paper-out" } } as const]) {
        Object.assign(printer, { paper: "enough", trouble });
        const { printed } = await queue.print(draw("A001"));
        expect([trouble, printed]).toEqual([trouble, false]);
        expect(isWhole()).toBe(false);
      }
  });

  it("[X13] prints one job after the other, whoever asks", async () => {
    const { printer, queue } = await printerAndQueue();
    const numbers = ["A001", "B001", "A002", "B002"];
    const jobs = numbers.map((number) => queue.print(draw(number)));
    expect(queue.status.waiting).toBe(4);
    expect(await Promise.all(jobs)).toEqual(numbers.map(() => ({ printed: true })));
    expect(numbersOn(printer)).toEqual(numbers);
    expect(printer.mostConnections).toBe(1);
  });

  it("[X14] does not begin what would come too late, and draws what it prints when its turn comes", async () => {
    const { printer, queue, putForward } = await printerAndQueue();
    printer.onPrinting = () => putForward(7_500);
    let drawn = 0;
    const jobs = ["A001", "A002"].map((number) =>
      queue.print(() => {
        drawn += 1;
        return draw(number)();
      }),
    );
    expect(drawn).toBe(0);
    expect(await Promise.all(jobs)).toEqual([
      { printed: true },
      { printed: false, refusal: "printer-fault", sent: false },
    ]);
    expect(numbersOn(printer)).toEqual(["A001"]);
    expect(drawn).toBe(1);
  });

  it("[X15] says how the printer is, and since when", async () => {
    const { printer, queue, putForward } = await printerAndQueue();
    expect(queue.status.state).toBe("unknown");
    await queue.look();
    const first = queue.status;
    expect(first.state).toBe("ready");
    putForward(60_000);
    await queue.look();
    expect(queue.status).toEqual(first);
    printer.cover = "open";
    await queue.look();
    expect(queue.status.state).toBe("cover-open");
    expect(Date.parse(queue.status.since) - Date.parse(first.since)).toBeGreaterThanOrEqual(60_000);
  });
});
