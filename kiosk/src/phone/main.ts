import { createLink } from "@openhall/shared/link";
import "@openhall/shared/ui/base.css";
import { createApp } from "vue";
import { hubLinkKey } from "../connection/hub-link.ts";
import "./phone.css";
import PhoneApp from "./PhoneApp.vue";

/** The token in `/t/<token>`; an address without one is a ticket that nobody has. */
const token = /^\/t\/([\w-]{1,64})\/?$/.exec(location.pathname)?.[1] ?? "none";

createApp(PhoneApp, { token })
  .provide(hubLinkKey, createLink({ app: "phone", ticket: token }))
  .mount("#app");
