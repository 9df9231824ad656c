import { createLink, approvedKey } from "@openhall/shared/link";
import { markDrawn } from "@openhall/shared/ui";
import "@openhall/shared/ui/base.css";
import "@openhall/shared/ui/fonts.css";
import "./before-start.css";
import { createPinia, disposePinia } from "pinia";
import { type App as VueApp, createApp, effectScope, watch } from "vue";
import App from "./App.vue";
import { hubLinkKey } from "./connection/hub-link.ts";
import { keepShell } from "./offline/keep-shell.ts";
import PairingScreen from "./pairing/PairingScreen.vue";
import { type ScreenSetup } from "./pairing/screen-setup.ts";
import { restartWhenSetUpAgain, setUpWith, takeSetup } from "./pairing/setup-keeper.ts";
import { setupKey } from "./pairing/screen-store.ts";
import { reloadWhenThere } from "./watch/reload.ts";
import { useWatchdog } from "./watch/use-watchdog.ts";

/** So that a hall whose power returns does not knock all at once. */
const firstConnectWithinMs = 300;
/** The hub speaks a newer protocol: the page fetches itself anew. */
const reloadAfterMs = 30_000;

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
  const pinia = createPinia();
  const app = createApp(App).use(pinia).provide(hubLinkKey, link).provide(setupKey, setup);
  return {
    app,
    end() {
      stop();
      disposePinia(pinia);
      link.end();
    },
  };
}

markDrawn();
restartWhenSetUpAgain();
void keepShell();
effectScope(true).run(useWatchdog);
show(takeSetup());
