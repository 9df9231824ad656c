import { createLink, approvedKey } from "@openhall/shared/link";
import { markDrawn } from "@openhall/shared/ui";
import "@openhall/shared/ui/base.css";
import "@openhall/shared/ui/fonts.css";
import { createPinia } from "pinia";
import { type App as VueApp, createApp, effectScope, watch } from "vue";
import App from "./App.vue";
import { hubLinkKey } from "./connection/hub-link.ts";
import { keepShell } from "./offline/keep-shell.ts";
import PairingScreen from "./pairing/PairingScreen.vue";
import { type ScreenSetup } from "./pairing/screen-setup.ts";
import { restartWhenSetUpAgain, setUpWith, takeSetup } from "./pairing/setup-keeper.ts";
import { setupKey } from "./pairing/screen-store.ts";
import { reloadWhenThere } from "./watch/reload.ts";
import { useDrawnMark } from "./watch/use-drawn-mark.ts";
import { useWatchdog } from "./watch/use-watchdog.ts";

/** So that a hall whose power returns does not knock all at once. */
const firstConnectWithinMs = 300;
/** The hub speaks a newer protocol: the page fetches itself anew. */
const reloadAfterMs = 30_000;

/** The hub's clock once there is a link to it. */
let now: () => number = Date.now;

/** Shows the hall to a screen that has a token, and a code to one that has none, until it is given one. */
function show(setup: ScreenSetup): void {
  const { app, end } = setup.token === undefined ? pairing() : hall(setup, setup.token);
  app
    .provide(approvedKey, (token) => {
      app.unmount();
      end();
      show(setUpWith(token));
    })
    .mount("#app");
}

const pairing = (): { app: VueApp; end: () => void } => ({ app: createApp(PairingScreen), end: () => {} });

function hall(setup: ScreenSetup, token: string): { app: VueApp; end: () => void } {
  const link = createLink({ app: "display", token, firstConnectWithinMs });
  const stop = watch(link.refusal, (refusal) => {
    if (refusal === "protocol-mismatch") setTimeout(() => void reloadWhenThere(), reloadAfterMs);
  });
  now = link.hubNow;
  const app = createApp(App).use(createPinia()).provide(hubLinkKey, link).provide(setupKey, setup);
  return {
    app,
    end() {
      stop();
      link.end();
    },
  };
}

markDrawn();
restartWhenSetUpAgain();
void keepShell();
effectScope(true).run(() => {
  useDrawnMark(() => now());
  useWatchdog();
});
show(takeSetup());
