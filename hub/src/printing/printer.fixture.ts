// A printer of our own on TCP: reads the bytes, prints line by line, answers for its status, and gets into every trouble.
import { createServer, type Socket } from "node:net";
import { createPaperReader, type Printed } from "./paper.fixture.ts";

export interface PrinterTrouble {
  /** Stops before this line of the next job, as a printer does that runs out of paper or whose cover is opened. */
  readonly stopsAtLine?: { readonly line: number; readonly because: "paper-out" | "cover-open" };
  /** Cuts the connection before this line of the next job, once. */
  readonly cutsAtLine?: number;
  /** Prints and never says so. */
  readonly keepsSilent?: boolean;
  /** Takes connections and answers nothing at all. */
  readonly hangs?: boolean;
}

export interface TestPrinter {
  port: number;
  /** How the printer stands; a test changes it at will. */
  cover: "closed" | "open";
  paper: "enough" | "low" | "out";
  error: boolean;
  offline: boolean;
  trouble: PrinterTrouble;
  /** Milliseconds before each answer: a slow one. */
  answersAfterMs: number;
  /** Called when a job's first line is on the paper. */
  onPrinting: () => void;
  /** What lies in the tray, ticket by ticket; the last may be unfinished. */
  readonly tickets: readonly (readonly Printed[])[];
  /** Connections that were open at the same time, at most. */
  readonly mostConnections: number;
  readonly connectionsSoFar: number;
  /** How often it was told to forget what it had not printed. */
  readonly clears: number;
  close(): Promise<void>;
}

export async function startPrinter(
  onTicket: (ticket: readonly Printed[]) => void = () => undefined,
  port = 0,
): Promise<TestPrinter> {
  const tickets: Printed[][] = [];
  const sockets = new Set<Socket>();
  let [most, soFar, clears] = [0, 0, 0];
  let isStopped = false;
  const server = createServer(serve);

  const printer: TestPrinter = {
    port,
    cover: "closed",
    paper: "enough",
    error: false,
    offline: false,
    trouble: {},
    answersAfterMs: 0,
    onPrinting: () => undefined,
    tickets,
    get mostConnections() {
      return most;
    },
    get connectionsSoFar() {
      return soFar;
    },
    get clears() {
      return clears;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function serve(socket: Socket): void {
    sockets.add(socket);
    most = Math.max(most, sockets.size);
    soFar += 1;
    isStopped = false;
    const reader = createPaperReader();
    let ticket: Printed[] | undefined;
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));

    const answer = (byte: number): void => {
      if (printer.trouble.hangs) return;
      if (printer.answersAfterMs === 0) socket.write(Uint8Array.of(byte));
      else setTimeout(() => socket.writable && socket.write(Uint8Array.of(byte)), printer.answersAfterMs);
    };

    function print(printed: Printed): void {
      const { stopsAtLine, cutsAtLine } = printer.trouble;
      if (!ticket) tickets.push((ticket = []));
      const line = printed.kind === "text" ? printed.line : 0;
      if (stopsAtLine && line >= stopsAtLine.line) {
        isStopped = true;
        printer.trouble = {};
        if (stopsAtLine.because === "paper-out") printer.paper = "out";
        else printer.cover = "open";
        return;
      }
      if (cutsAtLine !== undefined && line >= cutsAtLine) {
        isStopped = true;
        printer.trouble = {};
        socket.destroy();
        return;
      }
      ticket.push(printed);
      if (ticket.length === 1) printer.onPrinting();
      if (printed.kind !== "cut") return;
      onTicket(ticket);
      ticket = undefined;
    }

    socket.on("data", (bytes) => {
      for (const command of reader.take(bytes)) {
        if (command.kind === "status?") answer(statusByte(printer, command.question));
        else if (command.kind === "clear") clears += 1;
        else if (isStopped) continue;
        else if (command.kind !== "done?") print(command);
        else if (!printer.trouble.keepsSilent) answer(printer.paper === "low" ? 0x03 : 0x00);
      }
    });
  }

  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The printer has no port.");
  printer.port = address.port;
  return printer;
}

function statusByte({ cover, paper, error, offline }: TestPrinter, question: number): number {
  const isOffline = offline || error || cover === "open" || paper === "out";
  const bits: Readonly<Record<number, number>> = {
    1: isOffline ? 0x08 : 0,
    2: (cover === "open" ? 0x04 : 0) | (paper === "out" ? 0x20 : 0) | (error ? 0x40 : 0),
    3: error ? 0x08 : 0,
    4: (paper === "enough" ? 0 : 0x0c) | (paper === "out" ? 0x60 : 0),
  };
  return 0x12 | (bits[question] ?? 0);
}
