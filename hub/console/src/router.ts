// Each page is loaded when somebody first goes there, so that a desk starts without the floor and the set-up.
import { createRouter, type RouteComponent, type Router, type RouterHistory } from "vue-router";
import { type PageName } from "./frame/pages.ts";

const screens: Readonly<Record<PageName, () => Promise<{ default: RouteComponent }>>> = {
  floor: () => import("./floor/FloorScreen.vue"),
  desk: () => import("./desk/DeskScreen.vue"),
  greeter: () => import("./greeter/GreeterScreen.vue"),
  programme: () => import("./programme/ProgrammeScreen.vue"),
  projects: () => import("./projects/ProjectsScreen.vue"),
  departments: () => import("./departments/DepartmentsScreen.vue"),
  content: () => import("./content/ContentScreen.vue"),
  screens: () => import("./walls/ScreensScreen.vue"),
  figures: () => import("./figures/FiguresScreen.vue"),
  setup: () => import("./setup/SetupScreen.vue"),
  rehearsal: () => import("./rehearsal/RehearsalScreen.vue"),
};

/** The page of an address that is no page's: `App.vue` leads on from there. */
const nowhere: RouteComponent = { render: () => null };

export const createConsoleRouter = (history: RouterHistory): Router =>
  createRouter({
    history,
    routes: [
      ...Object.entries(screens).map(([name, component]) => ({ path: `/${name}`, name, component })),
      { path: "/:rest(.*)*", component: nowhere },
    ],
  });
