import { approvedKey, createLink } from "@openhall/shared/link";
import { markDrawn } from "@openhall/shared/ui";
import "@openhall/shared/ui/base.css";
import "@openhall/shared/ui/fonts.css";
import { createPinia } from "pinia";
import { createApp, watch } from "vue";
import { hubLinkKey } from "./connection/hub-link.ts";
import { keepDeviceToken, reloadWhenPairedAgain, takeDeviceToken } from "./device/device-token.ts";
import PairingScreen from "./device/PairingScreen.vue";
import { allowTouchOnly } from "./glass/touch-only.ts";
import "./kiosk.css";
import KioskApp from "./KioskApp.vue";
import { createPrintingApi, printingKey } from "./printing/printing-api.ts";
import { createVoiceApi, voiceKey } from "./reading/voice-api.ts";

/** The hub is newer than this page: it fetches itself again, calmly. */
const reloadAfterMs = 15_000;

function start(): void {
  markDrawn();
  reloadWhenPairedAgain();
  const token = takeDeviceToken();
  // After the token is out of the address: the page lays an entry of its own over it.
  allowTouchOnly();
  if (token === undefined) {
    createApp(PairingScreen).provide(approvedKey, startPaired).mount("#app");
    return;
  }
  const link = createLink({ app: "kiosk", token, firstConnectWithinMs: 300 });
  watch(link.refusal, (refusal) => {
    if (refusal === "protocol-mismatch") setTimeout(() => location.reload(), reloadAfterMs);
  });
  createApp(KioskApp)
    .use(createPinia())
    .provide(hubLinkKey, link)
    .provide(printingKey, createPrintingApi(token))
    .provide(voiceKey, createVoiceApi(token))
    .provide(approvedKey, startPaired)
    .mount("#app");
}

/** Nothing of what this page has been is of use to the machine that it is now. */
function startPaired(token: string): void {
  keepDeviceToken(token);
  location.reload();
}

start();
