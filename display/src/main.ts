import { createLink } from "@openhall/shared/link";
import "@openhall/shared/ui/base.css";
import "@openhall/shared/ui/fonts.css";
import { createPinia } from "pinia";
import { createApp, watch } from "vue";
import App from "./App.vue";
import { hubLinkKey } from "./connection/hub-link.ts";
import { keepShell } from "./offline/keep-shell.ts";
import NotPairedScreen from "./pairing/NotPairedScreen.vue";
import { restartWhenSetUpAgain, takeSetup } from "./pairing/setup-keeper.ts";
import { setupKey } from "./pairing/screen-store.ts";

/** So that a hall whose power returns does not knock all at once. */
const firstConnectWithinMs = 300;
/** The hub speaks a newer protocol: the page fetches itself anew. */
const reloadAfterMs = 30_000;

function start(): void {
  restartWhenSetUpAgain();
  void keepShell();
  const setup = takeSetup();
  if (setup.token === undefined) {
    createApp(NotPairedScreen).mount("#app");
    return;
  }
  const link = createLink({ app: "display", token: setup.token, firstConnectWithinMs });
  watch(link.refusal, (refusal) => {
    if (refusal === "protocol-mismatch") setTimeout(() => location.reload(), reloadAfterMs);
  });
  createApp(App).use(createPinia()).provide(hubLinkKey, link).provide(setupKey, setup).mount("#app");
}

start();
