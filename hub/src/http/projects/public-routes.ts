// Projects for anybody, without signing in: what a hall's screens show, as data, tables and pictures.
import { civilDateAt, lookup } from "@openhall/shared/core";
import { Router } from "express";
import { type HallProjects, type PublicProjectsReader } from "../../open-data/hall-projects.ts";
import { writePackage } from "../../open-data/oc4ids/package.ts";
import { projectOf, projectTables, writeProjects, writeProjectTable } from "../../open-data/tables/write-tables.ts";
import { type Media } from "../../media/media.ts";
import { languageSchema } from "../public/language-query.ts";
import { createPublicDoor, type OfHall } from "../public/public-door.ts";
import { sendPublicMedium, type WantedMedium } from "../public/send-medium.ts";
import { sendFile, sendTimed } from "../public/send-written.ts";
import { createWrittenOnce } from "../public/written-once.ts";
import { malformed, sendRefusal } from "../refusals.ts";

interface Parts {
  readonly projects: PublicProjectsReader;
  readonly media: Pick<Media, "page" | "poster">;
  readonly publicUrl: string | undefined;
}

/** `GET /projects/<hall>` and what stands under it; mounted so that no answer is called private. */
export function createPublicProjectRoutes({ projects: reader, media, publicUrl }: Parts): Router {
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
    "/projects/:hall/projects.csv",
    ofHall((request, response, found) => {
      const query = languageSchema.safeParse(request.query);
      if (!query.success) return sendRefusal(response, wrongLanguage);
      const { language } = query.data;
      const table = once(found, `projects ${language}`, () => writeProjects(found, language));
      sendFile(request, response.attachment(), "text/csv", `projects-${found.hallId}.csv`, table);
    }),
  );
  router.get(
    "/projects/:hall/oc4ids.json",
    ofHall((request, response, found) => {
      const query = languageSchema.safeParse(request.query);
      if (!query.success) return sendRefusal(response, wrongLanguage);
      if (Object.keys(found.projects).length === 0) return missed(request, response);
      const origin = publicUrl ?? `${request.protocol}://${request.headers.host ?? ""}`;
      const options = {
        ...query.data,
        uri: `${origin}/api/v1/projects/${found.hallId}/oc4ids.json`,
        today: civilDateAt(reader.now(), found.hall.timeZone),
      };
      const written = once(found, JSON.stringify(options), () => writePackage(found, options));
      sendFile(request, response, "application/json", `projects-${found.hallId}.json`, written);
    }),
  );
  for (const name of projectTables)
    router.get(
      `/projects/:hall/:project/${name}.csv`,
      ofHall<{ hall: string; project: string }>((request, response, found) => {
        const of = projectOf(found, request.params.project);
        if (!of) return missed(request, response);
        const query = languageSchema.safeParse(request.query);
        if (!query.success) return sendRefusal(response, wrongLanguage);
        const { language } = query.data;
        const readings = reader.readingsOf(of.id);
        const key = [of.id, name, language, name === "readings" ? readings.version : ""].join(" ");
        const table = once(found, key, () => writeProjectTable(name, of, readings, language));
        sendFile(request, response.attachment(), "text/csv", `${of.id}-${name}.csv`, table);
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

const wrongLanguage = malformed("language", "zh or en");

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
