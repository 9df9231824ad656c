// The page with the number, beside a printer in each of its states.
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { type PrintingApi } from "../printing/printing-api.ts";
import { takenTicket } from "./hall.ts";
import { state } from "./stage.ts";

/** A printer that does as it is told: prints, takes for ever, or answers the code of its trouble. */
const printer = (does: "print" | "hang" | (string & {})): PrintingApi => ({
  look: async () => (does === "print" || does === "hang" ? "prints" : { code: does }),
  print: () => new Promise((resolve) => void (does === "print" && resolve(undefined))),
});

const withPrinter = (name: string, printing: PrintingApi): GalleryState =>
  state(name, {
    printing,
    act({ link, visit }) {
      void visit.take("SV01");
      link.sentOf("queue.take-ticket")[0]?.answer({ ok: true, version: 1, result: takenTicket });
    },
  });

export const paperStates: readonly GalleryState[] = [
  withPrinter("number--printing", printer("hang")),
  withPrinter("number--printed", printer("print")),
  withPrinter("number--paper-out", printer("paper-out")),
  withPrinter("number--printer-offline", printer("printer-offline")),
];
