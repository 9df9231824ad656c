// The address of a network printer as people write it: `192.168.1.50`, with another port `192.168.1.50:9101`.
import { type KioskRow } from "./new-device.ts";

type Printer = NonNullable<KioskRow["printer"]>;

/** Dots across the paper, as printers have them. */
export const paperWidths = [384, 512, 576, 640, 832] as const satisfies Printer["dotsPerLine"][];

const usualPort = 9100;
const usualDots = 576;

export function addressOf(printer: Printer | undefined): string {
  if (!printer) return "";
  return printer.port === usualPort ? printer.host : `${printer.host}:${printer.port}`;
}

/** Undefined where nothing is typed: there is no printer then. The width of the paper stays. */
export function printerAt(typed: string, before: Printer | undefined): Printer | undefined {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return undefined;
  const [, host = text, port] = /^([^:]+):(\d+)$/.exec(text) ?? [];
  return {
    host,
    port: port === undefined ? usualPort : Number(port),
    dotsPerLine: before?.dotsPerLine ?? usualDots,
  };
}
