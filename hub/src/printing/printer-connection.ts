// One TCP connection to a printer: bytes out, single bytes back. Knows nothing of tickets.
import { connect } from "node:net";
import { askStatus, isStatusByte, type StatusBytes, statusQuestions, type StatusQuestion } from "./status-bytes.ts";

/** The printer cannot be reached, or has gone in the middle. */
export class PrinterGone extends Error {}

export interface PrinterConnection {
  /** Rejects with `PrinterGone` when the printer has gone before everything has left this machine. */
  send(bytes: Uint8Array): Promise<void>;
  /** The next byte of a kind, also one that has come meanwhile; undefined after `withinMs`. Rejects with `PrinterGone`. */
  next(isWanted: (byte: number) => boolean, withinMs: number): Promise<number | undefined>;
  /** Drops bytes of a kind that nobody has asked for, or too late. */
  forget(isUnwanted: (byte: number) => boolean): void;
  /** What was sent still goes out; resolves once the printer has let go, for many take only one connection at a time. */
  close(): Promise<void>;
}

const lettingGoMs = 500;

interface Wish {
  readonly isWanted: (byte: number) => boolean;
  readonly settle: (byte: number | undefined) => void;
  readonly fail: (gone: PrinterGone) => void;
}

/** Rejects with `PrinterGone` where nobody takes the connection within `withinMs`. */
export async function openConnection(host: string, port: number, withinMs: number): Promise<PrinterConnection> {
  const socket = connect({ host: host.replaceAll(/[[\]]/g, ""), port, noDelay: true });
  let heard: number[] = [];
  const wishes = new Set<Wish>();
  let gone: PrinterGone | undefined;

  function lose(reason: string): void {
    gone ??= new PrinterGone(reason);
    for (const wish of wishes) wish.fail(gone);
    wishes.clear();
    socket.destroy();
  }

  function hear(byte: number): void {
    for (const wish of wishes) {
      if (!wish.isWanted(byte)) continue;
      wishes.delete(wish);
      return wish.settle(byte);
    }
    heard.push(byte);
  }

  socket.on("data", (bytes: Buffer) => bytes.forEach(hear));
  socket.on("error", (error) => lose(error.message));
  socket.on("close", () => lose("closed"));

  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => lose("does not take connections"), withinMs);
    socket.once("connect", () => resolve());
    socket.once("close", () => reject(gone ?? new PrinterGone("closed")));
    socket.once("connect", () => clearTimeout(timer));
    socket.once("close", () => clearTimeout(timer));
  });

  return {
    send: (bytes) =>
      new Promise((resolve, reject) => {
        socket.write(bytes, (error) => (error ? reject(gone ?? new PrinterGone(error.message)) : resolve()));
      }),
    next: (isWanted, patienceMs) =>
      new Promise((resolve, reject) => {
        const at = heard.findIndex(isWanted);
        if (at !== -1) return resolve(heard.splice(at, 1)[0]);
        if (gone) return reject(gone);
        const wish: Wish = { isWanted, settle: end(resolve), fail: end(reject) };
        const timer = setTimeout(() => {
          wishes.delete(wish);
          resolve(undefined);
        }, patienceMs);
        function end<Value>(settle: (value: Value) => void): (value: Value) => void {
          return (value) => {
            clearTimeout(timer);
            settle(value);
          };
        }
        wishes.add(wish);
      }),
    forget(isUnwanted) {
      heard = heard.filter((byte) => !isUnwanted(byte));
    },
    close: () =>
      new Promise((resolve) => {
        if (socket.destroyed) return resolve();
        const timer = setTimeout(() => socket.destroy(), lettingGoMs);
        socket.once("close", () => {
          clearTimeout(timer);
          resolve();
        });
        socket.end();
      }),
  };
}

/** Asks all four questions, one after the other; without an answer to the first there is nobody to ask further. */
export async function readStatus(connection: PrinterConnection, withinMs: number): Promise<StatusBytes> {
  const answers: StatusBytes = {};
  for (const question of statusQuestions) {
    const answer = await askOne(connection, question, withinMs);
    if (answer === undefined && question === 1) break;
    if (answer !== undefined) answers[question] = answer;
  }
  return answers;
}

export async function askOne(
  connection: PrinterConnection,
  question: StatusQuestion,
  withinMs: number,
): Promise<number | undefined> {
  connection.forget(isStatusByte);
  await connection.send(askStatus(question));
  return connection.next(isStatusByte, withinMs);
}
