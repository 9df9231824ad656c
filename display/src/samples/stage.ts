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
    await scenesStand(hasMedia(stage.hub));
    if (!after) return;
    after(stage);
    await nextTick();
    await new Promise((resolve) => setTimeout(resolve, ticksWithinMs));
  }
  return { name, size, mount };
}

/** The pages' clocks tick, and what they turn over has been drawn. */
const ticksWithinMs = 300;
/** Pictures come as on a wall, a little later than words. */
const picturesWithinMs = 400;

/** The link of a sample has a clock of its own, so that nothing of what is shown depends on how often a page looks at it. */
export function tickFaster(): void {
  const { setInterval } = globalThis;
  Object.assign(globalThis, {
    setInterval: (tick: () => void, ms: number): unknown => setInterval(tick, ms === 1_000 ? 100 : ms),
  });
}

const hasMedia = (hub: FakeLink): boolean =>
  [`publishing.public/V01`, `projects.hall/V01`, `screens.hall/V01`, `screens.proof/D1`].some((stream) =>
    JSON.stringify(hub.link.open(stream).rows).includes("mediumId"),
  );

async function scenesStand(hasPicturesToCome: boolean): Promise<void> {
  const mountedAt = performance.now();
  const giveUpAt = mountedAt + 3_000;
  for (;;) {
    await new Promise(requestAnimationFrame);
    const layers = [...document.querySelectorAll(".layer")];
    const isWhole = layers.every((layer) => !layer.classList.contains("waiting"));
    const hasPictures = [...document.images].every(({ complete, src }) => complete && src !== "");
    const isTold = !hasPicturesToCome || performance.now() - mountedAt > picturesWithinMs;
    if ((isWhole && hasPictures && isTold) || performance.now() > giveUpAt) return;
  }
}
