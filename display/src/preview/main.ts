// The wall's scenes in a frame of the console, so that an item is seen as it will be before anybody approves it. No link, no
// store, no hall: what is drawn comes in by messages of the same origin, pictures with the sign-in of whoever looks.
import "@openhall/shared/ui/base.css";
import "@openhall/shared/ui/fonts.css";
import "../before-start.css";
import { createApp } from "vue";
import PreviewFrame from "./PreviewFrame.vue";

createApp(PreviewFrame).mount("#app");
