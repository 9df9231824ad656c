// The programme's public page.
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { createApp } from "vue";
import { type ProgrammePage } from "../page-address.ts";
import { type Reading } from "../programme-api.ts";
import { createProgrammeFeed, feedKey } from "../programme-feed.ts";
import PublicApp from "../PublicApp.vue";
import { createToldApi, samplePublicProgramme } from "./sample-programme.ts";

const state = (name: string, firstPage: ProgrammePage, then?: Reading): GalleryState => ({
  name,
  ...(firstPage.shows === "print" ? { size: { width: 794, height: 1123 } } : {}),
  async mount(element, { language, large, contrast }) {
    sessionStorage.setItem("openhall.language", language);
    const { dataset } = document.documentElement;
    if (large) dataset.size = "large";
    if (contrast) dataset.contrast = "high";
    const api = createToldApi({ programme: samplePublicProgramme });
    const feed = createProgrammeFeed("V01", api);
    await feed.look();
    if (then !== undefined) api.answer = then;
    await feed.look();
    createApp(PublicApp, { firstPage }).provide(feedKey, feed).mount(element);
  },
});

export const programmeStates: readonly GalleryState[] = [
  state("programme--list", { shows: "list" }),
  state("programme--entry", { shows: "entry", entryId: "launch" }),
  state("programme--moved-no-hub", { shows: "entry", entryId: "renewal" }, "unreachable"),
  state("programme--print", { shows: "print" }),
];
