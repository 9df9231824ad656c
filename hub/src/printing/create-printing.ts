// Tickets on paper: who may have which printed, once, and what the hub does when it is in the visitor's hand.
import { type Refusal, type Sender } from "@openhall/shared/core";
import { type Engine } from "../engine/engine.ts";
import { type Clock } from "../engine/ports.ts";
import { drawTicket } from "./draw-ticket.ts";
import { type Patience, usualPatience } from "./print-job.ts";
import { createPrinterRack, type DevicePrinters } from "./printer-rack.ts";
import { createPrintMemory } from "./print-memory.ts";
import { type PrinterState, type PrinterStatus, type PrintOutcome, type PrintWish } from "./printers.ts";
import { readFacts, type TicketSource } from "./ticket-facts.ts";

/** `confirmed`: whether the number counts now, by this paper or before. */
export type PrintAnswer =
  | { readonly printed: true; readonly confirmed: boolean }
  | { readonly printed: false; readonly refusal: Refusal };

export interface Printing {
  /**
   * Prints a ticket on the kiosk's printer, at most once under one key, and confirms it. Refused: `no-printer`, `unknown-ticket`,
   * `id-reused`, and as the printer is: `printer-offline`, `paper-out`, `cover-open`, `printer-fault`.
   */
  print(kiosk: Sender, key: string, wish: PrintWish): Promise<PrintAnswer>;
  /** Of the kiosk's own printer, looked at just now; undefined where it has none. */
  stateOf(kiosk: Sender): Promise<PrinterState | undefined>;
  /** Of every device that prints, as last seen; where the printers stand is not told. */
  list(): readonly ({ readonly device: string } & PrinterStatus)[];
  /** Printers that cannot print. */
  readonly notReady: number;
  close(): void;
}

export interface PrintingParts extends TicketSource {
  readonly engine: Pick<Engine, "submit">;
  readonly devices: DevicePrinters;
  readonly clock: Clock;
  readonly patience?: Patience;
}

/** A kiosk that asks is told what was seen no longer ago than this. */
const freshMs = 3_000;

export function createPrinting({
  engine,
  devices,
  clock,
  patience = usualPatience,
  ...source
}: PrintingParts): Printing {
  const rack = createPrinterRack(devices, clock, patience);
  const memory = createPrintMemory();
  const deviceOf = ({ id }: Sender): string => id.slice(id.indexOf(":") + 1);

  async function run(kiosk: Sender, { ticketId, language }: PrintWish): Promise<PrintOutcome | Refusal> {
    const printer = devices.printerOf(deviceOf(kiosk));
    const queue = rack.queueOf(deviceOf(kiosk));
    const read = () => readFacts(source, { ticketId, hallId: kiosk.hallId, language });
    const first = read();
    if (!printer || !queue) return { code: "no-printer" };
    if (!first) return { code: "unknown-ticket" };
    // How many are ahead may have changed while the job waited for its turn.
    return queue.print(() => drawTicket(read() ?? first, printer.dotsPerLine));
  }

  /** The paper is in the visitor's hand: that counts as the screen does, and twice is once. */
  async function confirm(kiosk: Sender, ticketId: string): Promise<boolean> {
    const command = { id: `printed ${ticketId}`, type: "queue.confirm-ticket", payload: { ticketId }, sender: kiosk };
    return (await engine.submit(command)).ok;
  }

  return {
    async print(kiosk, key, wish) {
      const remembered = memory.recall(`${kiosk.id} ${key}`, wish);
      if (remembered === "id-reused") return { printed: false, refusal: { code: "id-reused" } };
      const outcome = await (remembered ?? memory.remember(`${kiosk.id} ${key}`, wish, () => run(kiosk, wish)));
      if ("code" in outcome) return { printed: false, refusal: outcome };
      if (!outcome.printed) return { printed: false, refusal: { code: outcome.refusal } };
      return { printed: true, confirmed: await confirm(kiosk, wish.ticketId) };
    },
    async stateOf(kiosk) {
      const queue = rack.queueOf(deviceOf(kiosk));
      if (!queue) return undefined;
      if (queue.lookedAt === undefined || clock.now() - queue.lookedAt > freshMs) await queue.look();
      return queue.status.state;
    },
    list: () =>
      devices.devices().flatMap((device) => {
        const status = rack.queueOf(device)?.status;
        return status ? [{ device, ...status }] : [];
      }),
    get notReady() {
      return rack.notReady;
    },
    close: () => rack.close(),
  };
}
