// The kiosk's pages in every state.
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { createPinia } from "pinia";
import { createApp } from "vue";
import { hubLinkKey } from "../connection/hub-link.ts";
import KioskApp from "../KioskApp.vue";
import { useVisitStore } from "../visit/visit-store.ts";
import { FakeLink } from "./fake-link.ts";
import { fillHall } from "./hall.ts";
import { paperStates } from "./paper-states.ts";

export const states: readonly GalleryState[] = [
  {
    name: "home--morning",
    mount(element, { language, large }) {
      const link = new FakeLink();
      fillHall(link);
      const app = createApp(KioskApp).use(createPinia()).provide(hubLinkKey, link);
      app.mount(element);
      app.runWithContext(() => {
        const visit = useVisitStore();
        visit.language = language;
        visit.large = large;
      });
    },
  },
  ...paperStates,
];
