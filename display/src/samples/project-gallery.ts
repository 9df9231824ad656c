// Scenes of projects, full and nearly empty, near and far, for the gallery. Never part of the built app.
import { type Row } from "@openhall/shared/core";
import {
  sampleDepartments,
  sampleEnvironment,
  samplePlaces,
  sampleProjects,
  sampleQuestions,
  sampleReadings,
} from "@openhall/shared/samples";
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { type FakeLink } from "./fake-link.ts";
import { busyBoard, venueRows } from "./hall-samples.ts";
import { entry, imageOf, mediumOf, playlistRows, publishing, screens } from "./show-samples.ts";
import { scene } from "./stage.ts";

const keyed = (prefix: string, rows: Readonly<Record<string, object>>): Record<string, Row> =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [`${prefix}/${id}`, { ...row }]));

export const projects = "projects.hall/V01";
export const readings = (id: string): string => `projects.readings/${id}`;
export const projectRows: Record<string, Row> = {
  ...keyed("project", sampleProjects),
  ...keyed("environment", sampleEnvironment),
  ...keyed("question", sampleQuestions),
};
export const readingRows: Record<string, Row> = keyed("day", sampleReadings);
export const projectVenueRows: Record<string, Row> = {
  ...venueRows,
  ...keyed("venue", samplePlaces),
  ...keyed("department", sampleDepartments),
};

const pictured = (row: Row | undefined): Row => {
  const { sections } = row ?? {};
  const line = { id: "v1", text: { zh: "K1+300处路面", en: "Carriageway at K1+300" }, date: "2026-09-10" };
  const pictures = { id: "pictures", lines: [{ ...line, mediumIds: [mediumOf("a"), mediumOf("d")] }] };
  return {
    ...row,
    sections: [...(Array.isArray(sections) ? sections : []), pictures],
    media: [imageOf("a", 1600, 1000), imageOf("d", 1600, 1000)],
  };
};

const fullHd = { width: 1920, height: 1080 };
const near = { size: fullHd, setup: "diagonal=55&reader=4" };
const close = { size: fullHd, setup: "diagonal=55&reader=2" };
const far = { size: fullHd, setup: "diagonal=65&reader=9" };
const upright = { size: { width: 1080, height: 1920 }, setup: "diagonal=55&reader=4" };
const large = { size: { width: 3840, height: 2160 }, setup: "diagonal=75&reader=6" };

interface Told {
  readonly size: typeof fullHd;
  readonly setup: string;
  readonly id?: string;
  readonly after?: (hub: FakeLink) => void;
}

const view = (name: string, shown: Row, { size, setup, after }: Told): GalleryState =>
  scene(`projects--${name}`, {
    size,
    setup: `page=hall-board&${setup}`,
    before({ hub }) {
      hub.tell("venue.hall/V01", projectVenueRows);
      hub.tell(
        "queue.board/V01",
        Object.fromEntries(Object.entries(busyBoard).filter(([key]) => !key.startsWith("call/"))),
      );
      hub.tell(screens, playlistRows([entry("p", shown)]));
      hub.tell(publishing, {});
      hub.tell(projects, { ...projectRows, "project/P1": pictured(projectRows["project/P1"]) });
      hub.tell(readings("P1"), readingRows);
      hub.tell(readings("P4"), {});
    },
    ...(after && { after: ({ hub }) => after(hub) }),
  });

const board = (projectId: string): Row => ({ kind: "project", projectId, view: "board" });
const one = (panel: string): Row => ({ kind: "project", projectId: "P1", view: panel });

export const projectStates: readonly GalleryState[] = [
  view("board", board("P1"), near),
  view("board-close", board("P1"), close),
  view("board-4k", board("P1"), large),
  view("board-portrait", board("P1"), upright),
  view("board-far", board("P1"), far),
  view("board-red", board("P4"), near),
  view("board-empty", board("P3"), near),
  view("board-offline", board("P1"), { ...near, after: (hub) => (hub.lose(), hub.pass(3 * 3_600_000)) }),
  view("all", { kind: "projects" }, near),
  view("all-far", { kind: "projects" }, far),
  ...[
    "progress",
    "milestones",
    "funds",
    "environment",
    "quality-safety",
    "parties",
    "pictures",
    "impacts",
    "questions",
  ].map((panel) => view(panel, one(panel), near)),
];
