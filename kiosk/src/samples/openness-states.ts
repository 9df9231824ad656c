// The pages of projects, departments and policies.
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { type OpenPlace } from "../openness/open-place.ts";
import { departmentRows, projectRows, readingRows } from "./openness-rows.ts";
import { programmeRows, programmeVenueRows } from "./programme-rows.ts";
import { across, state } from "./stage.ts";

type Scene = NonNullable<Parameters<typeof state>[1]>;
type Moment = Parameters<NonNullable<Scene["act"]>>[0];

const withPublicRows = ({ link }: Moment): void => {
  link.put("projects.hall/V01", projectRows);
  link.put("projects.readings/P1", readingRows);
  link.put("departments.hall/V01", departmentRows);
};

const at = (name: string, open: OpenPlace, more: Scene = {}): GalleryState =>
  state(name, {
    venue: programmeVenueRows,
    ...more,
    async act(moment) {
      withPublicRows(moment);
      moment.visit.open = open;
      await more.act?.(moment);
    },
  });

const P1 = { at: "project", projectId: "P1" } as const;
const D01 = { at: "department", departmentId: "D01" } as const;

export const opennessStates: readonly GalleryState[] = [
  state("home--openness", { venue: programmeVenueRows, programme: programmeRows, act: withPublicRows }),
  at("openness-projects--upright", { at: "projects" }),
  at("openness-project--upright", P1),
  at("openness-project--across", P1, { size: across }),
  at("openness-project-progress--upright", { ...P1, part: "progress" }),
  at("openness-project-environment--across", { ...P1, part: "environment" }, { size: across }),
  at("openness-project-category--upright", { at: "category", projectId: "P1", section: "approval-results" }),
  at(
    "openness-project-ask--upright",
    { ...P1, part: "ask" },
    { act: ({ visit }) => void (visit.question = "修路期间公交站") },
  ),
  at("openness-project-ask--across", { ...P1, part: "ask" }, { size: across }),
  at("openness-departments--upright", { at: "departments" }),
  at("openness-department--upright", D01),
  at("openness-department-board--across", { ...D01, part: "board" }, { size: across }),
  at(
    "openness-projects--empty",
    { at: "projects" },
    {
      act: ({ link, visit }) => {
        link.put("projects.hall/V01", Object.fromEntries(Object.keys(projectRows).map((key) => [key, undefined])));
        visit.open = { at: "projects" };
      },
    },
  ),
];
