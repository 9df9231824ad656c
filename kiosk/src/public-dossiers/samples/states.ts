// The phone's pages of projects, departments and policies.
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { createApp } from "vue";
import { createDossierFeed, feedKey } from "../dossier-feed.ts";
import DossierApp from "../DossierApp.vue";
import { type DossierPage } from "../page-address.ts";
import { createToldApi, toldDepartments, toldProjects } from "./sample-dossiers.ts";

/** The narrowest phone that is made for. */
const narrow = { width: 320, height: 640 };

const state = (name: string, page: DossierPage, size?: GalleryState["size"]): GalleryState => ({
  name,
  ...(size && { size }),
  async mount(element, { language, large, contrast }) {
    sessionStorage.setItem("openhall.language", language);
    const { dataset } = document.documentElement;
    if (large) dataset.size = "large";
    if (contrast) dataset.contrast = "high";
    const isOfProjects = page.shows === "projects" || page.shows === "project";
    const feed = createDossierFeed("V01", createToldApi({ told: isOfProjects ? toldProjects : toldDepartments }));
    await feed.look();
    createApp(DossierApp, { page }).provide(feedKey, feed).mount(element);
  },
});

export const dossierStates: readonly GalleryState[] = [
  state("openness--projects", { shows: "projects" }),
  state("openness--project", { shows: "project", projectId: "P1" }),
  state("openness--project-narrow", { shows: "project", projectId: "P4" }, narrow),
  state("openness--department", { shows: "department", departmentId: "D01" }),
];
