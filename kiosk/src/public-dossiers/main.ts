import "@openhall/shared/ui/base.css";
import { createApp } from "vue";
import "../public-programme/programme.css";
import { createDossierApi } from "./dossier-api.ts";
import { createDossierFeed, feedKey } from "./dossier-feed.ts";
import DossierApp from "./DossierApp.vue";
import { readAddress } from "./page-address.ts";

const address = readAddress(location.pathname);

createApp(DossierApp, { page: address.page })
  .provide(feedKey, createDossierFeed(address.hallId, createDossierApi(address)))
  .mount("#app");
