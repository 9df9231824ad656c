import "@openhall/shared/ui/base.css";
import { createApp } from "vue";
import { readAddress } from "./page-address.ts";
import { createProgrammeApi } from "./programme-api.ts";
import "./programme.css";
import { createProgrammeFeed, feedKey } from "./programme-feed.ts";
import PublicApp from "./PublicApp.vue";

const { hallId, page } = readAddress(location.pathname);

createApp(PublicApp, { firstPage: page })
  .provide(feedKey, createProgrammeFeed(hallId, createProgrammeApi(hallId)))
  .mount("#app");
