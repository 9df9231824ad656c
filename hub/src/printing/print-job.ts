// One job on one printer, from the first question to the printer's word that it is done. Prints once or not at all; whatever
// becomes of it, it ends by its deadline.
import { openConnection, type PrinterConnection, PrinterGone, askOne, readStatus } from "./printer-connection.ts";
import { canPrint, type Printer, type PrinterState, type PrintOutcome, refusalOf } from "./printers.ts";
import { clearBuffer, isDoneByte, stateOf } from "./status-bytes.ts";

/** How long a printer is waited for, in milliseconds. */
export interface Patience {
  /** Until it takes the connection. */
  readonly connectMs: number;
  /** Until it answers one question. */
  readonly answerMs: number;
  /** The same once it has printed: it has just shown that it answers. */
  readonly afterMs: number;
  /** Between two looks while it prints. */
  readonly lookMs: number;
}

export const usualPatience: Patience = { connectMs: 2_000, answerMs: 700, afterMs: 600, lookMs: 500 };

/** What came of a job, and how the printer is afterwards. */
export interface JobEnd {
  readonly outcome: PrintOutcome;
  readonly state: PrinterState;
}

/** How the printer is now. */
export async function lookAt(printer: Printer, patience: Patience): Promise<PrinterState> {
  try {
    const connection = await openConnection(printer.host, printer.port, patience.connectMs);
    try {
      return stateOf(await readStatus(connection, patience.answerMs));
    } finally {
      await connection.close();
    }
  } catch (error) {
    if (error instanceof PrinterGone) return "offline";
    throw error;
  }
}

/** `bytes` end with the question GS r 1; `leftMs()` is what is left until the deadline. */
export async function runJob(
  printer: Printer,
  bytes: Uint8Array,
  leftMs: () => number,
  patience: Patience,
): Promise<JobEnd> {
  let sent = false;
  let connection: PrinterConnection | undefined;
  try {
    connection = await openConnection(printer.host, printer.port, Math.min(patience.connectMs, leftMs()));
    const before = stateOf(await readStatus(connection, patience.answerMs));
    if (!canPrint(before)) return failed(before, false);
    connection.forget(isDoneByte);
    sent = true;
    // Not awaited: a printer that has stopped takes no more bytes, and must then be asked why.
    connection.send(bytes).catch(() => undefined);
    const stopped = await untilDone(connection, leftMs, patience);
    if (stopped) {
      // Best effort: why it stopped is known, whether it forgets the rest or not.
      await connection.send(clearBuffer).catch(() => undefined);
      return failed(stopped, true);
    }
    const after = stateOf(await readStatus(connection, patience.afterMs));
    return canPrint(after) ? { outcome: { printed: true }, state: after } : failed(after, true);
  } catch (error) {
    if (!(error instanceof PrinterGone)) throw error;
    return failed(sent ? "fault" : "offline", sent);
  } finally {
    await connection?.close();
  }
}

/** Waits for the printer's word; answers the state in which it stopped, or `fault` when time is up. */
async function untilDone(
  connection: PrinterConnection,
  leftMs: () => number,
  patience: Patience,
): Promise<PrinterState | undefined> {
  while (leftMs() > 0) {
    const done = await connection.next(isDoneByte, Math.min(patience.lookMs, leftMs()));
    if (done !== undefined) return undefined;
    const cause = await askOne(connection, 2, Math.min(patience.answerMs, Math.max(leftMs(), 1)));
    if (cause === undefined) continue;
    const state = stateOf({ 1: 0, 2: cause });
    if (!canPrint(state)) return state;
  }
  return "fault";
}

const failed = (state: PrinterState, sent: boolean): JobEnd => ({
  outcome: { printed: false, refusal: refusalOf(state) ?? "printer-fault", sent },
  state,
});
