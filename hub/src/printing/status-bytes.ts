// What an ESC/POS printer answers: bits as the makers' manuals have them. Why these questions: docs/decisions/0007-paper.md.
import { type PrinterState } from "./printers.ts";

/** Real-time questions (DLE EOT n), answered also while the printer is offline: printer, cause of being offline, error, paper. */
export const statusQuestions = [1, 2, 3, 4] as const;
export type StatusQuestion = (typeof statusQuestions)[number];

export const askStatus = (question: StatusQuestion): Uint8Array => Uint8Array.of(0x10, 0x04, question);

/** DLE DC4 8: forgets what it has received and not printed. Printers that do not know it ignore it. */
export const clearBuffer = Uint8Array.of(0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8);

/** Answers to DLE EOT have bits 1 and 4 set and bits 0 and 7 clear. */
export const isStatusByte = (byte: number): boolean => (byte & 0x93) === 0x12;

/** The answer to GS r 1 has bits 4 and 7 clear: it comes once everything sent before has been worked through. */
export const isDoneByte = (byte: number): boolean => (byte & 0x90) === 0;

/** Answers by question; a question that was not answered is left out. */
export type StatusBytes = Partial<Record<StatusQuestion, number>>;

const isSet = (byte: number | undefined, bits: number): boolean => ((byte ?? 0) & bits) !== 0;

/**
 * The one thing to say of a printer. An open cover comes first, since paper then seems to be out too; no answer to the first
 * question is a printer that does not answer at all.
 */
export function stateOf({ 1: printer, 2: cause, 3: error, 4: paper }: StatusBytes): PrinterState {
  if (printer === undefined) return "offline";
  if (isSet(cause, 0x04)) return "cover-open";
  if (isSet(cause, 0x20) || isSet(paper, 0x60)) return "paper-out";
  // Cutter, mechanics, and what heals itself, such as a head that is too hot.
  if (isSet(cause, 0x40) || isSet(error, 0x6c)) return "fault";
  if (isSet(printer, 0x08)) return "offline";
  return isSet(paper, 0x0c) ? "paper-low" : "ready";
}
