// All printers of the venue: one queue each, by their address, and a look at each from time to time.
import { type Clock } from "../engine/ports.ts";
import { every } from "../every.ts";
import { type Patience } from "./print-job.ts";
import { createPrinterQueue, type PrinterQueue } from "./printer-queue.ts";
import { canPrint, type Printer } from "./printers.ts";

/** Which devices print, and where. Port: the venue's set-up knows, and may say something else at any time. */
export interface DevicePrinters {
  /** Undefined for a device without a printer, or that the venue does not know. */
  printerOf(deviceId: string): Printer | undefined;
  /** Ids of all devices that have one. */
  devices(): readonly string[];
}

export interface PrinterRack {
  queueOf(deviceId: string): PrinterQueue | undefined;
  /** Printers that cannot print now, as far as the hub knows. */
  readonly notReady: number;
  close(): void;
}

const lookEveryMs = 20_000;

export function createPrinterRack(devices: DevicePrinters, clock: Clock, patience: Patience): PrinterRack {
  const queues = new Map<string, PrinterQueue>();

  /** Two kiosks that name the same address share one queue; what differs is only how wide they take the paper to be. */
  function queueAt(printer: Printer): PrinterQueue {
    const address = `${printer.host}:${printer.port}`;
    let queue = queues.get(address);
    if (!queue) queues.set(address, (queue = createPrinterQueue(printer, clock, patience)));
    return queue;
  }

  function queuesInUse(): ReadonlySet<PrinterQueue> {
    const printers = devices.devices().flatMap((device) => devices.printerOf(device) ?? []);
    const addresses = new Set(printers.map(({ host, port }) => `${host}:${port}`));
    for (const address of queues.keys()) if (!addresses.has(address)) queues.delete(address);
    return new Set(printers.map(queueAt));
  }

  const stopLooking = every(lookEveryMs, clock, () => {
    for (const queue of queuesInUse()) void queue.look();
  });

  return {
    queueOf(deviceId) {
      const printer = devices.printerOf(deviceId);
      return printer && queueAt(printer);
    },
    get notReady() {
      return [...queuesInUse()].filter(({ status: { state } }) => state !== "unknown" && !canPrint(state)).length;
    },
    close: stopLooking,
  };
}
