// Dossiers while they are written, and departments, in the states that matter, for the gallery.
import { nextTick } from "vue";
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { contentStaff } from "./content-rows.ts";
import { dossierRows, roadRows, staffDepartments, departmentsOfHall } from "./dossier-rows.ts";
import { screenAnswers } from "./gallery-rows.ts";
import { type Opening, openConsole, press } from "./gallery-stage.ts";
import { choiceRows } from "./hall-rows.ts";
import { projectRows, projectsHall } from "./staff-projects.ts";

interface Page {
  readonly at: string;
  readonly role?: Opening["role"];
  readonly size?: GalleryState["size"];
  readonly afterwards?: Opening["afterwards"];
}

const page = (name: string, { at, role = "editor", size, afterwards }: Page): GalleryState => ({
  name,
  ...(size && { size }),
  mount: (element, { language }) =>
    openConsole(element, language, {
      role,
      at,
      answers: screenAnswers,
      streams: {
        "venue.hall/H1": projectsHall,
        "venue.staff/all": contentStaff,
        "queue.hall/H1": choiceRows,
        "publishing.content/all": dossierRows,
        "publishing.item/project.P1": roadRows,
        "projects.staff/all": projectRows,
        "departments.staff/all": staffDepartments,
        "departments.hall/H1": departmentsOfHall,
        "screens.hall/H1": {},
      },
      ...(afterwards && { afterwards }),
    }),
});

const tablet = { width: 1024, height: 768 };
const unfold = async (element: HTMLElement, section: RegExp): Promise<void> => {
  press(element, section);
  await nextTick();
  press(element, /^(打开第 1 行|Open Line 1)/);
};

export const dossierStates: readonly GalleryState[] = [
  page("content--dossier-new", { at: "/content?new=dossier" }),
  page("content--dossier-write", {
    at: "/content?item=project.P1&view=write",
    afterwards: (_, element) => unfold(element, /^(招标投标|Tendering)/),
  }),
  page("content--dossier-review", { at: "/content?item=project.P1&view=look", role: "reviewer" }),
  page("departments--one", { at: "/departments?department=D01", size: tablet }),
  page("departments--list", { at: "/departments", role: "manager" }),
];
