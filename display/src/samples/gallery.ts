// The display's pages in every state.
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { createPinia } from "pinia";
import { createApp } from "vue";
import App from "../App.vue";
import { hubLinkKey } from "../connection/hub-link.ts";
import { parseSetup } from "../pairing/screen-setup.ts";
import { setupKey } from "../pairing/screen-store.ts";
import { boardRows, createFakeLink, hallRows } from "./fake-link.ts";

const now = "2026-09-16T02:20:00.000Z";

export const states: readonly GalleryState[] = [
  {
    name: "hall-board--calls",
    mount(element, { theme }) {
      const hub = createFakeLink(now);
      hub.tell("venue.hall/V01", hallRows);
      hub.tell("queue.board/V01", boardRows(now, { A012: 40, B003: 90, C101: 200 }));
      createApp(App)
        .use(createPinia())
        .provide(hubLinkKey, hub.link)
        .provide(setupKey, parseSetup(`device=t&hall=V01&theme=${theme}`))
        .mount(element);
    },
  },
];
