import { createLink } from "@openhall/shared/link";
import "@openhall/shared/ui/fonts.css";
import "@openhall/shared/ui/base.css";
import { createPinia } from "pinia";
import { createApp } from "vue";
import { createWebHistory } from "vue-router";
import App from "./App.vue";
import "./frame/console.css";
import { connectKey } from "./link/connect.ts";
import { createConsoleRouter } from "./router.ts";

createApp(App)
  .use(createPinia())
  .use(createConsoleRouter(createWebHistory("/console/")))
  // Staff rows stay in memory only: a shared computer keeps nothing of a visitor after the page is closed.
  .provide(connectKey, () => createLink({ app: "console", storage: null }))
  .mount("#app");
