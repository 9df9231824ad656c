// The kiosk at one moment of a visit, for the gallery: a link with no hub behind it, and what the visitor has done so far.
import { type Row } from "@openhall/shared/core";
import { type Pairing, approvedKey, pairingKey } from "@openhall/shared/link";
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { createPinia } from "pinia";
import { type Component, createApp, ref } from "vue";
import { hubLinkKey } from "../connection/hub-link.ts";
import KioskApp from "../KioskApp.vue";
import { type PrintingApi, printingKey } from "../printing/printing-api.ts";
import { type VoiceApi, voiceKey } from "../reading/voice-api.ts";
import { useSearchStore } from "../search/search-store.ts";
import { useVisitStore } from "../visit/visit-store.ts";
import { FakeLink } from "./fake-link.ts";
import { boardRows, hallRows } from "./hall.ts";

interface Moment {
  readonly link: FakeLink;
  readonly visit: ReturnType<typeof useVisitStore>;
  readonly search: () => ReturnType<typeof useSearchStore>;
}

interface Scene {
  readonly size?: GalleryState["size"];
  readonly venue?: Readonly<Record<string, Row>>;
  readonly programme?: Readonly<Record<string, Row>>;
  readonly board?: Readonly<Record<string, Row>>;
  readonly printing?: PrintingApi;
  /** Instead of the whole kiosk: a page that only comes with time. */
  readonly page?: Component;
  /** Before the page is there. */
  before?(link: FakeLink): void;
  /** What the visitor does; what is answered at once stands when it resolves. */
  act?(moment: Moment): void | Promise<void>;
}

/** The same code on every picture. */
const waitingForApproval: Pairing = {
  state: ref({ status: "waiting", code: "K7M4PX", isHubAway: false }),
  end: () => {},
};

/** Says that it can, and is never heard. */
const voice: VoiceApi = { languages: async () => ["zh", "en"], speak: () => new Promise(() => {}) };

export const across = { width: 1920, height: 1080 };

export const state = (name: string, scene: Scene = {}): GalleryState => ({
  name,
  ...(scene.size && { size: scene.size }),
  async mount(element, { language, large, contrast }) {
    const link = new FakeLink();
    if (scene.before) scene.before(link);
    else {
      link.put("venue.hall/V01", { ...hallRows, ...scene.venue });
      link.put("queue.board/V01", { ...boardRows, ...scene.board });
      if (scene.programme) link.put("programme.hall/V01", scene.programme);
    }
    const app = createApp(scene.page ?? KioskApp)
      .use(createPinia())
      .provide(hubLinkKey, link)
      .provide(pairingKey, () => waitingForApproval)
      .provide(voiceKey, voice)
      .provide(approvedKey, () => {});
    if (scene.printing) app.provide(printingKey, scene.printing);
    app.mount(element);
    const visit = app.runWithContext(() => useVisitStore());
    visit.language = language;
    visit.large = large;
    visit.contrast = contrast;
    await scene.act?.({ link, visit, search: () => app.runWithContext(() => useSearchStore()) });
  },
});
