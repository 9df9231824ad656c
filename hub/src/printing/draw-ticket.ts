import { transform } from "receiptline";
import { dotsPerColumn, ticketMarkup, type TicketFacts } from "./ticket-markup.ts";

/**
 * The ticket as ESC/POS, ending with a cut and the question GS r 1. `generic`: raster pictures by GS v 0 and no command of one
 * maker alone; what it takes from others is in docs/decisions/0007-paper.md.
 */
export function drawTicket(facts: TicketFacts, dotsPerLine: number): Uint8Array {
  const columns = Math.floor(dotsPerLine / dotsPerColumn);
  const commands = transform(ticketMarkup(facts, columns).join("\n"), {
    command: "generic",
    encoding: "gb18030",
    cpl: columns,
    spacing: true,
  });
  // Each character of the text is one byte.
  return Buffer.from(commands, "latin1");
}
