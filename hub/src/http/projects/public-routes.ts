// Projects for anybody, without signing in: what a hall's screens show, as data, tables and pictures.
import { lookup } from "@openhall/shared/core";
import { Router } from "express";
import { type HallProjects, type PublicProjectsReader } from "../../figures-out/hall-projects.ts";
import { type Media } from "../../media/media.ts";
import { createPublicDoor, type OfHall } from "../public/public-door.ts";
import { sendPublicMedium, type WantedMedium } from "../public/send-medium.ts";
import { sendTimed } from "../public/send-written.ts";
import { createWrittenOnce } from "../public/written-once.ts";

interface Parts {
  readonly projects: PublicProjectsReader;
  readonly media: Pick<Media, "page" | "poster">;
}

/** `GET /projects/<hall>` and what stands under it; mounted so that no answer is called private. */
export function createPublicProjectRoutes({ projects: reader, media }: Parts): Router {
  const router = Router();
  const once = createWrittenOnce();
  const { ofHall, missed } = createPublicDoor((hallId) => reader.of(hallId), "no-projects");

  router.get(
    "/projects/:hall",
    ofHall((request, response, found) => {
      const write = () => JSON.stringify(partsOf(found));
      sendTimed(request, response, found.version, reader.now(), () => once(found, "json", write));
    }),
  );
  router.get(
    "/projects/:hall/media/:id/:page/:width",
    ofHall<OfHall & WantedMedium>((request, response, { projects, questions }) => {
      const shown = [projects, questions].flatMap((rows) => Object.values(rows)).flatMap((row) => row.media);
      return sendPublicMedium(media, shown, request.params, request, response);
    }),
  );
  router.get(
    "/projects/:hall/:project",
    ofHall<OfHall & { project: string }>((request, response, found) => {
      const { project } = request.params;
      const one = partsOfProject(found, project);
      if (!one) return missed(request, response);
      const readings = reader.readingsOf(project);
      const write = () => JSON.stringify({ ...one, readings: readings.days });
      const version = `${found.version}-${readings.version}`;
      sendTimed(request, response, version, reader.now(), () => once(found, `json ${project} ${version}`, write));
    }),
  );
  return router;
}

const partsOf = ({ hall, projects, environment, questions, venues, departments }: HallProjects) => ({
  hall,
  projects,
  environment,
  questions,
  venues,
  departments,
});

/** Undefined where the hall does not show it. */
function partsOfProject(found: HallProjects, id: string) {
  const row = lookup(found.projects, id);
  if (!row) return undefined;
  const [environment, venue] = [lookup(found.environment, id), lookup(found.venues, row.venueId)];
  const questions = Object.entries(found.questions).filter(([, { projectId }]) => projectId === id);
  return {
    ...partsOf(found),
    projects: { [id]: row },
    environment: environment ? { [id]: environment } : {},
    questions: Object.fromEntries(questions),
    venues: venue ? { [row.venueId]: venue } : {},
  };
}
