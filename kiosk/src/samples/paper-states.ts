// The page with the number, beside a printer in each of its states.
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { createPinia } from "pinia";
import { createApp } from "vue";
import { hubLinkKey } from "../connection/hub-link.ts";
import KioskApp from "../KioskApp.vue";
import { type PrintingApi, printingKey } from "../printing/printing-api.ts";
import { useVisitStore } from "../visit/visit-store.ts";
import { FakeLink } from "./fake-link.ts";
import { fillHall, takenTicket } from "./hall.ts";

/** A printer that does as it is told: prints, takes for ever, or answers the code of its trouble. */
const printer = (does: "print" | "hang" | (string & {})): PrintingApi => ({
  look: async () => (does === "print" || does === "hang" ? "prints" : { code: does }),
  print: () => new Promise((resolve) => void (does === "print" && resolve(undefined))),
});

const withPrinter = (name: string, api: PrintingApi): GalleryState => ({
  name,
  mount(element, { language, large }) {
    const link = new FakeLink();
    fillHall(link);
    const app = createApp(KioskApp).use(createPinia()).provide(hubLinkKey, link).provide(printingKey, api);
    app.mount(element);
    app.runWithContext(() => {
      const visit = useVisitStore();
      visit.language = language;
      visit.large = large;
      void visit.take("SV01");
      link.sentOf("queue.take-ticket")[0]?.answer({ ok: true, version: 1, result: takenTicket });
    });
  },
});

export const paperStates: readonly GalleryState[] = [
  withPrinter("number--printing", printer("hang")),
  withPrinter("number--printed", printer("print")),
  withPrinter("number--paper-out", printer("paper-out")),
  withPrinter("number--printer-offline", printer("printer-offline")),
];
