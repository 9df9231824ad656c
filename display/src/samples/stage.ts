// Puts the app on a stage: a hub and a door of our own, in a hall at twenty past ten. For the gallery.
import { pairingKey } from "@openhall/shared/link";
import { type Instant } from "@openhall/shared/core";
import { type GalleryOptions, type GalleryState } from "@openhall/shared/ui/gallery";
import { createPinia } from "pinia";
import { createApp, nextTick } from "vue";
import App from "../App.vue";
import { hubLinkKey } from "../connection/hub-link.ts";
import { parseSetup, type ScreenSetup } from "../pairing/screen-setup.ts";
import { setupKey } from "../pairing/screen-store.ts";
import { createFakeLink, type FakeLink } from "./fake-link.ts";
import { createFakePairing, type FakePairing } from "./fake-pairing.ts";

export const now: Instant = "2026-09-16T02:20:00.000Z";

interface Stage {
  readonly hub: FakeLink;
  readonly pairing: FakePairing;
}

/** A screen that stands in hall V01, or in none yet. */
const setUp = (theme: string, told: string | undefined): ScreenSetup =>
  parseSetup(
    told === undefined ? `device=sample&theme=${theme}` : `device=sample&theme=${theme}&hall=V01&id=D1&${told}`,
  );

interface Scene {
  readonly size: { readonly width: number; readonly height: number };
  /** Beside the theme, as in an address: `page=desk-panel&desk=W3&diagonal=10&reader=2`; none in no hall. */
  readonly setup?: string;
  /** What has happened when the page is shown. */
  readonly before?: (stage: Stage) => void;
  /** What happens once it stands. */
  readonly after?: (stage: Stage) => void;
}

export function scene(name: string, { size, setup, before, after }: Scene): GalleryState {
  async function mount(element: HTMLElement, { theme }: Pick<GalleryOptions, "theme">): Promise<void> {
    const stage = { hub: createFakeLink(now), pairing: createFakePairing("K7MQ2X") };
    before?.(stage);
    createApp(App)
      .use(createPinia())
      .provide(hubLinkKey, stage.hub.link)
      .provide(setupKey, setUp(theme, setup))
      .provide(pairingKey, stage.pairing.start)
      .mount(element);
    await nextTick();
    await scenesStand();
    if (!after) return;
    after(stage);
    // The pages' clocks tick every second.
    await new Promise((resolve) => setTimeout(resolve, 1_300));
  }
  return { name, size, mount };
}

/** Pictures come as on a wall, a little later than words. */
async function scenesStand(): Promise<void> {
  const mountedAt = performance.now();
  const giveUpAt = mountedAt + 3_000;
  for (;;) {
    await new Promise(requestAnimationFrame);
    const layers = [...document.querySelectorAll(".layer")];
    const isWhole = layers.every((layer) => !layer.classList.contains("waiting"));
    const hasPictures = [...document.images].every(({ complete, src }) => complete && src !== "");
    const isTold = performance.now() - mountedAt > 400;
    if ((isWhole && hasPictures && isTold) || performance.now() > giveUpAt) return;
  }
}
