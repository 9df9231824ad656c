import { createLink } from "@openhall/shared/link";
import "@openhall/shared/ui/fonts.css";
import "@openhall/shared/ui/base.css";
import { createPinia } from "pinia";
import { createApp } from "vue";
import App from "./App.vue";
import "./frame/console.css";
import { connectKey } from "./link/connect.ts";

createApp(App)
  .use(createPinia())
  // Staff rows stay in memory only: a shared computer keeps nothing of a visitor after the page is closed.
  .provide(connectKey, () => createLink({ app: "console", storage: null }))
  .mount("#app");
